import { defineStore } from 'pinia'
import { computed } from 'vue'
import { examCardsOf } from '@/domain/deck/exam-cards'
import { examPlannedOn, timetableOf } from '@/domain/plan/calendar'
import { costsOf } from '@/domain/plan/costs'
import { drilledMs } from '@/domain/plan/effort'
import { feasibilityOf, type Feasibility } from '@/domain/plan/feasibility'
import { nextPlannedDay } from '@/domain/plan/next-planned-day'
import { planDay, type ExamDayPlan, type PlanOptions } from '@/domain/plan/plan-day'
import { predictExam, type Prediction } from '@/domain/plan/prediction'
import { trackRecordOf, type TrackRecord } from '@/domain/plan/track-record'
import { modelFor } from '@/domain/progress/model-choice'
import type { StudyDay } from '@/domain/progress/study-day'
import type { ExamAhead } from '@/domain/scheduling/come-back'
import { isExamDay } from '@/domain/settings/exams'
import type { Exam } from '@/domain/settings/settings'
import { useDeck } from './deck'
import { useLibrary } from './library'
import { useProgress } from './progress'
import { useSettings } from './settings'

/** What is foreseen for the next exam. */
export interface PlanOutlook {
  readonly feasibility: Feasibility
  readonly prediction: Prediction
  readonly titles: ReadonlyMap<string, string>
  readonly track: TrackRecord | null
}

/** The plan for the next exam: a view of the cards as they are, never a change to them. Each is looked at for every question. */
export const usePlanning = defineStore('planning', () => {
  const library = useLibrary()
  const progress = useProgress()
  const settings = useSettings()
  const deck = useDeck()

  const cards = computed(() =>
    deck.deck === null || library.pack === null ? null : examCardsOf(deck.deck, library.pack.outline),
  )

  /** The exam that a day is planned for; null when none is ahead. */
  const examOn = (day: StudyDay): Exam | null => examPlannedOn(settings.settings.exams, day)

  /** Whether an exam is ahead of a day and the student follows its plan. */
  const isFollowedOn = (day: StudyDay): boolean => settings.settings.followsPlan && examOn(day) !== null

  function optionsOn(day: StudyDay): PlanOptions | null {
    const [exam, tables] = [examOn(day), progress.progress]
    if (exam === null || tables === null || cards.value === null) return null
    return {
      cards: cards.value.map((card) => ({ ...card, memory: tables.cards.get(card.card) })),
      day,
      exam,
      timetable: timetableOf(settings.settings),
      costs: costsOf(tables.costs, day),
      model: modelFor(tables),
      newCardsADay: settings.settings.newCardsADay,
      done: {
        seconds: drilledMs(tables.costs.get(day)) / 1000,
        newCards: tables.days.get(day)?.newCards ?? 0,
      },
    }
  }

  /** The rest of a day as the plan has it; null when no exam is ahead, one is on that very day, or the student goes by what is due. */
  function planOn(day: StudyDay): ExamDayPlan | null {
    const { exams, followsPlan } = settings.settings
    const options = followsPlan && !isExamDay(exams, day) ? optionsOn(day) : null
    return options && planDay(options)
  }

  /** The exams after a day, each with the first day that its plan has cards for; none when the student goes by what is due. */
  function* examsAfter(day: StudyDay): Generator<ExamAhead, void> {
    if (!settings.settings.followsPlan) return
    let from = day
    for (let exam = examOn(from); exam !== null; exam = examOn(from)) {
      const options = optionsOn(from)
      if (options === null) return
      yield { day: exam.day, next: nextPlannedDay(options) }
      from = exam.day
    }
  }

  /** The sections of the outline by id, for a prediction. */
  const sectionTitles = computed(() => new Map(library.pack?.outline.map(({ id, text }) => [id, text])))
  /** How past predictions came true; null while there are too few. */
  const track = computed(() => (progress.progress === null ? null : trackRecordOf(progress.progress.costs)))

  /** All that a screen shows of the plan; null when no exam is ahead. Looks at every card for every day until then. */
  function outlookOn(day: StudyDay): PlanOutlook | null {
    const options = optionsOn(day)
    if (options === null) return null
    const prediction = predictExam(options)
    return {
      feasibility: feasibilityOf(options, prediction),
      prediction,
      titles: sectionTitles.value,
      track: track.value,
    }
  }

  return { examOn, isFollowedOn, planOn, examsAfter, outlookOn }
})
