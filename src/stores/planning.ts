import { defineStore } from 'pinia'
import { computed } from 'vue'
import { examCardsOf } from '@/domain/deck/exam-cards'
import { examPlannedOn } from '@/domain/plan/calendar'
import { costsOf } from '@/domain/plan/costs'
import { feasibilityOf, type Feasibility } from '@/domain/plan/feasibility'
import { planDay, type ExamDayPlan, type PlanOptions } from '@/domain/plan/plan-day'
import { predictExam, type Prediction } from '@/domain/plan/prediction'
import { trackRecordOf, type TrackRecord } from '@/domain/plan/track-record'
import { modelFor } from '@/domain/progress/model-choice'
import type { StudyDay } from '@/domain/progress/study-day'
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

  function optionsOn(day: StudyDay): PlanOptions | null {
    const [exam, tables] = [examOn(day), progress.progress]
    if (exam === null || tables === null || cards.value === null) return null
    const done = tables.days.get(day)
    return {
      cards: cards.value.map((card) => ({ ...card, memory: tables.cards.get(card.card) })),
      day,
      exam,
      timetable: settings.settings,
      costs: costsOf(tables.costs, day),
      model: modelFor(tables),
      newCardsADay: settings.settings.newCardsADay,
      done: { seconds: (done?.drillMs ?? 0) / 1000, newCards: done?.newCards ?? 0 },
    }
  }

  /** The rest of a day as the plan has it; null when no exam is ahead, or the student goes by what is due. */
  function planOn(day: StudyDay): ExamDayPlan | null {
    const options = settings.settings.followsPlan ? optionsOn(day) : null
    return options && planDay(options)
  }

  /** The sections of the outline by id, for a prediction. */
  const sectionTitles = computed(() => new Map(library.pack?.outline.map(({ id, text }) => [id, text])))
  /** How past predictions came true; null while there are too few. */
  const track = computed(() => (progress.progress === null ? null : trackRecordOf(progress.progress.costs)))

  /** All that a screen shows of the plan; null when no exam is ahead. Looks at every card for every day until then. */
  function outlookOn(day: StudyDay): PlanOutlook | null {
    const options = optionsOn(day)
    return (
      options && {
        feasibility: feasibilityOf(options),
        prediction: predictExam(options),
        titles: sectionTitles.value,
        track: track.value,
      }
    )
  }

  return { examOn, planOn, outlookOn }
})
