import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent } from '@/domain/progress/apply-event'
import { cardKey, type CardKey, type ProgressEvent } from '@/domain/progress/events'
import { emptyProgress, nextSeq, undoTargetOf, type Progress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { addDays } from '@/domain/progress/study-day'
import { undoOf } from '@/domain/progress/undos'
import { comeBackAfter } from '@/domain/scheduling/come-back'
import { GRADES } from '@/domain/scheduling/grade'
import { buildQueue, countsOf, nextCard, requeue, type Queue } from '@/domain/scheduling/queue'
import { aDay, arbitraryLog, CARDS } from '../../support/generators-progress'
import { anEvent } from '../../support/progress-events'

const DAY = aDay('2026-11-03')
const NOON = new Date('2026-11-03T12:00:00.000Z')
const many = (count: number): CardKey[] =>
  Array.from({ length: count }, (_, index) => cardKey('pack', `c${String(index)}`))
const minutesLater = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

/** What drilling does with progress and queue together, as the app does it. */
function act(
  progress: Progress,
  queue: Queue,
  card: CardKey,
  given: Parameters<typeof anEvent>[0],
): ProgressEvent {
  const device = anEvent({ type: 'clockConfirmed' }).device
  const event = anEvent({ at: NOON.toISOString(), seq: nextSeq(progress, device), ...given })
  expect(applyEvent(progress, event)).toBe('applied')
  requeue(queue, card, progress)
  return event
}

const listsOf = ({ learning, reviews, unseen, newLeft, places }: Queue) => ({
  learning,
  reviews,
  unseen,
  newLeft,
  places,
})

describe('buildQueue', () => {
  it('finds every card that is due, none twice and none suspended', () => {
    fc.assert(
      fc.property(
        arbitraryLog(),
        fc.nat(),
        fc.integer({ min: -1, max: 1 }),
        fc.nat(8),
        (log, pick, later, newPerDay) => {
          const tables = replay(log)
          // The day some card falls due, or a neighbour of it: where mistakes of one day show.
          const dueDays = [...tables.cards.values()].flatMap(({ dueDay }) => dueDay ?? [])
          const day = addDays(dueDays[pick % Math.max(1, dueDays.length)] ?? DAY, later)
          const queue = buildQueue({ cards: [...CARDS, ...CARDS], tables, day, newPerDay })

          const due = CARDS.filter((card) => {
            const memory = tables.cards.get(card)
            if (memory === undefined) return true
            return !memory.isSuspended && (memory.dueDay === null || memory.dueDay <= day)
          })
          const queued = [...queue.learning, ...queue.reviews, ...queue.unseen].map(({ card }) => card)
          expect(queued.toSorted()).toEqual(due.toSorted())
        },
      ),
    )
  })

  it('takes what is most nearly forgotten first, and new cards in pack order', () => {
    const [a, b, c, d] = many(4)
    const tables = replay([
      anEvent({ type: 'graded', seq: 1, card: a, grade: 'easy', at: '2026-10-20T12:00:00.000Z' }),
      anEvent({ type: 'graded', seq: 2, card: b, grade: 'easy', at: '2026-10-10T12:00:00.000Z' }),
    ])
    const queue = buildQueue({ cards: many(4), tables, day: DAY })

    expect(queue.reviews.toReversed().map(({ card }) => card)).toEqual([b, a])
    expect(queue.unseen.toReversed().map(({ card }) => card)).toEqual([c, d])
  })
})

describe('requeue', () => {
  it('leaves the queue as a new one would be, after any grades, suspensions and undos', () => {
    const action = fc.record({
      card: fc.nat(7),
      what: fc.constantFrom(...GRADES, 'suspended' as const, 'unsuspended' as const, 'undo' as const),
    })
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), fc.nat(6), (actions, newPerDay) => {
        const cards = many(8)
        const progress = emptyProgress()
        const queue = buildQueue({ cards, tables: progress, day: DAY, newPerDay })
        for (const { card: index, what } of actions) {
          const target = undoTargetOf(progress)
          const card = cards[index]
          if (card === undefined) continue
          if (what === 'undo') {
            if (target !== null) act(progress, queue, target.card, undoOf(target))
          } else if (what === 'suspended' || what === 'unsuspended')
            act(progress, queue, card, { type: what, card })
          else act(progress, queue, card, { type: 'graded', card, grade: what })

          expect(listsOf(queue)).toEqual(
            listsOf(buildQueue({ cards, tables: progress, day: DAY, newPerDay })),
          )
        }
      }),
    )
  })

  it('ignores a card of another pack', () => {
    const queue = buildQueue({ cards: many(2), tables: emptyProgress(), day: DAY })

    requeue(queue, cardKey('other', 'c0'), emptyProgress())

    expect(queue.places.size).toBe(2)
  })
})

