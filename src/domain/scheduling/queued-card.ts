import type { CardKey } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { isBuried, UNSEEN, type CardMemory } from './card-memory'
import { retrievabilityOn } from './grade-card'
import type { MemoryModel } from './memory-model'
import type { Ranked } from './ranked-list'

/**
 * Why a card is in the queue: it is being learnt or relearnt, it is known and was put first because an attempt missed its point,
 * it is to be reviewed, or it is new.
 */
export type QueueKind = 'learning' | 'first' | 'review' | 'new'

/** The rank of a card that an attempt has put first: before all others in its list, and among themselves in pack order. */
const BEFORE_ALL = -1

/**
 * A card in the queue. It is put off when a sibling, or a card that gives it away, has been answered today: a review comes after
 * all others, a new card tomorrow. A new card is also put off while such a card is itself still to come today.
 */
export interface QueuedCard extends Ranked {
  readonly card: CardKey
  readonly kind: QueueKind
  readonly isPutOff: boolean
}

/** Whether a new card, or one that was put off, goes before the others because an attempt has put it first. */
export const isBeforeAll = ({ rank }: Ranked): boolean => rank === BEFORE_ALL

/** What decides a card's place on one study day. */
export interface QueueRules {
  readonly day: StudyDay
  readonly model: MemoryModel
  /** The cards to be kept apart from one, which must hold both ways round. */
  readonly apartFrom: (card: CardKey) => readonly CardKey[]
  /** The places of the cards in a plan: no other is reviewed, and other new ones come last. Null when every card due is reviewed. */
  readonly planned: ReadonlyMap<CardKey, number> | null
}

/** Where a card belongs, from its memory and that of the few to be kept apart from it; null for nowhere today. */
export function queuedCard(
  card: CardKey,
  position: number,
  { cards, firsts }: Pick<ProgressTables, 'cards' | 'firsts'>,
  rules: QueueRules,
): QueuedCard | null {
  const memoryOf = (one: CardKey): CardMemory => cards.get(one) ?? UNSEEN
  const memory = memoryOf(card)
  const kindOfOne = (one: CardKey): QueueKind | null => kindOf(one, memoryOf(one), firsts.has(one), rules)
  const kind = kindOfOne(card)
  if (kind === null) return null

  const isMetToday = (other: CardKey): boolean => memoryOf(other).lastDay === rules.day
  const isToCome = (other: CardKey): boolean => {
    const otherKind = kindOfOne(other)
    return otherKind !== null && otherKind !== 'new'
  }
  switch (kind) {
    case 'learning':
      return { card, position, kind, rank: Date.parse(memory.dueAt ?? ''), isPutOff: false }
    case 'first':
      return { card, position, kind, rank: BEFORE_ALL, isPutOff: rules.apartFrom(card).some(isMetToday) }
    case 'review': {
      const rank = rules.planned?.get(card) ?? retrievabilityOn(memory, rules.day, rules.model) ?? 0
      return { card, position, kind, rank, isPutOff: rules.apartFrom(card).some(isMetToday) }
    }
    case 'new': {
      const isPutOff = rules.apartFrom(card).some((other) => isMetToday(other) || isToCome(other))
      const rank = firsts.has(card) ? BEFORE_ALL : placeOfNew(card, position, rules)
      return { card, position, kind, rank, isPutOff }
    }
  }
}

function placeOfNew(card: CardKey, position: number, { planned }: QueueRules): number {
  return planned === null ? position : (planned.get(card) ?? planned.size + position)
}

function kindOf(
  card: CardKey,
  memory: CardMemory,
  isFirst: boolean,
  { day, planned }: QueueRules,
): QueueKind | null {
  if (memory.isSuspended || isBuried(memory, day)) return null
  if (memory.dueAt !== null) return 'learning'
  if (memory.lastDay === null || memory.dueDay === null) return 'new'
  // No card is reviewed twice in a day, whatever a plan made in the morning says: an attempt of the afternoon puts it first tomorrow.
  if (isFirst && memory.lastDay !== day) return 'first'
  const isDue = planned === null ? memory.dueDay <= day : planned.has(card) && memory.lastDay !== day
  return isDue ? 'review' : null
}
