import { defineStore } from 'pinia'
import { computed } from 'vue'
import { finishedAttempts } from '@/domain/insight/attempts'
import { calendarOf, type CalendarDay } from '@/domain/insight/calendar'
import { countStandings, STANDINGS } from '@/domain/insight/card-states'
import { forecastOf, type ForecastDay } from '@/domain/insight/forecast'
import { cardKey } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import { useLibrary } from './library'
import { useProgress } from './progress'

const DAYS_BACK = 28
const DAYS_AHEAD = 14

/** The numbers behind the Progress screen. */
export const useInsight = defineStore('insight', () => {
  const library = useLibrary()
  const progress = useProgress()

  const isOpen = computed(() => progress.progress !== null && library.pack !== null)
  const cards = computed(() => {
    const { pack } = library
    return pack === null ? [] : pack.cards.map((card) => cardKey(pack.id, card.id))
  })
  const cardCount = computed(() => cards.value.length)
  const prompts = computed(() => library.pack?.prompts ?? [])

  const standings = computed(() => {
    const tables = progress.progress
    if (tables === null) return []
    const counts = countStandings(cards.value, tables)
    return STANDINGS.map((standing) => ({ standing, count: counts[standing] }))
  })
  /** The finished attempts, latest first. */
  const attempts = computed(() => (progress.progress === null ? [] : finishedAttempts(progress.progress)))

  /** What was done on each of the last days, up to this one. */
  function calendarTo(day: StudyDay): CalendarDay[] {
    return progress.progress === null ? [] : calendarOf(progress.progress, day, DAYS_BACK)
  }

  /** What falls due on each of the coming days, from this one on. */
  function forecastFrom(day: StudyDay): ForecastDay[] {
    return progress.progress === null ? [] : forecastOf(cards.value, progress.progress, day, DAYS_AHEAD)
  }

  async function load(): Promise<void> {
    await Promise.all([library.load(), progress.load()])
  }

  return { isOpen, cardCount, prompts, standings, attempts, calendarTo, forecastFrom, load }
})
