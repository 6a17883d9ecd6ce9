import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent } from '@/domain/progress/apply-event'
import { cardKey, type CardKey, type ProgressEvent } from '@/domain/progress/events'
import { cardsOf, historyOf } from '@/domain/progress/history'
import { emptyProgress, nextSeq, type Progress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { addDays } from '@/domain/progress/study-day'
import { undoOf } from '@/domain/progress/undos'
import { isBuried, UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import { comeBackAfter } from '@/domain/scheduling/come-back'
import { GRADES, type Grade } from '@/domain/scheduling/grade'
import {
  buildQueue,
  countsOf,
  firstsLeft,
  nextCard,
  requeue,
  unmetOf,
  type Queue,
  type QueuedCard,
} from '@/domain/scheduling/queue'
import { aDay, arbitraryLog, CARDS } from '../../support/generators-progress'
import { anEvent } from '../../support/progress-events'

const DAY = aDay('2026-11-03')
const NOON = new Date('2026-11-03T12:00:00.000Z')
const nth = (index: number): CardKey => cardKey('pack', `c${String(index)}`)
const many = (count: number): CardKey[] => Array.from({ length: count }, (_, index) => nth(index))
/** Reviews long enough ago for these cards to be due, the earlier the sooner forgotten. */
const reviewsBefore = (cards: readonly CardKey[]): ProgressEvent[] =>
  cards.map((card, index) =>
    anEvent({
      type: 'graded',
      seq: index + 1,
      card,
      grade: 'easy',
      at: `2026-10-0${index + 1}T12:00:00.000Z`,
    }),
  )
/** A plan that has no card for the day. */
const NO_PLAN = { order: [], newCards: 0, keepsOrder: false }
const NO_MIXTURE = { reviews: 0, fresh: 0 }
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

/** All that a queue says, to compare with later. */
const stateOf = (queue: Queue) => {
  const { learning, firsts, reviews, lateReviews, unseen, waiting, newLeft, fresh, places, mixture } = queue
  const lists = { learning, firsts, reviews, lateReviews, unseen, waiting, fresh }
  return structuredClone({ ...lists, newLeft, places, mixture })
}
const cardsIn = (...lists: (readonly QueuedCard[])[]): CardKey[] =>
  lists.flatMap((list) => list.map(({ card }) => card)).toSorted()

/** Pairs of cards to be kept apart, both ways round. */
function keepingApart(pairs: readonly (readonly [CardKey, CardKey])[]) {
  const apart = new Map<CardKey, CardKey[]>()
  for (const [one, other] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    const known = apart.get(one) ?? []
    if (one !== other && !known.includes(other)) apart.set(one, [...known, other])
  }
  return (card: CardKey): readonly CardKey[] => apart.get(card) ?? []
}
const pairsOf = (cards: readonly CardKey[]) =>
  fc.array(fc.tuple(fc.constantFrom(...cards), fc.constantFrom(...cards)), { maxLength: 8 }).map(keepingApart)

const ACTIONS = [...GRADES, 'suspended', 'unsuspended', 'buried', 'unburied', 'undo', 'redo'] as const
/** Which of eight cards an attempt has put first. */
const someFirsts = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7])
const putFirst = (cards: readonly CardKey[]): ProgressEvent[] =>
  cards.length === 0
    ? []
    : [anEvent({ type: 'cardsPutFirst', seq: 90, cards, at: '2026-11-02T12:00:00.000Z' })]
const arbitraryActions = fc.array(fc.record({ card: fc.nat(7), what: fc.constantFrom(...ACTIONS) }), {
  maxLength: 40,
})

/** Does what a student may do, as far as it can be done now. */
function actOn(progress: Progress, queue: Queue, card: CardKey, what: (typeof ACTIONS)[number]): void {
  const { undo, redo } = historyOf(progress)
  const marks = {
    suspended: { mark: 'suspended', isOn: true },
    unsuspended: { mark: 'suspended', isOn: false },
    buried: { mark: 'buried', isOn: true },
    unburied: { mark: 'buried', isOn: false },
  } as const
  if (what === 'undo') {
    for (const one of undo === null ? [] : cardsOf(undo)) if (undo) act(progress, queue, one, undoOf(undo))
  } else if (what === 'redo') {
    for (const one of redo === null ? [] : cardsOf(redo.action))
      if (redo) act(progress, queue, one, undoOf(redo))
  } else if (what in marks) {
    act(progress, queue, card, { type: 'cardsMarked', cards: [card], ...marks[what as keyof typeof marks] })
  } else {
    act(progress, queue, card, { type: 'graded', card, grade: what })
  }
}

