import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent } from '@/domain/progress/apply-event'
import type { EventRef, ProgressEvent } from '@/domain/progress/events'
import { cardsOf, historyOf, NO_HISTORY } from '@/domain/progress/history'
import { emptyProgress, JOURNAL_DEPTH, nextSeq, type Progress } from '@/domain/progress/progress'
import { fromSnapshot, toSnapshot } from '@/domain/progress/snapshot'
import { undoOf } from '@/domain/progress/undos'
import { arbitraryAction, CARDS } from '../../support/generators-progress'
import { anEvent, bringIn, tablesOf } from '../../support/progress-events'

const { device } = anEvent({ type: 'clockConfirmed' })

function next(progress: Progress, given: Parameters<typeof anEvent>[0]): ProgressEvent {
  const event = anEvent({ ...given, device, seq: nextSeq(progress, device) })
  expect(applyEvent(progress, event)).toBe('applied')
  return event
}

const takeBack = (progress: Progress, target: EventRef | null) =>
  target === null ? null : next(progress, undoOf(target))

function afterRestart(progress: Progress): Progress {
  const stored: unknown = JSON.parse(JSON.stringify(toSnapshot(progress)))
  return fromSnapshot(stored) ?? emptyProgress()
}

/** What a student does with the buttons: mostly new things, then Undo and Redo by turns. */
const arbitraryDeeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: arbitraryAction },
    { weight: 4, arbitrary: fc.constant('undo' as const) },
    { weight: 3, arbitrary: fc.constant('redo' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  ),
  { maxLength: 120, size: 'max' },
)

describe('historyOf', () => {
  it('is what two stacks would be, whatever is done, taken back and done again, across restarts', () => {
    fc.assert(
      fc.property(arbitraryDeeds, (deeds) => {
        let progress = emptyProgress()
        const before: ReturnType<typeof tablesOf>[] = []
        let after: ReturnType<typeof tablesOf>[] = []
        for (const deed of deeds) {
          const now = tablesOf(progress)
          const { undo, redo } = historyOf(progress)
          expect([undo === null, redo === null]).toEqual([before.length === 0, after.length === 0])

          if (deed === 'restart') progress = afterRestart(progress)
          else if (deed === 'undo') {
            takeBack(progress, undo)
            if (undo !== null) after.push(now)
            expect(tablesOf(progress)).toEqual(before.pop() ?? now)
          } else if (deed === 'redo') {
            takeBack(progress, redo)
            if (redo !== null) before.push(now)
            expect(tablesOf(progress)).toEqual(after.pop() ?? now)
          } else {
            next(progress, deed)
            before.push(now)
            after = []
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('goes a hundred deep, back and forth and back, with a restart each time', () => {
    let progress = emptyProgress()
    for (let index = 0; index < 100; index += 1) {
      next(progress, { type: 'graded', card: CARDS[index % CARDS.length] })
    }
    const done = tablesOf(progress)
    const walk = (way: 'undo' | 'redo') => {
      progress = afterRestart(progress)
      for (let count = 0; count < 100; count += 1) takeBack(progress, historyOf(progress)[way])
    }

    walk('undo')
    expect(historyOf(progress).undo).toBeNull()
    expect(progress.cards.size).toBe(0)
    walk('redo')
    expect(historyOf(progress).redo).toBeNull()
    expect(tablesOf(progress)).toEqual(done)
    walk('undo')
    expect(progress.cards.size).toBe(0)
  })

  it('names what would be done again', () => {
    const progress = emptyProgress()
    next(progress, { type: 'graded' })
    const note = next(progress, { type: 'cardNoted' })
    const undone = takeBack(progress, historyOf(progress).undo)

    expect(historyOf(progress)).toMatchObject({
      undo: { type: 'graded' },
      redo: { seq: undone?.seq, action: note },
    })
  })

  it('forgets for good what was taken back before something new, even if the new is taken back', () => {
    const progress = emptyProgress()
    next(progress, { type: 'graded' })
    takeBack(progress, historyOf(progress).undo)
    const second = next(progress, { type: 'graded', card: 'pack/b' })
    expect(historyOf(progress).redo).toBeNull()

    takeBack(progress, historyOf(progress).undo)
    expect(historyOf(progress).redo?.action).toEqual(second)
    takeBack(progress, historyOf(progress).redo)
    expect(historyOf(progress).redo).toBeNull()
  })

  it('leaves a finish and its marks to the practice screens', () => {
    const progress = emptyProgress()
    const finish = next(progress, { type: 'attemptFinished' })
    next(progress, { type: 'pointsMarked' })
    expect(historyOf(progress)).toEqual(NO_HISTORY)

    takeBack(progress, finish)
    expect(historyOf(progress)).toEqual(NO_HISTORY)
  })

  it('comes to an end where undos run in a circle', () => {
    const first = anEvent({ type: 'undone', seq: 1, target: { device, seq: 2 } })
    const second = anEvent({ type: 'undone', seq: 2, target: { device, seq: 1 } })

    expect(historyOf(bringIn([first, second]).progress)).toEqual(NO_HISTORY)
  })

  it('has nothing at hand beyond the journal', () => {
    const progress = emptyProgress()
    next(progress, { type: 'graded' })
    for (let index = 0; index <= 2 * JOURNAL_DEPTH; index += 1) next(progress, { type: 'clockConfirmed' })

    expect(historyOf(afterRestart(progress))).toEqual(NO_HISTORY)
  })
})

describe('cardsOf', () => {
  it('names each card of an action once', () => {
    const marks = anEvent({ type: 'cardsMarked', cards: ['pack/a', 'pack/b', 'pack/a'] })

    expect(marks.type === 'cardsMarked' && cardsOf(marks)).toEqual(['pack/a', 'pack/b'])
  })
})
