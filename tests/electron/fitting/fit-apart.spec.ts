import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { FitRequest, MemoryFit } from '@/domain/fitting/fit-memory'
import { fitApart } from '#electron/main/fitting/fit-apart'

const FIT: MemoryFit = { kind: 'too-few', usable: 3 }

const ASKED: FitRequest = { cards: [[]], inUse: null }

/** A process that does as told with what it is sent. */
class Played extends EventEmitter {
  isKilled = false
  readonly #play: (played: Played, request: FitRequest) => void

  constructor(play: (played: Played, request: FitRequest) => void) {
    super()
    this.#play = play
  }

  postMessage(request: FitRequest): void {
    setImmediate(() => this.#play(this, request))
  }

  kill(): boolean {
    this.isKilled = true
    return this.emit('exit')
  }
}

describe('fitApart', () => {
  it('sends the reviews, gives the answer and ends the process', async () => {
    const sent: unknown[] = []
    const played = new Played((self, request) => {
      sent.push(request)
      self.emit('message', FIT)
    })

    expect(await fitApart(ASKED, () => played)).toEqual({ ok: true, value: FIT })
    expect(sent).toEqual([ASKED])
    expect(played.isKilled).toBe(true)
  })

  it('says so when the process ends without an answer', async () => {
    const played = new Played((self) => self.emit('exit'))

    expect(await fitApart(ASKED, () => played)).toEqual({
      ok: false,
      code: 'fit-failed',
      message: 'Your reviews could not be fitted just now. Nothing has changed.',
    })
  })

  it('ends a process that takes too long', async () => {
    const played = new Played(() => undefined)

    expect(await fitApart(ASKED, () => played, 20)).toMatchObject({ ok: false, code: 'fit-too-long' })
    expect(played.isKilled).toBe(true)
  })
})
