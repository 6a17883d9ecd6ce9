import { defineStore } from 'pinia'
import { computed } from 'vue'
import { attemptLine } from '@/domain/insight/attempt-line'
import { finishedAttempts } from '@/domain/insight/attempts'
import { calendarOf, type CalendarDay } from '@/domain/insight/calendar'
import { foretoldWeeks, surenessShares, type ForetoldWeek } from '@/domain/insight/calibration'
import { countStandings, STANDINGS } from '@/domain/insight/card-states'
import { forecastOf, type ForecastDay } from '@/domain/insight/forecast'
import { outlineCoverage } from '@/domain/insight/outline-coverage'
import type { StudyDay } from '@/domain/progress/study-day'
import { useDeck } from './deck'
import { useLibrary } from './library'
import { usePlanning } from './planning'
import { useProgress } from './progress'

const DAYS_BACK = 28
const DAYS_AHEAD = 14
const WEEKS_BACK = 12

/** The numbers behind the Progress screen. */
export const useInsight = defineStore('insight', () => {
  const library = useLibrary()
  const progress = useProgress()
  const deck = useDeck()
  const planning = usePlanning()

  const isOpen = computed(() => progress.progress !== null && library.pack !== null)
  const cardCount = computed(() => deck.keys.length)
  const rubrics = computed(() => library.pack?.rubrics ?? [])

  const standings = computed(() => {
    const tables = progress.progress
    if (tables === null) return []
    const counts = countStandings(deck.keys, tables)
    return STANDINGS.map((standing) => ({ standing, count: counts[standing] }))
  })
  /** The finished attempts, latest first. */
  const lines = computed(() => {
    const [tables, pack] = [progress.progress, library.pack]
    if (tables === null || pack === null) return []
    return finishedAttempts(tables).map((attempt) => attemptLine(attempt, pack))
  })

  /** How the points that attempts needed last went, by the parts of the outline. */
  const parts = computed(() => outlineCoverage(library.pack?.outline ?? [], lines.value))

  /** How often cards were recalled, by how sure the student said to be. */
  const sureness = computed(() => (progress.progress === null ? [] : surenessShares(progress.progress)))

  /** What was done on each of the last days, up to this one. */
  function calendarTo(day: StudyDay): CalendarDay[] {
    return progress.progress === null ? [] : calendarOf(progress.progress, day, DAYS_BACK)
  }

  /** What falls due on each of the coming days, from this one on. */
  function forecastFrom(day: StudyDay): ForecastDay[] {
    return progress.progress === null ? [] : forecastOf(deck.keys, progress.progress, day, DAYS_AHEAD)
  }

  /** How well recall was foretold in each of the last weeks, the one up to this day last. */
  function foretoldTo(day: StudyDay): ForetoldWeek[] {
    return progress.progress === null ? [] : foretoldWeeks(progress.progress, day, WEEKS_BACK)
  }

  /** Whether an exam plan, and not the schedule, says what comes on the days after this one. */
  const isPlannedOn = (day: StudyDay): boolean => planning.isFollowedOn(day)

  async function load(): Promise<void> {
    await Promise.all([library.load(), progress.load()])
  }

  return {
    isOpen,
    cardCount,
    rubrics,
    standings,
    lines,
    parts,
    sureness,
    calendarTo,
    forecastFrom,
    foretoldTo,
    isPlannedOn,
    load,
  }
})
