/** One way in which a file can be damaged. */
export interface Damage {
  readonly name: string
  readonly bytes: Buffer
}

/** Every truncation, a zero fill from every offset, and at every offset these bits flipped. */
export function damagesOf(good: Buffer, bitsAt: (offset: number) => readonly number[]): Damage[] {
  return Array.from({ length: good.length }, (_, offset) => [
    { name: `cut at ${offset}`, bytes: good.subarray(0, offset) },
    { name: `zeroes from ${offset}`, bytes: Buffer.from(good).fill(0, offset) },
    { name: `a zero at ${offset}`, bytes: Buffer.from(good).fill(0, offset, offset + 1) },
    ...bitsAt(offset).map((bit) => ({
      name: `bit ${bit} of ${offset}`,
      bytes: withFlippedBit(good, offset, bit),
    })),
  ]).flat()
}

export const ALL_BITS = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** A different bit at each offset: for tests that go to the disk for each. */
export function oneBitAt(offset: number): readonly number[] {
  return [offset % 8]
}

function withFlippedBit(good: Buffer, offset: number, bit: number): Buffer {
  const bytes = Buffer.from(good)
  bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << bit), offset)
  return bytes
}
