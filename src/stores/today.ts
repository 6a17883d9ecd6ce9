import { defineStore } from 'pinia'
import { computed } from 'vue'
import { finishedAttempts } from '@/domain/insight/attempts'
import { calendarOf } from '@/domain/insight/calendar'
import { daysToExam, type ExamCountdown } from '@/domain/insight/exam-day'
import { nextStep, type NextStep } from '@/domain/insight/next-step'
import { sprintQuestion } from '@/domain/insight/sprint-question'
import type { Prompt } from '@/domain/pack/schema'
import { cardKey } from '@/domain/progress/events'
import { studyDayOf, type StudyDay } from '@/domain/progress/study-day'
import { buildQueue, countsOf, type QueueCounts } from '@/domain/scheduling/queue'
import { useAttempts } from './attempts'
import { useLibrary } from './library'
import { useProgress } from './progress'
import { useSettings } from './settings'

/** What is left and done at one moment, and the one thing to begin with. */
export interface TodayView {
  readonly left: QueueCounts
  readonly minutesDone: number
  readonly step: NextStep
  readonly sprintQuestion: Prompt | null
}

/** What today asks of the student. The screen says what moment it is. */
export const useToday = defineStore('today', () => {
  const library = useLibrary()
  const progress = useProgress()
  const attempts = useAttempts()
  const settings = useSettings()

  const cards = computed(() => {
    const { pack } = library
    return pack === null ? [] : pack.cards.map((card) => cardKey(pack.id, card.id))
  })

  function examOn(day: StudyDay): ExamCountdown {
    return daysToExam(day, settings.settings.examDay)
  }

  /** Null until progress has been opened. */
  function viewAt(now: Date): TodayView | null {
    const tables = progress.progress
    if (tables === null) return null
    const day = studyDayOf(now)
    const newPerDay = settings.settings.newCardsADay
    const left = countsOf(buildQueue({ cards: cards.value, tables, day, newPerDay }), now)
    const [done] = calendarOf(tables, day, 1)
    const finished = finishedAttempts(tables)
    return {
      left,
      minutesDone: done === undefined ? 0 : done.drillMinutes + done.writingMinutes,
      step: nextStep({
        day,
        hasUnfinishedAttempt: attempts.unfinished.length > 0,
        cardsLeft: left.total,
        lastAttemptDay: finished[0]?.day ?? null,
      }),
      sprintQuestion: sprintQuestion(library.pack?.prompts ?? [], finished),
    }
  }

  async function load(): Promise<void> {
    await Promise.all([library.load(), progress.load(), attempts.load()])
  }

  return { examOn, viewAt, load }
})
