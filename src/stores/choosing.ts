import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { deletedAttempts, finishedAttempts, type DeletedAttempt } from '@/domain/insight/attempts'
import type { Prompt, PromptLevel } from '@/domain/pack/schema'
import { isOwnPrompt, ownPrompt } from '@/domain/practice/own-question'
import { ANY_QUESTION, fittingQuestions, type QuestionWish } from '@/domain/practice/question-filter'
import { weakSpotOf, type WeakSpot } from '@/domain/practice/weak-spot'
import { writingSpeed } from '@/domain/practice/writing-speed'
import { modelFor } from '@/domain/progress/model-choice'
import type { StudyDay } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { retrievabilityOn } from '@/domain/scheduling/grade-card'
import { useDeck } from './deck'
import { useLibrary } from './library'
import { useProgress } from './progress'

/** Which question to practise: the pack’s, as far as they fit, those of the student’s own, and the one most in need of it. */
export const useChoosing = defineStore('choosing', () => {
  const library = useLibrary()
  const progress = useProgress()
  const deck = useDeck()

  /** Kept while the app is open, so that coming back to the list finds it as it was left. */
  const wish = ref<QuestionWish>(ANY_QUESTION)
  /** A question of the student’s own while it is being typed, kept as the wish is. */
  const ownWords = ref('')
  const ownLevel = ref<PromptLevel>('university')

  const attempts = computed(() =>
    progress.progress === null
      ? []
      : finishedAttempts(progress.progress).filter(({ pack }) => pack === library.pack?.id),
  )
  const prompts = computed(() => library.pack?.prompts ?? [])
  const fitting = computed(() => fittingQuestions(prompts.value, attempts.value, wish.value))
  const speed = computed(() => writingSpeed(attempts.value))
  /** The student’s own questions that were tried, the latest first, each once. */
  const own = computed(() => {
    const found = new Map<string, Prompt>()
    for (const { prompt, question, level } of attempts.value) {
      if (!isOwnPrompt(prompt) || question === null || level === null || found.has(prompt)) continue
      found.set(prompt, { ...ownPrompt(question, level), id: prompt })
    }
    return [...found.values()]
  })

  /** The question of a prompt, the pack’s or the student’s own; null when there is none. */
  const promptOf = (id: string): Prompt | null =>
    [...prompts.value, ...own.value].find((prompt) => prompt.id === id) ?? null

  /** The question whose points would be recalled worst on a day; null until some card has been met. Looks at every card. */
  function weakSpotOn(day: StudyDay): WeakSpot | null {
    const [cards, tables] = [deck.deck, progress.progress]
    if (cards === null || tables === null) return null
    const model = modelFor(tables)
    const recalls = new Map<string, number[]>()
    for (const { key, card } of cards.faces.values()) {
      const recall = retrievabilityOn(tables.cards.get(key) ?? UNSEEN, day, model) ?? 0
      recalls.set(card.point, [...(recalls.get(card.point) ?? []), recall])
    }
    return weakSpotOf(prompts.value, (point) => {
      const of = recalls.get(point)
      return of === undefined ? null : of.reduce((sum, recall) => sum + recall, 0) / of.length
    })
  }

  /** The attempts that were deleted not long ago and can be brought back. */
  const deletedOn = (day: StudyDay): DeletedAttempt[] =>
    progress.progress === null ? [] : deletedAttempts(progress.progress, day)

  async function load(): Promise<void> {
    await Promise.all([library.load(), progress.load()])
  }

  return {
    wish,
    ownWords,
    ownLevel,
    attempts,
    prompts,
    fitting,
    speed,
    own,
    promptOf,
    weakSpotOn,
    deletedOn,
    load,
  }
})
