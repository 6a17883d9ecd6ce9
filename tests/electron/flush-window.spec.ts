import { describe, expect, it } from 'vitest'
import { flushWindow } from '#electron/main/flush-window'

describe('flushWindow', () => {
  it('waits until the window says that it has sent everything', async () => {
    let asked = 0
    const flush = flushWindow(() => (asked += 1), 60_000)
    let isDone = false

    const answered = flush.ask().then(() => (isDone = true))
    await Promise.resolve()
    expect({ asked, isDone }).toEqual({ asked: 1, isDone: false })
    flush.onFlushed(true)
    await answered

    expect(isDone).toBe(true)
  })

  it('waits no longer than its patience', async () => {
    await expect(flushWindow(() => undefined, 5).ask()).resolves.toBe(true)
  })

  it.each([true, false])('passes on whether all is on disk: %s', async (isSaved) => {
    const flush = flushWindow(() => undefined, 60_000)

    const answered = flush.ask()
    flush.onFlushed(isSaved)

    await expect(answered).resolves.toBe(isSaved)
  })

  it('lets all go who wait, and asks anew the next time', async () => {
    let asked = 0
    const flush = flushWindow(() => (asked += 1), 60_000)
    const both = Promise.all([flush.ask(), flush.ask()])
    flush.onFlushed(true)
    await both

    const third = flush.ask()
    flush.onFlushed(true)
    await third

    expect(asked).toBe(3)
  })
})
