import { defineStore } from 'pinia'
import { computed, shallowRef, triggerRef } from 'vue'
import { apartFrom, type Deck } from '@/domain/deck/deck'
import type { CardKey } from '@/domain/progress/events'
import { modelFor } from '@/domain/progress/model-choice'
import type { Progress } from '@/domain/progress/progress'
import type { StudyDay } from '@/domain/progress/study-day'
import { comeBackAfter } from '@/domain/scheduling/come-back'
import { buildQueue, requeue, unmetOf, type Queue } from '@/domain/scheduling/queue'
import { isExamDay } from '@/domain/settings/exams'
import { useDeck } from './deck'
import { usePlanning } from './planning'
import { useProgress } from './progress'
import { useSettings } from './settings'

/** The cards of a study day, as the settings and the exam plan want them. The queue is kept in step card by card. */
export const useDayCards = defineStore('dayCards', () => {
  const deck = useDeck()
  const progress = useProgress()
  const settings = useSettings()
  const planning = usePlanning()

  /** The queue of the day that was prepared; changed in place, and those who look at it are told by hand. */
  const queue = shallowRef<Queue | null>(null)
  /** What the queue was made of: when either is another one, so must the queue be. */
  let source: { readonly fold: Progress; readonly deck: Deck } | null = null
  /** How many new cards one day allows because the student asked for more; forgotten when the app is closed. */
  let raised: { readonly day: StudyDay; readonly newCards: number } | null = null

  /** New cards that the day's quota keeps away. */
  const unmet = computed(() => (queue.value === null ? 0 : unmetOf(queue.value)))
  /** When to come back once nothing is left; tomorrow has its usual quota, whatever today's was raised to. */
  const comeBack = computed(() =>
    queue.value === null || progress.progress === null
      ? null
      : comeBackAfter(
          { ...queue.value, newPerDay: settings.settings.newCardsADay },
          progress.progress,
          planning.examsAfter(queue.value.day),
        ),
  )

  /** A queue for a day, made anew; null until pack and progress are open. Looks at every card. */
  function queueOn(day: StudyDay): Queue | null {
    const [cards, tables] = [deck.deck, progress.progress]
    if (cards === null || tables === null) return null
    const plan = planning.planOn(day)
    const leastNew = raised?.day === day ? raised.newCards : 0
    const { exams, followsPlan, newCardsADay } = settings.settings
    // On its morning an exam is past planning, and no time for what is new.
    const allowsNew = !followsPlan || !isExamDay(exams, day)
    return buildQueue({
      cards: cards.keys,
      tables,
      day,
      newPerDay: Math.max(leastNew, allowsNew ? newCardsADay : 0),
      apartFrom: (card) => apartFrom(cards, card),
      pointOf: (card) => cards.faces.get(card)?.card.point ?? null,
      model: modelFor(tables),
      plan: plan && {
        order: plan.order,
        newCards: Math.max(leastNew, plan.newCards),
        // In the last days any of them may be the one that gains most; before that new cards are better spread.
        keepsOrder: plan.phase === 'window',
      },
    })
  }

  /** Makes the day's queue anew, and keeps it. */
  function prepare(day: StudyDay): void {
    const [fold, cards] = [progress.progress, deck.deck]
    source = fold === null || cards === null ? null : { fold, deck: cards }
    queue.value = queueOn(day)
  }

  /** Asks the plan again once its cards are done, for minutes may be left: quick answers make room for more. */
  function planAgain(): void {
    if (queue.value !== null && planning.planOn(queue.value.day) !== null) prepare(queue.value.day)
  }

  /** Lets so many new cards into the day beyond those it allowed. */
  function letIn(newCards: number): void {
    if (queue.value === null) return
    const { day, newPerDay } = queue.value
    const met = progress.progress?.days.get(day)?.newCards ?? 0
    raised = { day, newCards: Math.max(met, newPerDay) + newCards }
    prepare(day)
  }

  /** Puts cards where they now belong; the others stay where they are unless the whole log or deck is another. */
  function place(cards: readonly CardKey[]): void {
    if (queue.value === null || source === null) return
    if (source.fold !== progress.progress || source.deck !== deck.deck) {
      prepare(queue.value.day)
      return
    }
    for (const card of cards) requeue(queue.value, card, source.fold)
    triggerRef(queue)
  }

  return { queue, unmet, comeBack, queueOn, prepare, planAgain, letIn, place }
})
