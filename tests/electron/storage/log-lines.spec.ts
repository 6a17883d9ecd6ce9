import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines, recordsWith, toLine } from '#electron/main/storage/log-lines'

const entry = fc.record({ card: fc.constantFrom('pack/a', 'pack/ab', 'päck/a'), note: fc.string() })
const NEEDLE = '"card":"pack/a"'

describe('recordsWith', () => {
  it('finds just those lines that reading all of them would find', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.nat(40), (entries, torn) => {
        const text = entries.map((one) => toLine(JSON.stringify(one))).join('')
        const bytes = Buffer.from(text).subarray(0, Math.max(0, Buffer.byteLength(text) - torn))

        expect(recordsWith(NEEDLE, bytes)).toEqual(
          readLines(bytes).records.filter((json) => json.includes(NEEDLE)),
        )
      }),
    )
  })

  it('takes nothing from a line that does not check out', () => {
    const [good, bad] = [
      toLine('{"card":"pack/a","n":1}'),
      toLine('{"card":"pack/a","n":2}').replace('2', '3'),
    ]

    expect(recordsWith(NEEDLE, Buffer.from(good + bad + good))).toEqual([
      '{"card":"pack/a","n":1}',
      '{"card":"pack/a","n":1}',
    ])
  })
})