describe('buildQueue', () => {
  it('finds every card that is due, none twice and none put away', () => {
    fc.assert(
      fc.property(
        arbitraryLog(),
        fc.nat(),
        fc.integer({ min: -1, max: 1 }),
        fc.nat(8),
        pairsOf(CARDS),
        (log, pick, later, newPerDay, apartFrom) => {
          const tables = replay(log)
          // The day some card falls due, or a neighbour of it: where mistakes of one day show.
          const dueDays = [...tables.cards.values()].flatMap(({ dueDay }) => dueDay ?? [])
          const day = addDays(dueDays[pick % Math.max(1, dueDays.length)] ?? DAY, later)
          const queue = buildQueue({ cards: [...CARDS, ...CARDS], tables, day, newPerDay, apartFrom })

          const open = CARDS.map((card) => ({ card, memory: tables.cards.get(card) ?? UNSEEN })).filter(
            ({ memory }) => !memory.isSuspended && !isBuried(memory, day),
          )
          const due = open.filter(
            ({ card, memory }) =>
              memory.dueAt !== null ||
              (memory.dueDay ?? '9') <= day ||
              (memory.dueDay !== null && memory.lastDay !== day && tables.firsts.has(card)),
          )
          const unmet = open.filter(({ memory }) => memory.state === 'new')
          expect(cardsIn(queue.learning, queue.firsts, queue.reviews, queue.lateReviews)).toEqual(
            due.map(({ card }) => card).toSorted(),
          )
          expect(cardsIn(queue.unseen, queue.waiting)).toEqual(unmet.map(({ card }) => card).toSorted())
        },
      ),
    )
  })

  it('finds every card that a plan has chosen, and what comes whatever it says, none twice and none put away', () => {
    fc.assert(
      fc.property(
        arbitraryLog(),
        fc.shuffledSubarray([...CARDS]),
        fc.nat(8),
        fc.boolean(),
        pairsOf(CARDS),
        (log, order, newCards, keepsOrder, apartFrom) => {
          const tables = replay(log)
          const plan = { order, newCards, keepsOrder }
          const queue = buildQueue({ cards: [...CARDS, ...CARDS], tables, day: DAY, apartFrom, plan })

          const open = CARDS.map((card) => ({ card, memory: tables.cards.get(card) ?? UNSEEN })).filter(
            ({ memory }) => !memory.isSuspended && !isBuried(memory, DAY),
          )
          const isKnown = ({ dueDay }: CardMemory) => dueDay !== null
          const toCome = open.filter(
            ({ card, memory }) =>
              memory.dueAt !== null ||
              (isKnown(memory) &&
                (tables.firsts.has(card) || (order.includes(card) && memory.lastDay !== DAY))),
          )
          const unmet = open.filter(({ memory }) => memory.state === 'new')
          expect(cardsIn(queue.learning, queue.firsts, queue.reviews, queue.lateReviews)).toEqual(
            toCome.map(({ card }) => card).toSorted(),
          )
          expect(cardsIn(queue.unseen, queue.waiting)).toEqual(unmet.map(({ card }) => card).toSorted())
          const met = tables.days.get(DAY)?.newCards ?? 0
          const fresh = queue.fresh.filter(({ card }) => !tables.firsts.has(card))
          expect(fresh.length).toBeLessThanOrEqual(Math.max(0, newCards - met))
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

  it('leaves a buried card out until the next day', () => {
    const [card = cardKey('pack', 'none')] = many(1)
    const tables = replay([anEvent({ type: 'cardsMarked', mark: 'buried', isOn: true, cards: [card] })])

    expect(buildQueue({ cards: [card], tables, day: DAY }).places.size).toBe(0)
    expect(buildQueue({ cards: [card], tables, day: addDays(DAY, 1) }).places.size).toBe(1)
  })

  it('follows a plan: its reviews in its order, its new cards, and what is being learnt', () => {
    const [a, b, c, d, e, f] = [nth(0), nth(1), nth(2), nth(3), nth(4), nth(5)]
    const graded = (seq: number, card: CardKey, at: string, grade: Grade = 'easy') =>
      anEvent({ type: 'graded', seq, card, grade, at })
    const progress = replay([
      graded(1, a, '2026-11-01T12:00:00.000Z'),
      graded(2, b, '2026-10-10T12:00:00.000Z'),
      graded(3, c, '2026-10-20T12:00:00.000Z'),
      graded(4, d, '2026-11-03T11:00:00.000Z', 'again'),
    ])
    const plan = { order: [f, c, a, d, e], newCards: 2, keepsOrder: false }
    const queue = buildQueue({ cards: many(6), tables: progress, day: DAY, newPerDay: 9, plan })

    expect(queue.reviews.toReversed().map(({ card }) => card)).toEqual([c, a])
    expect(cardsIn(queue.learning)).toEqual([d])
    // One new card was met today already.
    expect(cardsIn(queue.fresh)).toEqual([f])
    expect(queue.unseen.toReversed().map(({ card }) => card)).toEqual([f, e])
    expect(queue.places.has(b)).toBe(false)

    act(progress, queue, c, { type: 'graded', card: c, grade: 'easy' })
    expect(queue.reviews.map(({ card }) => card)).toEqual([a])
  })
})

describe('requeue', () => {
  it('leaves the queue as a new one would be, after anything the student does or takes back', () => {
    const cards = many(8)
    fc.assert(
      fc.property(
        arbitraryActions,
        fc.nat(6),
        pairsOf(cards),
        fc.option(fc.shuffledSubarray(cards)),
        fc.boolean(),
        someFirsts,
        (actions, newPerDay, apartFrom, planned, keepsOrder, firsts) => {
          const plan = planned && { order: planned, newCards: newPerDay, keepsOrder }
          const progress = replay([...reviewsBefore(cards.slice(0, 4)), ...putFirst(firsts.map(nth))])
          const build = () => buildQueue({ cards, tables: progress, day: DAY, newPerDay, apartFrom, plan })
          const queue = build()
          for (const { card, what } of actions) {
            actOn(progress, queue, cards[card] ?? cardKey('pack', 'none'), what)

            expect(stateOf({ ...queue, mixture: NO_MIXTURE })).toEqual(
              stateOf({ ...build(), mixture: NO_MIXTURE }),
            )
          }
        },
      ),
    )
  })

  it('is exactly what it was once everything has been taken back, and again once all is done again', () => {
    const cards = many(8)
    fc.assert(
      fc.property(
        arbitraryActions,
        fc.nat(6),
        pairsOf(cards),
        someFirsts,
        (actions, newPerDay, apartFrom, firsts) => {
          const progress = replay([...reviewsBefore(cards.slice(0, 4)), ...putFirst(firsts.map(nth))])
          const queue = buildQueue({ cards, tables: progress, day: DAY, newPerDay, apartFrom })
          const done = actions.filter(({ what }) => what !== 'undo' && what !== 'redo')
          const before = stateOf(queue)
          for (const { card, what } of done)
            actOn(progress, queue, cards[card] ?? cardKey('pack', 'none'), what)
          const after = stateOf(queue)

          done.forEach(() => actOn(progress, queue, cardKey('pack', 'none'), 'undo'))
          expect(stateOf(queue)).toEqual(before)

          done.forEach(() => actOn(progress, queue, cardKey('pack', 'none'), 'redo'))
          expect(stateOf(queue)).toEqual(after)
        },
      ),
    )
  })

  it('looks at a few cards only, however many there are', () => {
    const cards = many(20_000)
    const [first = cardKey('pack', 'none'), second = cardKey('pack', 'none')] = cards
    const tables = emptyProgress()
    const queue = buildQueue({ cards, tables, day: DAY, apartFrom: keepingApart([[first, second]]) })
    const asked: CardKey[] = []
    const watched = {
      ...tables,
      cards: {
        get(card: CardKey) {
          asked.push(card)
          return tables.cards.get(card)
        },
      } as Progress['cards'],
    }

    requeue(queue, first, watched)

    expect(new Set(asked)).toEqual(new Set([first, second]))
    expect(asked.length).toBeLessThan(10)
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

  it('gives as many cards as are counted when each is known, every due one among them', () => {
    const cards = many(8)
    fc.assert(
      fc.property(
        arbitraryActions,
        fc.nat(8),
        pairsOf(cards),
        someFirsts,
        (actions, newPerDay, apartFrom, firsts) => {
          const progress = replay([...reviewsBefore(cards.slice(0, 4)), ...putFirst(firsts.map(nth))])
          const queue = buildQueue({ cards, tables: progress, day: DAY, newPerDay, apartFrom })
          for (const { card, what } of actions)
            actOn(progress, queue, cards[card] ?? cardKey('pack', 'none'), what)
          const due = cardsIn(queue.firsts, queue.reviews, queue.lateReviews)
          const { total } = countsOf(queue, NOON)

          const given: CardKey[] = []
          for (let next = nextCard(queue, NOON); next !== null; next = nextCard(queue, NOON, next.card)) {
            given.push(next.card)
            act(progress, queue, next.card, { type: 'graded', card: next.card, grade: 'easy' })
            if (given.length > total) break
          }

          expect(given).toHaveLength(total)
          expect(new Set(given).size).toBe(total)
          expect(due.every((card) => given.includes(card))).toBe(true)
        },
      ),
    )
  })

  it('keeps siblings and cards that give one another away apart while anything else can be shown', () => {
    const cards = many(8)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...GRADES), { maxLength: 30 }),
        fc.nat(8),
        pairsOf(cards),
        someFirsts,
        (grades, newPerDay, apartFrom, firsts) => {
          const progress = replay([...reviewsBefore(cards.slice(0, 5)), ...putFirst(firsts.map(nth))])
          const queue = buildQueue({ cards, tables: progress, day: DAY, newPerDay, apartFrom })
          let latest: CardKey | null = null
          let now = NOON
          for (const grade of grades) {
            const next = nextCard(queue, now, latest)
            if (next === null) break
            const near: readonly CardKey[] = latest === null ? [] : apartFrom(latest)
            const isEarly = (entry: QueuedCard) => entry.rank > now.getTime() && entry.kind === 'learning'
            const others = [
              ...queue.learning.filter((entry) => !isEarly(entry)),
              ...queue.firsts,
              ...queue.reviews,
              ...queue.fresh,
            ]
            const elsewhere = others.filter(({ card }) => !near.includes(card))
            const isMet = (card: CardKey) => progress.cards.get(card)?.lastDay === DAY

            if (near.includes(next.card)) {
              const late = queue.lateReviews.filter(({ card }) => !near.includes(card))
              expect([...elsewhere, ...late]).toEqual([])
            }
            if (next.kind === 'new') expect(apartFrom(next.card).some(isMet)).toBe(false)
            if (['review', 'first'].includes(next.kind) && apartFrom(next.card).some(isMet))
              expect(elsewhere).toEqual([])

            act(progress, queue, next.card, { type: 'graded', card: next.card, grade, at: now.toISOString() })
            latest = next.card
            now = new Date(now.getTime() + 60_000)
          }
        },
      ),
    )
  })

  it('keeps the order of a plan, new cards and reviews alike, where it is to be kept', () => {
    const cards = many(8)
    fc.assert(
      fc.property(fc.shuffledSubarray(cards), fc.nat(4), (chosen, others) => {
        const progress = replay(reviewsBefore(cards.slice(0, 4)))
        const isNew = (card: CardKey) => cards.indexOf(card) >= 4
        // The other new cards stand behind those chosen, as a plan has them.
        const order = [...chosen, ...cards.filter((card) => isNew(card) && !chosen.includes(card))]
        const newCards = Math.max(chosen.filter(isNew).length, others)
        const plan = { order, newCards, keepsOrder: true }
        const queue = buildQueue({ cards, tables: progress, day: DAY, plan })

        const given: CardKey[] = []
        for (let next = nextCard(queue, NOON); next !== null; next = nextCard(queue, NOON)) {
          given.push(next.card)
          act(progress, queue, next.card, { type: 'graded', card: next.card, grade: 'easy' })
          if (given.length > 8) break
        }

        expect(given.slice(0, chosen.length)).toEqual(chosen)
        expect(given).toEqual(order.slice(0, given.length))
        expect(given.filter(isNew)).toHaveLength(newCards)
      }),
    )
  })

  it('lets no new card follow one of its own outline point while another can come', () => {
    const [a, b, c, d, e] = [nth(0), nth(1), nth(2), nth(3), nth(4)]
    const points = new Map([a, b, c].map((card) => [card, 'first']))
    const pointOf = (card: CardKey) => points.get(card) ?? 'other'
    const orderOf = (options: Partial<Parameters<typeof buildQueue>[0]> = {}) => {
      const tables = replay(options.plan?.order.includes(e) ? [] : reviewsBefore([e]))
      const queue = buildQueue({ cards: many(5), tables, day: DAY, pointOf, ...options })
      const given: CardKey[] = []
      for (let next = nextCard(queue, NOON); next !== null; next = nextCard(queue, NOON, next.card)) {
        given.push(next.card)
        act(tables, queue, next.card, {
          type: 'graded',
          card: next.card,
          grade: 'easy',
          at: NOON.toISOString(),
        })
        if (given.length > 5) break
      }
      return given
    }

    expect(orderOf()).toEqual([e, a, d, b, c])
    const order = [a, b, c, d, e]
    expect(orderOf({ plan: { order, newCards: 5, keepsOrder: false } })).toEqual([a, d, b, e, c])
    expect(orderOf({ plan: { order, newCards: 5, keepsOrder: true } })).toEqual(order)
  })

  it('lets the next new card of a plan stand in for one that must wait for tomorrow', () => {
    const [a, b, c, d] = [nth(0), nth(1), nth(2), nth(3)]
    const plan = { order: [d, c, b, a], newCards: 2, keepsOrder: true }
    const queue = buildQueue({
      cards: many(4),
      tables: emptyProgress(),
      day: DAY,
      apartFrom: keepingApart([[d, c]]),
      plan,
    })

    expect(queue.fresh.map(({ card }) => card)).toEqual([d, b])
  })

  it('counts what an attempt has put first, also what comes late or is new', () => {
    const [a, b, c, d] = [nth(0), nth(1), nth(2), nth(3)]
    const progress = replay([...reviewsBefore([a, b]), ...putFirst([a, b, c])])
    const queue = buildQueue({
      cards: [a, b, c, d],
      tables: progress,
      day: DAY,
      apartFrom: keepingApart([[a, b]]),
    })
    expect(firstsLeft(queue)).toBe(3)

    act(progress, queue, a, { type: 'graded', card: a, grade: 'easy' })

    expect(cardsIn(queue.lateReviews)).toEqual([b])
    expect(firstsLeft(queue)).toBe(2)
  })

  it('puts a sibling that is due last, and a new one off until tomorrow', () => {
    const [a, b, c, d, e] = [nth(0), nth(1), nth(2), nth(3), nth(4)]
    const progress = replay(reviewsBefore([a, b, c]))
    const apartFrom = keepingApart([
      [a, b],
      [d, e],
    ])
    const queue = buildQueue({ cards: many(5), tables: progress, day: DAY, apartFrom })
    expect(countsOf(queue, NOON)).toMatchObject({ reviews: 3, fresh: 1 })
    expect(unmetOf(queue)).toBe(0)

    const given: CardKey[] = []
    for (let next = nextCard(queue, NOON); next !== null; next = nextCard(queue, NOON, next.card)) {
      given.push(next.card)
      act(progress, queue, next.card, { type: 'graded', card: next.card, grade: 'easy' })
    }

    expect(given).toEqual([a, d, c, b])
    expect(comeBackAfter(queue, progress)).toEqual({ kind: 'day', day: addDays(DAY, 1) })
    expect(
      cardsIn(buildQueue({ cards: many(5), tables: progress, day: addDays(DAY, 1), apartFrom }).fresh),
    ).toEqual([e])
  })

  it('has what an attempt put first before all else, due or not, new or known, whatever a plan chose', () => {
    const cards = many(8)
    fc.assert(
      fc.property(
        someFirsts,
        fc.nat(3),
        fc.option(fc.shuffledSubarray(cards)),
        arbitraryActions,
        (firsts, newPerDay, planned, actions) => {
          const plan = planned && { order: planned, newCards: newPerDay, keepsOrder: newPerDay > 1 }
          // Some are due, and one comes back only after a long time.
          const known = [
            ...reviewsBefore(cards.slice(0, 4)),
            anEvent({ type: 'graded', seq: 9, card: nth(4), grade: 'easy', at: '2026-11-02T12:00:00.000Z' }),
          ]
          const progress = replay([...known, ...putFirst(firsts.map(nth))])
          const queue = buildQueue({ cards, tables: progress, day: DAY, newPerDay, plan })
          const marks = ['suspended', 'unsuspended', 'buried', 'unburied']
          for (const { card, what } of actions.filter((action) => marks.includes(action.what)))
            actOn(progress, queue, nth(card), what)
          const isOpen = (card: CardKey) => {
            const memory = progress.cards.get(card) ?? UNSEEN
            return !memory.isSuspended && !isBuried(memory, DAY)
          }
          const wanted = firsts.map(nth).filter(isOpen)

          const given: CardKey[] = []
          for (let next = nextCard(queue, NOON); next !== null; next = nextCard(queue, NOON)) {
            given.push(next.card)
            act(progress, queue, next.card, { type: 'graded', card: next.card, grade: 'easy' })
            if (given.length > cards.length) break
          }

          expect(given.slice(0, wanted.length).toSorted()).toEqual(wanted.toSorted())
          expect([...progress.firsts.keys()].filter(isOpen)).toEqual([])
        },
      ),
    )
  })

  it('lets what was put first in beyond the quota, which other new cards keep to', () => {
    const [a, b, c, d] = [nth(0), nth(1), nth(2), nth(3)]
    const progress = replay(putFirst([c, d]))
    const build = (newPerDay: number) =>
      buildQueue({ cards: [a, b, c, d], tables: progress, day: DAY, newPerDay })
    const freshOf = (newPerDay: number) => build(newPerDay).fresh.map(({ card }) => card)

    expect([0, 1, 2, 3].map(freshOf)).toEqual([
      [c, d],
      [c, d],
      [c, d],
      [c, d, a],
    ])
    expect(unmetOf(build(0))).toBe(2)
  })

  it('has no card a second time on a day for being put first: one that was answered comes first tomorrow', () => {
    const [a, b] = [nth(0), nth(1)]
    const known = reviewsBefore([a, b])
    const answered = anEvent({
      type: 'graded',
      seq: 9,
      card: a,
      grade: 'easy',
      at: '2026-11-03T09:00:00.000Z',
    })
    const first = { ...putFirst([a])[0], at: '2026-11-03T11:00:00.000Z' } as ProgressEvent
    const tables = replay([...known, answered, first])
    const kindsOn = (day: typeof DAY) =>
      [...buildQueue({ cards: [a, b], tables, day }).places.values()].map(({ card, kind }) => [card, kind])

    expect(kindsOn(DAY)).toEqual([[b, 'review']])
    expect(kindsOn(addDays(DAY, 1))).toEqual([
      [a, 'first'],
      [b, 'review'],
    ])
  })

  it('keeps what was put first apart: a known one comes last, a new one tomorrow', () => {
    const [a, b, c, d] = [nth(0), nth(1), nth(2), nth(3)]
    const progress = replay([...reviewsBefore([a, b]), ...putFirst([a, b, c, d])])
    const apartFrom = keepingApart([
      [a, b],
      [c, d],
    ])
    const queue = buildQueue({ cards: many(5), tables: progress, day: DAY, newPerDay: 0, apartFrom })
    const given: CardKey[] = []
    for (let next = nextCard(queue, NOON); next !== null; next = nextCard(queue, NOON, next.card)) {
      given.push(next.card)
      act(progress, queue, next.card, { type: 'graded', card: next.card, grade: 'easy' })
      if (given.length > 5) break
    }

    expect(given).toEqual([a, c, b])
    expect(comeBackAfter(queue, progress)).toEqual({ kind: 'day', day: addDays(DAY, 1) })
    const tomorrow = buildQueue({
      cards: many(5),
      tables: progress,
      day: addDays(DAY, 1),
      newPerDay: 0,
      apartFrom,
    })
    expect(nextCard(tomorrow, NOON)?.card).toBe(d)
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

  it('shows it a little early when nothing else is left, but not earlier than twenty minutes', () => {
    const progress = emptyProgress()
    const [only = cardKey('pack', 'none')] = many(1)
    const queue = buildQueue({ cards: [only], tables: progress, day: DAY })
    act(progress, queue, only, { type: 'graded', card: only, grade: 'good' })
    const earlier = minutesLater(-11)

    expect(nextCard(queue, NOON)?.card).toBe(only)
    expect(nextCard(queue, earlier)).toBeNull()
    expect(countsOf(queue, earlier).total).toBe(0)
    expect(comeBackAfter(queue, progress)).toEqual({ kind: 'moment', at: minutesLater(10).toISOString() })
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

  it('names tomorrow when a plan has left out what is due today', () => {
    const tables = replay(reviewsBefore([first]))
    const queue = buildQueue({ cards: [first], tables, day: DAY, plan: NO_PLAN })
    expect(nextCard(queue, NOON)).toBeNull()
    expect(comeBackAfter(queue, tables)).toEqual({ kind: 'day', day: '2026-11-04' })
  })

  it('names the first day a plan has cards for, whatever is due or new', () => {
    const tables = replay(reviewsBefore([first]))
    const queue = buildQueue({ cards: many(3), tables, day: DAY, plan: NO_PLAN })
    const exam = { day: aDay('2026-11-20'), next: aDay('2026-11-09') }

    const comeBack = comeBackAfter({ ...queue, newPerDay: 5 }, tables, [exam])

    expect(comeBack).toEqual({ kind: 'day', day: '2026-11-09' })
  })

  it('names the exam’s own day when its plan has nothing more and something is due by then', () => {
    const queue = buildQueue({ cards: [first], tables: graded, day: DAY, plan: NO_PLAN })
    const exam = { day: aDay('2026-11-20'), next: null }

    expect(comeBackAfter(queue, graded, [exam])).toEqual({ kind: 'day', day: '2026-11-20' })
  })

  it('looks past an exam with nothing to do: to the plan of the next, or to what comes after it', () => {
    const queue = buildQueue({ cards: [first], tables: graded, day: DAY, plan: NO_PLAN })
    const soon = { day: aDay('2026-11-05'), next: null }
    const later = { day: aDay('2026-12-05'), next: aDay('2026-11-08') }

    expect(comeBackAfter(queue, graded, [soon, later])).toEqual({ kind: 'day', day: '2026-11-08' })
    expect(comeBackAfter(queue, graded, [soon])).toEqual({ kind: 'day', day: '2026-11-11' })
  })

  it('names the day after the exam for new cards, of which that morning brings none', () => {
    const queue = buildQueue({ cards: many(3), tables: emptyProgress(), day: DAY, plan: NO_PLAN })
    const exam = { day: aDay('2026-11-05'), next: null }

    const comeBack = comeBackAfter({ ...queue, newPerDay: 5 }, emptyProgress(), [exam])

    expect(comeBack).toEqual({ kind: 'day', day: '2026-11-06' })
  })

  it('names tomorrow for what an attempt has put first, whatever a plan says', () => {
    const tables = replay([...reviewsBefore([first]), ...putFirst([first])])
    const queue = buildQueue({ cards: [first], tables, day: DAY, plan: NO_PLAN })
    const exam = { day: aDay('2026-11-20'), next: aDay('2026-11-09') }

    expect(comeBackAfter(queue, tables, [exam])).toEqual({ kind: 'day', day: '2026-11-04' })
  })

  it('names tomorrow while a card is buried', () => {
    const buried = replay([anEvent({ type: 'cardsMarked', mark: 'buried', isOn: true, cards: [first] })])
    const queue = buildQueue({ cards: [first], tables: buried, day: DAY })
    expect(comeBackAfter(queue, buried)).toEqual({ kind: 'day', day: '2026-11-04' })
  })

  it('names none when there is nothing left at all', () => {
    const tables = replay([anEvent({ type: 'suspended', card: first })])
    expect(comeBackAfter(buildQueue({ cards: [first], tables, day: DAY }), tables)).toBeNull()
  })
})
