import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent } from '@/domain/progress/apply-event'
import { nextSeq, type Progress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import type { DeviceId, EventRef, ProgressEvent } from '@/domain/progress/events'
import { arbitraryAction, arbitraryLog, CARDS } from '../../support/generators-progress'
import { anEvent, bringIn, meaningOf, tablesOf } from '../../support/progress-events'

/** Late enough to come after anything the generators make. */
const LATE = '2050-01-01T12:00:00.000Z'

/** A device that no generated event names, so that nothing has undone its events in advance. */
const device = anEvent({ type: 'clockConfirmed', device: 'dora' }).device

const arbitraryDeed = fc.oneof(
  { weight: 5, arbitrary: arbitraryAction },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'attemptFinished' as const,
        'pointsMarked' as const,
        'attemptReviewed' as const,
        'attemptDeleted' as const,
        'cardsPutFirst' as const,
      ),
    }),
  },
)

const nextEvent = (
  progress: Progress,
  given: Parameters<typeof anEvent>[0],
  by: DeviceId = device,
): ProgressEvent => anEvent({ at: LATE, device: by, seq: nextSeq(progress, by), ...given })

const undo = (progress: Progress, target: EventRef): ProgressEvent => nextEvent(progress, undoOf(target))

describe('undone', () => {
  it('restores exactly what was before any action, and undoing the undo exactly what it had made', () => {
    fc.assert(
      fc.property(arbitraryLog(), arbitraryDeed, (log, action) => {
        const progress = replay(log)
        const before = tablesOf(progress)
        const event = nextEvent(progress, action)
        applyEvent(progress, event)
        const after = tablesOf(progress)

        const taken = undo(progress, event)
        expect(applyEvent(progress, taken)).toBe('applied')
        expect(tablesOf(progress)).toEqual(before)
        expect([...progress.cards.keys()]).toEqual([...before.cards.keys()])
        expect([...progress.writings.keys()]).toEqual([...before.writings.keys()])

        expect(applyEvent(progress, undo(progress, taken))).toBe('applied')
        expect(tablesOf(progress)).toEqual(after)
      }),
    )
  })

  it('takes an event back as if it had never been, whatever came after it', () => {
    fc.assert(
      fc.property(arbitraryLog({ hasCorrections: false }), fc.nat(), (log, pick) => {
        const victims = log.filter(({ type }) => type !== 'undone')
        const victim = victims[pick % Math.max(1, victims.length)]
        fc.pre(victim !== undefined)
        const progress = replay(log.filter(({ type }) => type !== 'undone'))
        applyEvent(progress, undo(progress, victim))

        const without = victims.map((event) =>
          event === victim ? { ...anEvent({ type: 'clockConfirmed' }), ...stampOf(event) } : event,
        )
        expect(tablesOf(progress)).toEqual(tablesOf(replay(without)))
      }),
    )
  })

  it('goes a hundred deep without the log', () => {
    fc.assert(
      fc.property(
        arbitraryLog(),
        fc.array(arbitraryDeed, { minLength: 100, maxLength: 100 }),
        (log, actions) => {
          const progress = replay(log)
          const before = tablesOf(progress)
          const events = actions.map((action) => {
            const event = nextEvent(progress, action)
            applyEvent(progress, event)
            return event
          })

          for (const event of events.toReversed())
            expect(applyEvent(progress, undo(progress, event))).toBe('applied')

          expect(tablesOf(progress)).toEqual(before)
        },
      ),
      { numRuns: 20, endOnFailure: true },
    )
  })

  it('asks for the log, and changes nothing, where it reaches further back than the journal', () => {
    const log = Array.from({ length: 2000 }, (_, index) =>
      anEvent({ type: 'graded', seq: index + 1, card: CARDS[index % CARDS.length] }),
    )
    const progress = replay(log)
    const [before, [first]] = [structuredClone(meaningOf(progress)), log]
    const taken = undo(progress, first ?? { device, seq: 1 })

    expect(applyEvent(progress, taken)).toBe('needs-replay')
    expect(meaningOf(progress)).toEqual(before)
    expect(meaningOf(bringIn([taken], progress, log).progress)).toEqual(meaningOf(replay([...log, taken])))
  })

  it('counts even if its device had a slow clock, so that Undo always does something', () => {
    const grade = anEvent({ type: 'graded' })
    const taken = anEvent({ ...undoOf(grade), device: 'bell', at: '2020-01-01T12:00:00.000Z' })

    expect(replay([grade, taken]).cards.size).toBe(0)
    expect(bringIn([grade, taken]).progress.cards.size).toBe(0)
    expect(bringIn([taken, grade]).progress.cards.size).toBe(0)
  })

  it('of two undos of one event needs both taken back', () => {
    const grade = anEvent({ type: 'graded' })
    const first = anEvent({ ...undoOf(grade), seq: 2 })
    const second = anEvent({ ...undoOf(grade), seq: 3 })
    const back = anEvent({ ...undoOf(first), seq: 4 })
    const both = anEvent({ ...undoOf(second), seq: 5 })

    expect(replay([grade, first, second, back]).cards.size).toBe(0)
    expect(replay([grade, first, second, back, both]).cards.size).toBe(1)
  })
})

function stampOf({ device: by, seq, at, day }: ProgressEvent) {
  return { device: by, seq, at, day }
}
