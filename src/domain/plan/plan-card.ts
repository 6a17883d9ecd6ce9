import type { CardKey } from '@/domain/progress/events'
import { daysBetween, type StudyDay } from '@/domain/progress/study-day'
import type { CardMemory } from '@/domain/scheduling/card-memory'
import type { Memory } from '@/domain/scheduling/memory-model'

/** A card to be ready for an exam: how much it matters (3 crucial to 1 colour), the outline section it is of, its memory. */
export interface PlanCard {
  readonly card: CardKey
  readonly weight: number
  readonly section: string
  /** Undefined is a card never seen. */
  readonly memory: CardMemory | undefined
}

/** Where a card stands as the plan looks at it. Days count from the day planned for: 0 is that day, the day before is -1. */
export interface Standing {
  readonly card: PlanCard
  /** Null until the card is met. */
  readonly memory: Memory | null
  readonly lastDay: number
  /** Not to come on the day planned for any more; from the next day on it is like the others. */
  readonly isPutOff: boolean
}

/** The cards as they stand on a study day, in their order; suspended ones are left out of every plan and figure. */
export function standingsOn(cards: readonly PlanCard[], day: StudyDay): Standing[] {
  return cards.flatMap((card) => {
    const { memory } = card
    if (memory?.isSuspended === true) return []
    const isPutOff = memory?.buriedOn === day
    const isMet = memory !== undefined && memory.state !== 'new' && memory.lastDay !== null
    return isMet
      ? { card, memory, lastDay: Math.min(0, daysBetween(day, memory.lastDay)), isPutOff }
      : { card, memory: null, lastDay: 0, isPutOff }
  })
}
