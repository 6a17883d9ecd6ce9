import * as v from 'valibot'
import type { Recorded } from '@/bridge/contract'
import type { Attempt } from '@/domain/practice/attempt'
import { finish, reopen, reviewed, typed } from '@/domain/practice/draft-control'
import { startJournal } from '@/domain/practice/journal'
import { cardKey, deviceSchema, attemptIdSchema, type CardKey } from '@/domain/progress/events'
import type { Progress } from '@/domain/progress/progress'
import { fromSnapshot } from '@/domain/progress/snapshot'
import type { Grade } from '@/domain/scheduling/grade'
import { meaningOf } from '../../support/progress-events'
import { anAttempt, readingAt } from '../../domain/practice/an-attempt'
import type { TestDesk } from './a-desk'

export const aCard = (name = 'a'): CardKey => cardKey('pack', name)

/** A grade as the window sends it. */
export function aGrade(card = aCard(), grade: Grade = 'good') {
  return { card, grade, durationMs: 5000 }
}

export const grade = (desk: TestDesk, name = 'a', given: Grade = 'good'): Promise<Recorded> =>
  desk.ask('gradeCard', aGrade(aCard(name), given))

/** The progress the window would show. */
export async function progressOf(desk: TestDesk): Promise<Progress> {
  const { snapshot } = await desk.ask('openProgress', {})
  const progress = fromSnapshot(snapshot, snapshot)
  if (progress === null) throw new Error('a snapshot that does not hold')
  return progress
}

/** What progress says, without how it was arrived at. */
export async function meaningOfDesk(desk: TestDesk) {
  return meaningOf(await progressOf(desk))
}

export const anId = (text: string) => v.parse(attemptIdSchema, text)
export const aDevice = (text: string) => v.parse(deviceSchema, text)

/** An attempt with these words in its answer. */
export function writing(words: string, id = 'attempt-1'): Attempt {
  return typed(anAttempt({ id: anId(id) }), 'answer', words, readingAt(30_000))
}

export const finished = (attempt: Attempt): Attempt => finish(attempt, readingAt(60_000))
export const reopened = (attempt: Attempt): Attempt => reopen(attempt, readingAt(90_000))
export const marked = (attempt: Attempt, ticked: string[], missed: string[]): Attempt =>
  reviewed(attempt, { ticked, missed })

/** The lines of a journal that begins at `seq` with a whole copy. */
export const wholeCopy = (attempt: Attempt, seq = 0) => startJournal(attempt, seq).record

/** Begins an attempt as the window does. */
export async function beginAttempt(desk: TestDesk, attempt: Attempt): Promise<void> {
  await desk.ask('keepDraft', { id: attempt.id, records: [wholeCopy(attempt)] })
}
