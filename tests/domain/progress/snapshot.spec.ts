import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent } from '@/domain/progress/apply-event'
import { historyOf } from '@/domain/progress/history'
import { emptyProgress, JOURNAL_DEPTH } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { fromSnapshot, progressOf, SNAPSHOT_FORMAT, toSnapshot } from '@/domain/progress/snapshot'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import { arbitraryLog } from '../../support/generators-progress'
import { anEvent, bringIn, meaningOf } from '../../support/progress-events'

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('toSnapshot', () => {
  it('comes back from JSON exactly, journal and all', () => {
    fc.assert(
      fc.property(arbitraryLog(), (log) => {
        const progress = replay(log)
        expect(fromSnapshot(stored(toSnapshot(progress)))).toEqual(progress)
      }),
    )
  })

  it('with the events after it says what a replay of all says', () => {
    fc.assert(
      fc.property(arbitraryLog(), fc.nat(40), (log, cut) => {
        const head = log.slice(0, cut)
        const restored = fromSnapshot(stored(toSnapshot(replay(head))))

        expect(meaningOf(bringIn(log.slice(cut), restored ?? emptyProgress(), head).progress)).toEqual(
          meaningOf(replay(log)),
        )
      }),
    )
  })

  it('does so for a long history as well', () => {
    fc.assert(
      fc.property(
        arbitraryLog({ minLength: 1100, maxLength: 1250 }),
        fc.integer({ min: 1050, max: 1250 }),
        (log, cut) => {
          const head = log.slice(0, cut)
          const restored = fromSnapshot(stored(toSnapshot(replay(head))))

          expect(restored?.journal.length).toBeLessThanOrEqual(JOURNAL_DEPTH)
          expect(meaningOf(bringIn(log.slice(cut), restored ?? emptyProgress(), head).progress)).toEqual(
            meaningOf(replay(log)),
          )
        },
      ),
      { numRuns: 5, endOnFailure: true },
    )
  })

  it('still knows that an event is older than all it remembers', () => {
    const log = Array.from({ length: 800 }, (_, index) => anEvent({ type: 'graded', seq: index + 1 }))
    const early = anEvent({ type: 'graded', device: 'bell', at: '2026-10-01T12:00:00.000Z' })
    const restored = fromSnapshot(stored(toSnapshot(replay(log))))

    expect(restored === null ? null : applyEvent(restored, early)).toBe('needs-replay')
  })

  it('is not changed by what happens afterwards', () => {
    const progress = replay([anEvent({ type: 'graded' })])
    const snapshot = toSnapshot(progress)
    const before = stored(snapshot)

    bringIn(
      [
        anEvent({ type: 'graded', seq: 2 }),
        anEvent({ type: 'undone', seq: 3, target: { device: 'ada', seq: 1 } }),
      ],
      progress,
    )

    expect(stored(snapshot)).toEqual(before)
  })

  it('remembers what can be undone after a restart', () => {
    const restored = fromSnapshot(stored(toSnapshot(replay([anEvent({ type: 'graded' })]))))

    expect(restored === null ? null : historyOf(restored).undo?.seq).toBe(1)
  })
})

describe('progressOf', () => {
  it('is what fromSnapshot gives of a whole snapshot', () => {
    const made = toSnapshot(replay([anEvent({ type: 'graded' })], { retention: 0.85, parameters: null }))

    expect(progressOf(made)).toEqual(fromSnapshot(stored(made), { retention: 0.85, parameters: null }))
  })
})

describe('fromSnapshot', () => {
  const good = toSnapshot(replay([anEvent({ type: 'graded' })]))

  it.each([
    ['nothing', null],
    ['another format', { ...good, format: SNAPSHOT_FORMAT + 1 }],
    ['a missing part', { ...good, cards: undefined }],
    ['an unknown part', { ...good, extra: 1 }],
    ['a damaged row', { ...good, cards: [['pack/a', { state: 'review' }]] }],
  ])('refuses %s', (_what, input) => {
    expect(fromSnapshot(stored(input))).toBeNull()
  })

  it('refuses one made under another model of memory', () => {
    const own = DEFAULT_PARAMETERS.map((value, index) => (index === 2 ? value + 1 : value))

    expect(fromSnapshot(stored(good), { retention: 0.85, parameters: null })).toBeNull()
    expect(fromSnapshot(stored(good), { retention: 0.9, parameters: own })).toBeNull()
    const made = toSnapshot(replay([anEvent({ type: 'graded' })], { retention: 0.9, parameters: own }))
    expect(fromSnapshot(stored(made))).toBeNull()
    expect(fromSnapshot(stored(made), { retention: 0.9, parameters: [...own] })?.cards.size).toBe(1)
  })
})
