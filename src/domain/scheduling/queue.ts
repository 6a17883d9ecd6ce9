import type { CardKey } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { DESIRED_RETENTION, memoryModel, type MemoryModel } from './memory-model'
import { isBeforeAll, queuedCard, type QueuedCard, type QueueRules } from './queued-card'
import { countUpTo, inOrder, insertRanked, type RankedList, removeRanked, sortRanked } from './ranked-list'

export type { QueuedCard, QueueKind } from './queued-card'

/** New cards a day unless the student chooses. */
const NEW_PER_DAY = 10
/** How early a card still being learnt is shown when nothing else waits: twenty minutes, as in Anki. */
const LEARN_AHEAD_MS = 20 * 60_000

const NONE: readonly CardKey[] = []

/** The tables a queue is made from. */
type QueueTables = Pick<ProgressTables, 'cards' | 'days' | 'firsts'>

/** A day's cards chosen for an exam. */
export interface DayPlan {
  /** The reviews to come, due or not, and the new cards, each in its place; those beyond `newCards` come only for ones put off. */
  readonly order: readonly CardKey[]
  /** New cards for the whole day, those met already included. */
  readonly newCards: number
  /** Whether new cards come where the order has them; else they are mixed evenly with the reviews. */
  readonly keepsOrder: boolean
}

/** What a queue is made of: all cards in order, progress, the study day, and how many new cards that day may bring. */
export interface QueueOptions {
  readonly cards: readonly CardKey[]
  readonly tables: QueueTables
  readonly day: StudyDay
  readonly newPerDay?: number
  /** The cards to be kept apart from one, which must hold both ways round. */
  readonly apartFrom?: (card: CardKey) => readonly CardKey[]
  /** The outline point of a card, if known: a new card follows one of another point where it can. */
  readonly pointOf?: (card: CardKey) => string | null
  readonly model?: MemoryModel
  /** Stands in place of all that is due and of `newPerDay`; cards being learnt come in any case. */
  readonly plan?: DayPlan | null
}

/**
 * One study day's cards. Built once and then kept by `requeue`, card by card, so that it costs the same with 50,000 cards;
 * treat it as opaque. Build another when the study day turns or the cards change.
 */
export interface Queue extends QueueRules {
  readonly newPerDay: number
  readonly keepsOrder: boolean
  readonly pointOf: (card: CardKey) => string | null
  readonly positions: ReadonlyMap<CardKey, number>
  readonly places: Map<CardKey, QueuedCard>
  /** Ranked by the moment each is due. */
  readonly learning: RankedList<QueuedCard>
  /** The known cards that an attempt has put first, due or not, in pack order. */
  readonly firsts: RankedList<QueuedCard>
  /** Ranked by retrievability, what is most nearly forgotten first; or as planned. */
  readonly reviews: RankedList<QueuedCard>
  /** Reviews that come after everything else, because a card like them was answered today; ranked as the others. */
  readonly lateReviews: RankedList<QueuedCard>
  /** Ranked by pack order or as planned, after those that an attempt has put first. */
  readonly unseen: RankedList<QueuedCard>
  /** New cards that must wait for tomorrow, because a card like them is met today. */
  readonly waiting: RankedList<QueuedCard>
  newLeft: number
  /**
   * The new cards that count today, in order: as many as the quota has left, or all that were put first if they are more; no two
   * of them to be kept apart.
   */
  fresh: readonly QueuedCard[]
  /** How many reviews there were for how many new cards when it was built: the mixture to keep. */
  mixture: { readonly reviews: number; readonly fresh: number }
}

/** How many cards are left today. */
export interface QueueCounts {
  readonly learning: number
  readonly reviews: number
  readonly fresh: number
  readonly total: number
}

