import { computed, shallowRef, watch, type ComputedRef, type WritableComputedRef } from 'vue'
import { NO_WORK, type CardWork } from '@/domain/answers/card-work'
import { orderCredit, shuffledAway } from '@/domain/answers/ordering'
import { creditOf, gradeForCredit } from '@/domain/answers/partial-credit'
import { judgeTyped, type TypedVerdict } from '@/domain/answers/typed-answer'
import type { Face } from '@/domain/pack/card-faces'
import type { NameForms } from '@/domain/pack/name-forms'
import type { Grade } from '@/domain/scheduling/grade'
import type { ShownCard } from '@/stores/card-spot'

/** What the student has done on the card that is shown, and what it comes to. */
export interface AnswerWork {
  readonly typed: WritableComputedRef<string>
  readonly order: WritableComputedRef<readonly string[]>
  readonly ticked: WritableComputedRef<readonly number[]>
  readonly isBegun: ComputedRef<boolean>
  /** What a typed answer came to; null on other cards, and while nothing has been typed. */
  readonly verdict: ComputedRef<TypedVerdict | null>
  /** The share that was right, where it can be told. */
  readonly credit: ComputedRef<number | null>
  /** The grade that the work comes to; Good where only the student can say, and an answer that was taken back as it was. */
  readonly suggested: ComputedRef<Grade>
}

/** A showing of a card, as far as the work on it goes. */
type Showing = Pick<ShownCard, 'turn' | 'isRevealed' | 'work' | 'former'> & { readonly face: Face }

/** The work on one showing of a card, which `keep` is told of; another `turn` begins anew, or from the work that was kept. */
export function useAnswer(
  shown: () => Showing | null,
  names: () => readonly NameForms[],
  keep: (work: CardWork) => void,
  chance: () => number = Math.random,
): AnswerWork {
  const work = shallowRef(NO_WORK)

  function put(next: CardWork): void {
    work.value = next
    keep(next)
  }

  const field = <Key extends 'typed' | 'order' | 'ticked'>(key: Key): WritableComputedRef<CardWork[Key]> =>
    computed({
      get: () => work.value[key],
      set: (value) => put({ ...work.value, [key]: value, isBegun: true }),
    })
  const [typed, order, ticked] = [field('typed'), field('order'), field('ticked')]

  /** Events that are edited in place are dealt anew. */
  const events = computed(() => {
    const card = shown()?.face.card
    return card?.kind === 'order' ? textsOf(card.events).join('\n') : ''
  })
  watch(
    [() => shown()?.turn, events],
    (_now, [turnBefore]) => {
      const { turn, face, isRevealed = false, work: kept = null } = shown() ?? {}
      const isAnew = turn !== turnBefore
      if (isAnew) work.value = kept ?? NO_WORK
      // One that begins with its answer (after an undo) has nothing to order.
      if (isRevealed || face?.card.kind !== 'order' || (isAnew && kept !== null)) return
      put({ ...NO_WORK, order: shuffledAway(textsOf(face.card.events), chance) })
    },
    { immediate: true },
  )

  const verdict = computed(() => {
    const card = shown()?.face.card
    if (card?.kind !== 'typed') return null
    const judged = judgeTyped(typed.value, [card.answer, ...card.accept], names())
    return judged.kind === 'empty' ? null : judged
  })
  const credit = computed(() => shown()?.former?.credit ?? creditOfWork())
  const suggested = computed(() => {
    const former = shown()?.former
    if (former != null) return former.grade
    if (credit.value !== null) return gradeForCredit(credit.value)
    // A field left empty knew nothing.
    return shown()?.face.card.kind === 'typed' ? 'again' : 'good'
  })

  function creditOfWork(): number | null {
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
  }

  const isBegun = computed(() => work.value.isBegun)
  return { typed, order, ticked, isBegun, verdict, credit, suggested }
}

const textsOf = (events: readonly { readonly text: string }[]): string[] => events.map(({ text }) => text)

const creditOfVerdict = ({ kind }: TypedVerdict): number => (kind === 'right' || kind === 'slip' ? 1 : 0)
