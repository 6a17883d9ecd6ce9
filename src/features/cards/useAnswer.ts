import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { orderCredit, shuffledAway } from '@/domain/answers/ordering'
import { creditOf, gradeForCredit } from '@/domain/answers/partial-credit'
import { judgeTyped, type TypedVerdict } from '@/domain/answers/typed-answer'
import type { Face } from '@/domain/pack/card-faces'
import type { NameForms } from '@/domain/pack/name-forms'
import type { Grade } from '@/domain/scheduling/grade'

/** What the student has done on the card that is shown, and what it comes to. */
export interface AnswerWork {
  readonly typed: Ref<string>
  readonly order: Ref<readonly string[]>
  readonly ticked: Ref<readonly number[]>
  /** What a typed answer came to; null on other cards, and while nothing has been typed. */
  readonly verdict: ComputedRef<TypedVerdict | null>
  /** The share that was right, where it can be told. */
  readonly credit: ComputedRef<number | null>
  /** The grade that the work comes to; Good where only the student can say. */
  readonly suggested: ComputedRef<Grade>
}

/** Keeps the work on one showing of a card; another `turn` begins anew. One that begins with its answer (after an undo) has nothing to order. */
export function useAnswer(
  shown: () => { readonly turn: number; readonly face: Face; readonly isRevealed: boolean } | null,
  names: () => readonly NameForms[],
  chance: () => number = Math.random,
): AnswerWork {
  const typed = ref('')
  const order = ref<readonly string[]>([])
  const ticked = ref<readonly number[]>([])

  watch(
    () => shown()?.turn,
    () => {
      const { face, isRevealed } = shown() ?? {}
      const card = face?.card
      typed.value = ''
      ticked.value = []
      order.value =
        card?.kind === 'order' && isRevealed !== true ? shuffledAway(textsOf(card.events), chance) : []
    },
    { immediate: true },
  )

  const verdict = computed(() => {
    const card = shown()?.face.card
    if (card?.kind !== 'typed') return null
    const judged = judgeTyped(typed.value, [card.answer, ...card.accept], names())
    return judged.kind === 'empty' ? null : judged
  })
  const credit = computed(() => {
    const card = shown()?.face.card
    switch (card?.kind) {
      case 'argument':
        return creditOf(ticked.value.length, card.need)
      case 'contrast':
        return creditOf(ticked.value.length, card.sides.length)
      case 'order':
        return order.value.length === 0 ? null : orderCredit(order.value, textsOf(card.events))
      case 'typed':
        return verdict.value === null ? null : creditOfVerdict(verdict.value)
      case 'basic':
      case 'reversed':
      case 'cloze':
      case undefined:
        return null
    }
  })
  const suggested = computed(() => {
    if (credit.value !== null) return gradeForCredit(credit.value)
    // A field left empty knew nothing.
    return shown()?.face.card.kind === 'typed' ? 'again' : 'good'
  })

  return { typed, order, ticked, verdict, credit, suggested }
}

const textsOf = (events: readonly { readonly text: string }[]): string[] => events.map(({ text }) => text)

const creditOfVerdict = ({ kind }: TypedVerdict): number => (kind === 'right' || kind === 'slip' ? 1 : 0)