/** The day's queue: every card due, each once; suspended and buried ones left out. */
export function buildQueue(options: QueueOptions): Queue {
  const { tables, day, plan = null } = options
  const newPerDay = plan?.newCards ?? options.newPerDay ?? NEW_PER_DAY
  const positions = new Map<CardKey, number>()
  for (const card of options.cards) if (!positions.has(card)) positions.set(card, positions.size)
  const queue: Queue = {
    day,
    model: options.model ?? memoryModel(DESIRED_RETENTION),
    apartFrom: options.apartFrom ?? (() => NONE),
    planned: plan && new Map(plan.order.map((card, index) => [card, index])),
    newPerDay,
    keepsOrder: plan?.keepsOrder ?? false,
    pointOf: options.pointOf ?? (() => null),
    positions,
    places: new Map(),
    learning: [],
    firsts: [],
    reviews: [],
    lateReviews: [],
    unseen: [],
    waiting: [],
    newLeft: newLeftOf(tables, day, newPerDay),
    fresh: [],
    mixture: { reviews: 0, fresh: 0 },
  }

  for (const [card, position] of positions) {
    const entry = queuedCard(card, position, tables, queue)
    if (entry === null) continue
    queue.places.set(card, entry)
    listFor(queue, entry).push(entry)
  }
  const { learning, firsts, reviews, lateReviews, unseen, waiting } = queue
  for (const list of [learning, firsts, reviews, lateReviews, unseen, waiting]) sortRanked(list)
  queue.fresh = freshOf(queue.unseen, queue.newLeft, queue)
  queue.mixture = { reviews: reviewsLeft(queue), fresh: mixedIn(queue.fresh).length }
  return queue
}

/** Puts one card where it now belongs, after the student did something to it or took that back. In place. */
export function requeue(queue: Queue, card: CardKey, tables: QueueTables): void {
  place(queue, card, tables)
  // What is kept apart from it may have to wait now, or no longer.
  for (const other of queue.apartFrom(card)) place(queue, other, tables)
  queue.newLeft = newLeftOf(tables, queue.day, queue.newPerDay)
  queue.fresh = freshOf(queue.unseen, queue.newLeft, queue)
}

/**
 * The card to show now, or null when the day's work is done. A learning card whose moment has come goes first, then what an
 * attempt has put first, then reviews and new cards mixed or in the order of a plan, then reviews that were put off, then learning cards a little early.
 * None follows directly on one it is to be kept apart from (`after`) while another can be shown, nor a new card on one of its own
 * outline point, unless in the order of a plan or put first. It may change as time passes: keep the one on screen until graded.
 */
export function nextCard(queue: Queue, now: Date, after: CardKey | null = null): QueuedCard | null {
  const tooNear = after === null ? NONE : queue.apartFrom(after)
  return firstAwayFrom(tooNear, dueNow(queue, now, after)) ?? firstAwayFrom(tooNear, dueSoon(queue, now))
}

/** How many cards are left as of now: zero exactly when `nextCard` has none. */
export function countsOf(queue: Queue, now: Date): QueueCounts {
  const horizon = now.getTime() + LEARN_AHEAD_MS
  const learning = countUpTo(queue.learning, horizon)
  const [reviews, fresh] = [queue.firsts.length + reviewsLeft(queue), queue.fresh.length]
  return { learning, reviews, fresh, total: learning + reviews + fresh }
}

/** How many more new cards could be met today if the quota let them in. Looks at every new card. */
export function unmetOf(queue: Queue): number {
  return freshOf(queue.unseen, Infinity, queue).length - queue.fresh.length
}

function* dueNow(queue: Queue, now: Date, after: CardKey | null): Generator<QueuedCard, void> {
  for (const entry of inOrder(queue.learning)) {
    if (entry.rank > now.getTime()) break
    yield entry
  }
  yield* inOrder(queue.firsts)
  yield* queue.fresh.filter(isBeforeAll)
  yield* reviewsAndNew(queue, after)
  yield* inOrder(queue.lateReviews)
}

