import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { MemoryFit } from '@/domain/fitting/fit-memory'
import type { CardReviews } from '@/domain/fitting/review-history'
import { fitApart } from '#electron/main/fitting/fit-apart'

const FIT: MemoryFit = { kind: 'too-few', usable: 3 }

/** A process that does as told with what it is sent. */
class Played extends EventEmitter {
  isKilled = false
  readonly #play: (played: Played, cards: readonly CardReviews[]) => void

  constructor(play: (played: Played, cards: readonly CardReviews[]) => void) {
    super()
    this.#play = play
  }

  postMessage(cards: readonly CardReviews[]): void {
    setImmediate(() => this.#play(this, cards))
  }

  kill(): boolean {
    this.isKilled = true
    return this.emit('exit')
  }
}

describe('fitApart', () => {
  it('sends the reviews, gives the answer and ends the process', async () => {
    const sent: unknown[] = []
    const played = new Played((self, cards) => {
      sent.push(cards)
      self.emit('message', FIT)
    })

    expect(await fitApart([[]], () => played)).toEqual({ ok: true, value: FIT })
    expect(sent).toEqual([[[]]])
    expect(played.isKilled).toBe(true)
  })

  it('says so when the process ends without an answer', async () => {
    const played = new Played((self) => self.emit('exit'))

    expect(await fitApart([], () => played)).toEqual({
      ok: false,
      code: 'fit-failed',
      message: 'Your reviews could not be fitted just now. Nothing has changed.',
    })
  })

  it('ends a process that takes too long', async () => {
    const played = new Played(() => undefined)

    expect(await fitApart([], () => played, 20)).toMatchObject({ ok: false, code: 'fit-too-long' })
    expect(played.isKilled).toBe(true)
  })
})
