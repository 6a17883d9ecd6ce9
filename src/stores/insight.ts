import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useStudyDay } from '@/composables/useClock'
import { finishedAttempts, type FinishedAttempt } from '@/domain/insight/attempts'
import { calendarOf } from '@/domain/insight/calendar'
import { countStandings, STANDINGS } from '@/domain/insight/card-states'
import { forecastOf } from '@/domain/insight/forecast'
import { WAY_FACTS, WAYS } from '@/domain/practice/way'
import { cardKey } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import { useLibrary } from './library'
import { useProgress } from './progress'

const DAYS_BACK = 28
const DAYS_AHEAD = 14

/** A finished attempt as a table shows it. */
export interface AttemptLine {
  readonly id: string
  readonly question: string
  readonly way: string
  readonly day: StudyDay
  readonly words: number
  readonly minutes: number
  /** “6 of 9”; null when nothing has been ticked yet. */
  readonly points: string | null
}

/** The numbers behind the Progress screen. */
export const useInsight = defineStore('insight', () => {
  const library = useLibrary()
  const progress = useProgress()
  const day = useStudyDay()

  const isOpen = computed(() => progress.progress !== null && library.pack !== null)
  const cards = computed(() => {
    const { pack } = library
    return pack === null ? [] : pack.cards.map((card) => cardKey(pack.id, card.id))
  })
  const cardCount = computed(() => cards.value.length)

  const standings = computed(() => {
    const tables = progress.progress
    if (tables === null) return []
    const counts = countStandings(cards.value, tables)
    return STANDINGS.map((standing) => ({ standing, count: counts[standing] }))
  })

  const calendar = computed(() =>
    progress.progress === null ? [] : calendarOf(progress.progress, day.value, DAYS_BACK),
  )
  const forecast = computed(() =>
    progress.progress === null ? [] : forecastOf(cards.value, progress.progress, day.value, DAYS_AHEAD),
  )
  const attempts = computed(() =>
    progress.progress === null ? [] : finishedAttempts(progress.progress).map(lineOf),
  )

  function lineOf({ attempt, prompt, way, day: on, words, durationMs, marks }: FinishedAttempt): AttemptLine {
    const needed = marks === null ? 0 : marks.ticked.length + marks.missed.length
    const known = WAYS.find((one) => one === way)
    return {
      id: attempt,
      question: library.pack?.prompts.find(({ id }) => id === prompt)?.question ?? prompt,
      way: known === undefined ? way : WAY_FACTS[known].title,
      day: on,
      words,
      minutes: Math.round(durationMs / 60_000),
      points: marks === null ? null : `${marks.ticked.length} of ${needed}`,
    }
  }

  async function load(): Promise<void> {
    await Promise.all([library.load(), progress.load()])
  }

  return { isOpen, cardCount, standings, calendar, forecast, attempts, load }
})
