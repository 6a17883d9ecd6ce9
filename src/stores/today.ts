import { defineStore } from 'pinia'
import { computed } from 'vue'
import { finishedAttempts, type FinishedAttempt } from '@/domain/insight/attempts'
import { daysToExam, type ExamCountdown } from '@/domain/insight/exam-day'
import { nextStep, type NextStep } from '@/domain/insight/next-step'
import { attemptToRedo } from '@/domain/insight/redo'
import { sprintQuestion } from '@/domain/insight/sprint-question'
import type { Prompt } from '@/domain/pack/schema'
import { drilledMs } from '@/domain/plan/effort'
import { studyDayOf, type StudyDay } from '@/domain/progress/study-day'
import { countsOf, firstsLeft, type QueueCounts } from '@/domain/scheduling/queue'
import { examAround } from '@/domain/settings/exams'
import type { Exam } from '@/domain/settings/settings'
import { useAttempts } from './attempts'
import { useDayCards } from './day-cards'
import { useLibrary } from './library'
import { useProgress } from './progress'
import { useSettings } from './settings'

const MINUTE_MS = 60_000
const NO_CARDS: QueueCounts = { learning: 0, reviews: 0, fresh: 0, total: 0 }

/** What is left and done at one moment, and the one thing to begin with. */
export interface TodayView {
  readonly left: QueueCounts
  /** How many of those left an attempt has put first. */
  readonly firsts: number
  /** Minutes as the plan counts them, exact: crams are no part of them, and neither is writing. */
  readonly minutesDrilled: number
  readonly minutesWritten: number
  readonly step: NextStep
  readonly sprintQuestion: Prompt | null
  /** The attempt whose question the student wanted to plan again by now. */
  readonly redo: FinishedAttempt | null
}

/** What today asks of the student. The screen says what moment it is. */
export const useToday = defineStore('today', () => {
  const library = useLibrary()
  const progress = useProgress()
  const attempts = useAttempts()
  const settings = useSettings()
  const dayCards = useDayCards()

  /** How far the exam is off, what the student calls it, and when it is. */
  function examOn(day: StudyDay): ExamCountdown & Pick<Exam, 'title'> & { readonly on: StudyDay | null } {
    const exam = examAround(settings.settings.exams, day)
    return { ...daysToExam(day, exam?.day ?? null), title: exam?.title ?? '', on: exam?.day ?? null }
  }

  /** Null until progress has been opened. */
  function viewAt(now: Date): TodayView | null {
    const tables = progress.progress
    if (tables === null) return null
    const day = studyDayOf(now)
    const queue = dayCards.queueOn(day)
    const left = queue === null ? NO_CARDS : countsOf(queue, now)
    const finished = finishedAttempts(tables)
    return {
      left,
      firsts: queue === null ? 0 : firstsLeft(queue),
      minutesDrilled: drilledMs(tables.costs.get(day)) / MINUTE_MS,
      minutesWritten: (tables.days.get(day)?.writingMs ?? 0) / MINUTE_MS,
      step: nextStep({
        day,
        hasUnfinishedAttempt: attempts.unfinished.length > 0,
        cardsLeft: left.total,
        lastAttemptDay: finished[0]?.day ?? null,
      }),
      sprintQuestion: sprintQuestion(library.pack?.prompts ?? [], finished),
      redo: attemptToRedo(finished, day),
    }
  }

  async function load(): Promise<void> {
    await Promise.all([library.load(), progress.load(), attempts.load()])
  }

  const prompts = computed(() => library.pack?.prompts ?? [])

  return { examOn, viewAt, prompts, load }
})
