import type { CardKey } from '@/domain/progress/events'
import { daysBetween, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { UNSEEN } from './card-memory'
import { DESIRED_RETENTION, memoryModel } from './memory-model'
import { firstOf, insertRanked, rankedList, removeRanked, type Ranked, type RankedList } from './ranked-list'

/** New cards a day unless the student chooses. */
export const NEW_PER_DAY = 10
/** How early a card still being learnt is shown when nothing else waits, as in Anki. */
export const LEARN_AHEAD_MINUTES = 20

const MINUTE_MS = 60_000

/** A card in the queue, and why: it is being learnt or relearnt, it is due for review, or it is new. */
export interface QueuedCard extends Ranked {
  readonly card: CardKey
  readonly kind: 'learning' | 'review' | 'new'
}

/** What a queue is made of: all cards in pack order, progress, the study day, and how many new cards that day may bring. */
export interface QueueOptions {
  readonly cards: readonly CardKey[]
  readonly tables: ProgressTables
  readonly day: StudyDay
  readonly newPerDay?: number
  readonly learnAheadMinutes?: number
}

/**
 * One study day's cards. Built once and then kept by `requeue`, card by card, so that it costs the same with 10,000 cards;
 * treat it as opaque. Build another when the study day turns or the cards change.
 */
export interface Queue {
  readonly day: StudyDay
  readonly newPerDay: number
  readonly learnAheadMs: number
  readonly positions: ReadonlyMap<CardKey, number>
  readonly places: Map<CardKey, QueuedCard>
  /** Ranked by the moment each is due. */
  readonly learning: RankedList<QueuedCard>
  /** Ranked by retrievability: what is most nearly forgotten comes first. */
  readonly reviews: RankedList<QueuedCard>
  /** Ranked by pack order; the day's quota says how many of them count. */
  readonly unseen: RankedList<QueuedCard>
  /** How many reviews there were for how many new cards when it was built: the mixture to keep. */
  readonly mixture: { readonly reviews: number; readonly fresh: number }
  newLeft: number
}

/** How many cards are left today. */
export interface QueueCounts {
  readonly learning: number
  readonly reviews: number
  readonly fresh: number
  readonly total: number
}

/** The day's queue: every card due, each once; suspended ones left out. */
export function buildQueue(options: QueueOptions): Queue {
  const { tables, day, newPerDay = NEW_PER_DAY, learnAheadMinutes = LEARN_AHEAD_MINUTES } = options
  const positions = new Map<CardKey, number>()
  for (const card of options.cards) if (!positions.has(card)) positions.set(card, positions.size)

  const queued: QueuedCard[] = []
  for (const [card, position] of positions) {
    const entry = entryOf(card, position, tables, day)
    if (entry !== null) queued.push(entry)
  }
  const listOf = (kind: QueuedCard['kind']) => rankedList(queued.filter((entry) => entry.kind === kind))
  const [reviews, unseen, newLeft] = [listOf('review'), listOf('new'), newLeftOf(tables, day, newPerDay)]
  return {
    day,
    newPerDay,
    learnAheadMs: learnAheadMinutes * MINUTE_MS,
    positions,
    places: new Map(queued.map((entry) => [entry.card, entry])),
    learning: listOf('learning'),
    reviews,
    unseen,
    mixture: { reviews: reviews.length, fresh: Math.min(newLeft, unseen.length) },
    newLeft,
  }
}

/** Puts one card where it now belongs, after it was graded, suspended, or either was taken back. In place. */
export function requeue(queue: Queue, card: CardKey, tables: ProgressTables): void {
  const position = queue.positions.get(card)
  if (position === undefined) return

  const before = queue.places.get(card)
  if (before !== undefined) removeRanked(listFor(queue, before), before)
  const after = entryOf(card, position, tables, queue.day)
  if (after === null) {
    queue.places.delete(card)
  } else {
    queue.places.set(card, after)
    insertRanked(listFor(queue, after), after)
  }
  queue.newLeft = newLeftOf(tables, queue.day, queue.newPerDay)
}

/**
 * The card to show now, or null when the day's work is done. A learning card whose moment has come goes first, then reviews
 * and new cards mixed, then learning cards a little early. It may change as time passes: keep the one on screen until graded.
 */
export function nextCard(queue: Queue, now: Date): QueuedCard | null {
  const learning = firstOf(queue.learning)
  if (learning !== undefined && learning.rank <= now.getTime()) return learning

  const isSoon = learning !== undefined && learning.rank <= now.getTime() + queue.learnAheadMs
  return nextOfMixture(queue) ?? (isSoon ? learning : null)
}

/** How many cards are left as of now: zero exactly when `nextCard` has none. */
export function countsOf(queue: Queue, now: Date): QueueCounts {
  const horizon = now.getTime() + queue.learnAheadMs
  const learning = queue.learning.filter((entry) => entry.rank <= horizon).length
  const reviews = queue.reviews.length
  const fresh = freshOf(queue)
  return { learning, reviews, fresh, total: learning + reviews + fresh }
}

function nextOfMixture(queue: Queue): QueuedCard | null {
  const review = firstOf(queue.reviews)
  const fresh = freshOf(queue) > 0 ? firstOf(queue.unseen) : undefined
  if (review === undefined || fresh === undefined) return review ?? fresh ?? null

  const { mixture } = queue
  return freshOf(queue) * mixture.reviews > queue.reviews.length * mixture.fresh ? fresh : review
}

function freshOf(queue: Queue): number {
  return Math.min(queue.newLeft, queue.unseen.length)
}

function newLeftOf(tables: ProgressTables, day: StudyDay, newPerDay: number): number {
  return Math.max(0, newPerDay - (tables.days.get(day)?.newCards ?? 0))
}

function listFor(queue: Queue, { kind }: QueuedCard): RankedList<QueuedCard> {
  return { learning: queue.learning, review: queue.reviews, new: queue.unseen }[kind]
}

function entryOf(card: CardKey, position: number, tables: ProgressTables, day: StudyDay): QueuedCard | null {
  const memory = tables.cards.get(card) ?? UNSEEN
  if (memory.isSuspended) return null
  if (memory.dueAt !== null) return { card, position, kind: 'learning', rank: Date.parse(memory.dueAt) }
  if (memory.lastDay === null || memory.dueDay === null)
    return { card, position, kind: 'new', rank: position }
  if (memory.dueDay > day) return null

  const elapsedDays = Math.max(0, daysBetween(memory.lastDay, day))
  const rank = memoryModel(DESIRED_RETENTION).retrievability(memory.stability, elapsedDays)
  return { card, position, kind: 'review', rank }
}
