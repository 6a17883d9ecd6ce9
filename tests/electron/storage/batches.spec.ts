import { describe, expect, it } from 'vitest'
import { inBatches } from '#electron/main/storage/batches'

describe('inBatches', () => {
  it('has one batch at work and gathers the rest for the next', async () => {
    const batches: number[][] = []
    const queue = inBatches<number, number>(async (batch) => {
      batches.push(batch.map(({ item }) => item))
      await new Promise((resolve) => setTimeout(resolve, 5))
      for (const { item, resolve } of batch) resolve(item * 10)
    })

    const first = queue.add(1)
    await new Promise((resolve) => setTimeout(resolve, 1))
    const outcomes = await Promise.all([first, queue.add(2), queue.add(3)])

    expect(batches).toEqual([[1], [2, 3]])
    expect(outcomes).toEqual([10, 20, 30])
  })

  it('goes on after a batch that threw, and answers its callers', async () => {
    const queue = inBatches<number, number>(async (batch) => {
      await Promise.resolve()
      for (const { item, resolve } of batch) {
        if (item < 0) throw new Error('negative')
        resolve(item)
      }
    })

    await expect(queue.add(-1)).rejects.toThrow('negative')
    expect(await queue.add(1)).toBe(1)
  })

  it('is idle once nothing is at work or waiting', async () => {
    const done: number[] = []
    const queue = inBatches<number, null>(async (batch) => {
      await Promise.resolve()
      for (const { item, resolve } of batch) {
        done.push(item)
        resolve(null)
      }
    })
    void queue.add(1)
    void queue.add(2)

    await queue.idle()

    expect(done).toEqual([1, 2])
  })
})
