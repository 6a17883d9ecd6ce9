import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { DeckFace } from '@/domain/deck/deck'
import type { CardKey } from '@/domain/progress/events'
import { now } from '@/composables/useClock'
import { useCardWriting } from '@/stores/card-writing'
import { useDayCards } from '@/stores/day-cards'
import { useDeck } from '@/stores/deck'
import { useDrilling } from '@/stores/drilling'
import { useProgress } from '@/stores/progress'

/** A card that keeps slipping, and whether another has been written to help it. */
export interface Leech {
  readonly face: DeckFace
  readonly lapses: number
}

/** Help with a card that keeps slipping. It stays until something was done about the card, or it is not wanted. */
export interface LeechHelp {
  readonly leech: ComputedRef<Leech | null>
  /** A card has been written beside it: whether the old one is still wanted is to be asked. */
  readonly isHelped: ComputedRef<boolean>
  /** Its own words anew. */
  readonly rewrite: () => void
  /** A smaller card of it. */
  readonly split: () => void
  /** Beside what it is most likely mixed up with. */
  readonly contrast: () => void
  /** Puts it away; true when that was saved. */
  readonly suspend: () => Promise<boolean>
  readonly dismiss: () => void
}

export function useLeechHelp(): LeechHelp {
  const drilling = useDrilling()
  const deck = useDeck()
  const progress = useProgress()
  const dayCards = useDayCards()
  const writing = useCardWriting()

  /** The card written beside it last. */
  const helper = shallowRef<CardKey | null>(null)
  // Taken back, it helps no longer.
  const isHelped = computed(() => helper.value !== null && deck.deck?.entries.has(helper.value) === true)
  /** What is being written because of this card, until it is saved or left. */
  let written: 'rewrite' | 'beside' | null = null

  const leech = computed<Leech | null>(() => {
    const face = drilling.leech === null ? undefined : deck.deck?.faces.get(drilling.leech)
    if (face === undefined) return null
    return { face, lapses: progress.progress?.cards.get(face.key)?.lapses ?? 0 }
  })

  function rewrite(): void {
    if (leech.value === null) return
    written = 'rewrite'
    writing.edit(leech.value.face.key)
  }

  function writeBeside(as: 'smaller' | 'contrast'): void {
    if (leech.value === null) return
    written = 'beside'
    writing.addBeside(leech.value.face.key, as)
  }

  const split = (): void => writeBeside('smaller')
  const contrast = (): void => writeBeside('contrast')

  async function suspend(): Promise<boolean> {
    const key = drilling.leech
    if (key === null || !(await progress.mark('suspended', true, [key]))) return false
    dayCards.place([key])
    drilling.refresh(now())
    dismiss()
    return true
  }

  function dismiss(): void {
    drilling.dismissLeech()
  }

  watch(
    () => drilling.leech,
    () => (helper.value = null),
  )
  watch(
    () => writing.savings,
    () => {
      if (written === 'rewrite') dismiss()
      else if (written === 'beside') helper.value = writing.saved
    },
  )
  watch(
    () => writing.asked,
    (asked) => {
      if (asked === null) written = null
    },
    { flush: 'post' },
  )

  return { leech, isHelped, rewrite, split, contrast, suspend, dismiss }
}
