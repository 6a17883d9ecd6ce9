import type { Verbs } from '@/bridge/contract'
import type { MemoryFit } from '@/domain/fitting/fit-memory'
import type { CardReviews, Review } from '@/domain/fitting/review-history'
import type { CardKey, EventOf } from '@/domain/progress/events'
import { failure, success, type Result } from '@/domain/result'
import { modelChoiceOf } from '@/domain/settings/settings'
import type { Session } from '../session'
import { thenTell } from './then-tell'

/** Who fits the model of memory to a student's reviews; it takes its time. */
export interface MemoryDesk {
  readonly fit: (cards: readonly CardReviews[]) => Promise<Result<MemoryFit, string>>
}

/** The model of the student's memory: how it is fitted, and how it is chosen. */
export function memoryVerbs(
  session: () => Session,
  { fit }: MemoryDesk,
): Pick<Verbs, 'changeMemoryModel' | 'fitMemory'> {
  return {
    changeMemoryModel: (wish) =>
      thenTell(session(), async ({ profile: { settings }, progress }) => {
        const changed = await progress.changeModel(
          () => modelChoiceOf({ ...settings.data, ...wish }),
          () => settings.update((before) => ({ ...before, ...wish })),
        )
        return changed.ok ? success({ settings: settings.data, progress: changed.value }) : changed
      }),

    fitMemory: () =>
      thenTell(session(), async ({ progress }) => {
        const fitted = await fit(reviewsByCard(await progress.answersTo(null)))
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
