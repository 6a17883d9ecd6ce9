import type { Verbs } from '@/bridge/contract'
import type { FitRequest, MemoryFit } from '@/domain/fitting/fit-memory'
import type { CardReviews, Review } from '@/domain/fitting/review-history'
import type { CardKey, EventOf } from '@/domain/progress/events'
import { failure, success, type Result } from '@/domain/result'
import { withFormerModel, withModel } from '@/domain/settings/memory-choice'
import { modelChoiceOf, type Settings } from '@/domain/settings/settings'
import type { Session } from '../session'
import { thenTell } from './then-tell'

/** Who fits the model of memory to a student's reviews; it takes its time. */
export interface MemoryDesk {
  readonly fit: (request: FitRequest) => Promise<Result<MemoryFit, string>>
}

/** The model of the student's memory: how it is fitted, and how it is chosen. */
export function memoryVerbs(
  session: () => Session,
  { fit }: MemoryDesk,
): Pick<Verbs, 'changeMemoryModel' | 'undoMemoryModel' | 'fitMemory'> {
  const change = (changed: (before: Settings) => Settings) =>
    thenTell(session(), async ({ profile: { settings }, progress }) => {
      const saved = await progress.changeModel(
        () => modelChoiceOf(changed(settings.data)),
        () => settings.update(changed),
      )
      return saved.ok ? success({ settings: settings.data, progress: saved.value }) : saved
    })

  return {
    changeMemoryModel: (wish) => change((before) => withModel(before, wish)),
    undoMemoryModel: () => change(withFormerModel),

    fitMemory: () =>
      thenTell(session(), async ({ profile: { settings }, progress }) => {
        const cards = reviewsByCard(await progress.answersTo(null))
        const fitted = await fit({ cards, inUse: settings.data.memoryParameters })
        return fitted.ok ? fitted : failure('failed', fitted.message)
      }),
  }
}

function reviewsByCard(answers: readonly EventOf<'graded'>[]): readonly CardReviews[] {
  const cards = new Map<CardKey, Review[]>()
  for (const { card, day, grade } of answers) {
    const reviews = cards.get(card) ?? []
    reviews.push({ day, grade })
    cards.set(card, reviews)
  }
  return [...cards.values()]
}
