import { describe, expect, it } from 'vitest'
import { flushWindow, type WindowFlush } from '#electron/main/flush-window'

/** A window whose page has opened. */
function anOpenWindow(askWindow: () => void, patienceMs: number): WindowFlush {
  const flush = flushWindow(askWindow, patienceMs)
  flush.onOpened()
  return flush
}

describe('flushWindow', () => {
  it('waits until the window says that it has sent everything', async () => {
    let asked = 0
    const flush = anOpenWindow(() => (asked += 1), 60_000)
    let isDone = false

    const answered = flush.ask().then(() => (isDone = true))
    await Promise.resolve()
    expect({ asked, isDone }).toEqual({ asked: 1, isDone: false })
    flush.onFlushed(true)
    await answered

    expect(isDone).toBe(true)
  })

  it('waits no longer than its patience', async () => {
    const flush = anOpenWindow(() => undefined, 5)

    await expect(flush.ask()).resolves.toBe(false)
  })

  it.each([true, false])('passes on whether all is on disk: %s', async (isSaved) => {
    const flush = anOpenWindow(() => undefined, 60_000)

    const answered = flush.ask()
    flush.onFlushed(isSaved)

    await expect(answered).resolves.toBe(isSaved)
  })

  it('asks nobody before the page has opened or after it has gone', async () => {
    let asked = 0
    const flush = flushWindow(() => (asked += 1), 60_000)
    expect(await flush.ask()).toBe(true)

    flush.onOpened()
    const answered = flush.ask()
    flush.onGone()

    expect(await answered).toBe(true)
    expect(await flush.ask()).toBe(true)
    expect(asked).toBe(1)
  })

  it('lets all go who wait, and asks anew the next time', async () => {
    let asked = 0
    const flush = anOpenWindow(() => (asked += 1), 60_000)
    const both = Promise.all([flush.ask(), flush.ask()])
    flush.onFlushed(true)
    await both

    const third = flush.ask()
    flush.onFlushed(true)
    await third

    expect(asked).toBe(3)
  })
})