describe('nextCard', () => {
  it('has a card exactly while some are left, and reaches an end', () => {
    const grades = fc.array(fc.constantFrom(...GRADES), { maxLength: 60 })
    fc.assert(
      fc.property(
        arbitraryLog({ maxLength: 20, hasCorrections: false }),
        grades,
        fc.nat(8),
        (log, given, newPerDay) => {
          const progress = replay(log.filter(({ day, type }) => day < DAY && type !== 'undone'))
          const queue = buildQueue({ cards: [...CARDS, ...many(5)], tables: progress, day: DAY, newPerDay })
          const rest = [...given]
          let now = NOON
          let shown = 0
          for (let next = nextCard(queue, now); next !== null && shown < 200; next = nextCard(queue, now)) {
            expect(countsOf(queue, now).total).toBeGreaterThan(0)
            const grade = rest.shift() ?? 'good'
            act(progress, queue, next.card, {
              type: 'graded',
              card: next.card,
              grade,
              at: now.toISOString(),
              device: 'dora',
              seq: ++shown,
            })
            now = minutesLater(shown)
          }

          expect(shown).toBeLessThan(200)
          expect(countsOf(queue, now).total).toBe(0)
        },
      ),
    )
  })

  it('shows a learning card when its moment comes, before anything else', () => {
    const progress = emptyProgress()
    const queue = buildQueue({ cards: many(5), tables: progress, day: DAY })
    const [first, second] = many(5)
    if (first === undefined) return
    act(progress, queue, first, { type: 'graded', card: first, grade: 'again' })

    expect(nextCard(queue, NOON)).toMatchObject({ card: second, kind: 'new' })
    expect(nextCard(queue, minutesLater(1))).toMatchObject({ card: first, kind: 'learning' })
  })

  it('shows it a little early when nothing else is left, but not if told to wait', () => {
    const progress = emptyProgress()
    const [only = cardKey('pack', 'none')] = many(1)
    const [early, exact] = [20, 0].map((learnAheadMinutes) =>
      buildQueue({ cards: [only], tables: progress, day: DAY, learnAheadMinutes }),
    )
    if (early === undefined || exact === undefined) return
    act(progress, early, only, { type: 'graded', card: only, grade: 'good' })
    requeue(exact, only, progress)

    expect(nextCard(early, NOON)?.card).toBe(only)
    expect(nextCard(exact, NOON)).toBeNull()
    expect(countsOf(exact, NOON).total).toBe(0)
    expect(comeBackAfter(exact, progress)).toEqual({ kind: 'moment', at: minutesLater(10).toISOString() })
  })

  it('spreads the new cards among the reviews', () => {
    const cards = many(9)
    const old = cards
      .slice(0, 6)
      .map((card, index) =>
        anEvent({ type: 'graded', seq: index + 1, card, grade: 'easy', at: '2026-10-01T12:00:00.000Z' }),
      )
    const progress = replay(old)
    const queue = buildQueue({ cards, tables: progress, day: DAY, newPerDay: 3 })
    const kinds: string[] = []
    for (let next = nextCard(queue, NOON); next !== null && kinds.length < 20; next = nextCard(queue, NOON)) {
      kinds.push(next.kind)
      act(progress, queue, next.card, { type: 'graded', card: next.card, grade: 'easy' })
    }

    expect(kinds.join(' ')).toBe('review new review review new review review new review')
  })

  it('brings no more new cards in a day than the quota, and one back when its first grade is undone', () => {
    const progress = emptyProgress()
    const queue = buildQueue({ cards: many(5), tables: progress, day: DAY, newPerDay: 1 })
    const [first = cardKey('pack', 'none')] = many(1)
    const event = act(progress, queue, first, { type: 'graded', card: first, grade: 'easy' })
    expect(nextCard(queue, NOON)).toBeNull()

    act(progress, queue, first, undoOf(event))

    expect(nextCard(queue, NOON)).toMatchObject({ card: first, kind: 'new' })
  })
})

describe('comeBackAfter', () => {
  const [first = cardKey('pack', 'none')] = many(1)
  const graded = replay([anEvent({ type: 'graded', card: first, grade: 'easy' })])

  it('names tomorrow while there are new cards to come', () => {
    const queue = buildQueue({ cards: many(3), tables: graded, day: DAY, newPerDay: 1 })
    expect(comeBackAfter(queue, graded)).toEqual({ kind: 'day', day: '2026-11-04' })
  })

  it('names the day the next card falls due', () => {
    const queue = buildQueue({ cards: [first], tables: graded, day: DAY })
    expect(comeBackAfter(queue, graded)).toEqual({ kind: 'day', day: '2026-11-11' })
  })

  it('names none when there is nothing left at all', () => {
    const tables = replay([anEvent({ type: 'suspended', card: first })])
    expect(comeBackAfter(buildQueue({ cards: [first], tables, day: DAY }), tables)).toBeNull()
  })
})
