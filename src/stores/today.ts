import { defineStore } from 'pinia'
import { computed } from 'vue'
import { now, useStudyDay } from '@/composables/useClock'
import { finishedAttempts } from '@/domain/insight/attempts'
import { calendarOf } from '@/domain/insight/calendar'
import { daysToExam } from '@/domain/insight/exam-day'
import { nextStep } from '@/domain/insight/next-step'
import { cardKey } from '@/domain/progress/events'
import { buildQueue, countsOf } from '@/domain/scheduling/queue'
import { useAttempts } from './attempts'
import { useLibrary } from './library'
import { useProgress } from './progress'
import { useSettings } from './settings'

const NOTHING_LEFT = { learning: 0, reviews: 0, fresh: 0, total: 0 }

/** What today asks of the student: what is due, what has been done, and the one thing to begin with. */
export const useToday = defineStore('today', () => {
  const library = useLibrary()
  const progress = useProgress()
  const attempts = useAttempts()
  const settings = useSettings()
  const day = useStudyDay()

  const left = computed(() => {
    const { pack } = library
    const tables = progress.progress
    if (pack === null || tables === null) return NOTHING_LEFT
    const cards = pack.cards.map((card) => cardKey(pack.id, card.id))
    const newPerDay = settings.settings.newCardsADay
    return countsOf(buildQueue({ cards, tables, day: day.value, newPerDay }), now())
  })

  const minutesDone = computed(() => {
    const [today] = progress.progress === null ? [] : calendarOf(progress.progress, day.value, 1)
    return today === undefined ? 0 : Math.round(today.drillMinutes + today.writingMinutes)
  })

  const exam = computed(() => daysToExam(day.value, settings.settings.examDay))

  const finished = computed(() => (progress.progress === null ? [] : finishedAttempts(progress.progress)))

  const step = computed(() =>
    nextStep({
      day: day.value,
      hasUnfinishedAttempt: attempts.unfinished.length > 0,
      cardsLeft: left.value.total,
      lastAttemptDay: finished.value[0]?.day ?? null,
    }),
  )

  /** The question tried longest ago, or never: a plan for it takes six minutes. */
  const sprintQuestion = computed(() => {
    const lastTried = new Map([...finished.value].reverse().map(({ prompt, at }) => [prompt, at]))
    const prompts = library.pack?.prompts ?? []
    return (
      prompts.toSorted((a, b) => (lastTried.get(a.id) ?? '').localeCompare(lastTried.get(b.id) ?? ''))[0] ??
      null
    )
  })

  async function load(): Promise<void> {
    await Promise.all([library.load(), progress.load(), attempts.load()])
  }

  return { day, left, minutesDone, exam, finished, step, sprintQuestion, load }
})