function* reviewsAndNew(queue: Queue, after: CardKey | null): Generator<QueuedCard, void> {
  const fresh = mixedIn(queue.fresh)
  if (queue.keepsOrder) {
    let met = 0
    for (const review of inOrder(queue.reviews)) {
      for (let next = fresh[met]; next !== undefined && next.rank < review.rank; next = fresh[met]) {
        yield next
        met += 1
      }
      yield review
    }
    yield* fresh.slice(met)
    return
  }

  const latest = after === null ? null : queue.pointOf(after)
  const isOfLatest = ({ card }: QueuedCard): boolean => latest !== null && queue.pointOf(card) === latest
  const elsewhere = fresh.filter((entry) => !isOfLatest(entry))
  if (isTurnOfNew(queue)) yield* elsewhere
  yield* inOrder(queue.reviews)
  if (!isTurnOfNew(queue)) yield* elsewhere
  yield* fresh.filter(isOfLatest)
}

/** How many cards are left that an attempt has put first. */
export function firstsLeft({ firsts, lateReviews, fresh }: Queue): number {
  const late = lateReviews.filter(({ kind }) => kind === 'first').length
  return firsts.length + late + fresh.filter(isBeforeAll).length
}

function* dueSoon(queue: Queue, now: Date): Generator<QueuedCard, void> {
  for (const entry of inOrder(queue.learning)) {
    if (entry.rank > now.getTime() + LEARN_AHEAD_MS) break
    yield entry
  }
}

function firstAwayFrom(near: readonly CardKey[], entries: Iterable<QueuedCard>): QueuedCard | null {
  let first: QueuedCard | null = null
  for (const entry of entries) {
    if (!near.includes(entry.card)) return entry
    first ??= entry
  }
  return first
}

function isTurnOfNew(queue: Queue): boolean {
  return mixedIn(queue.fresh).length * queue.mixture.reviews > reviewsLeft(queue) * queue.mixture.fresh
}

/** The new cards that come among the reviews. */
function mixedIn(fresh: readonly QueuedCard[]): readonly QueuedCard[] {
  return fresh.filter((entry) => !isBeforeAll(entry))
}

function reviewsLeft({ reviews, lateReviews }: Queue): number {
  return reviews.length + lateReviews.length
}

/** Looks no further than the quota reaches, and past the cards that meeting those puts off. */
function freshOf(
  unseen: RankedList<QueuedCard>,
  quota: number,
  { apartFrom }: Pick<QueueRules, 'apartFrom'>,
): QueuedCard[] {
  const fresh: QueuedCard[] = []
  const putOff = new Set<CardKey>()
  for (const entry of inOrder(unseen)) {
    if (fresh.length >= quota && !isBeforeAll(entry)) break
    if (putOff.has(entry.card)) continue
    fresh.push(entry)
    for (const other of apartFrom(entry.card)) putOff.add(other)
  }
  return fresh
}

function newLeftOf(tables: QueueTables, day: StudyDay, newPerDay: number): number {
  return Math.max(0, newPerDay - (tables.days.get(day)?.newCards ?? 0))
}

function place(queue: Queue, card: CardKey, tables: QueueTables): void {
  const position = queue.positions.get(card)
  if (position === undefined) return

  const before = queue.places.get(card)
  if (before !== undefined) removeRanked(listFor(queue, before), before)
  const after = queuedCard(card, position, tables, queue)
  if (after === null) {
    queue.places.delete(card)
  } else {
    queue.places.set(card, after)
    insertRanked(listFor(queue, after), after)
  }
}

function listFor(queue: Queue, { kind, isPutOff }: QueuedCard): RankedList<QueuedCard> {
  switch (kind) {
    case 'learning':
      return queue.learning
    case 'first':
      return isPutOff ? queue.lateReviews : queue.firsts
    case 'review':
      return isPutOff ? queue.lateReviews : queue.reviews
    case 'new':
      return isPutOff ? queue.waiting : queue.unseen
  }
}
