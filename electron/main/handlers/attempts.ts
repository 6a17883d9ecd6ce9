import type { Verbs } from '@/bridge/contract'
import type { Session } from '../session'
import { thenTell } from './then-tell'

type AttemptVerbs = Pick<
  Verbs,
  | 'openAttempts'
  | 'openAttempt'
  | 'keepDraft'
  | 'finishAttempt'
  | 'reopenAttempt'
  | 'reviewAttempt'
  | 'deleteAttempts'
  | 'bringBackAttempts'
  | 'openWriting'
  | 'putCardsFirst'
>

export function attemptVerbs(session: () => Session): AttemptVerbs {
  return {
    openAttempts: () => thenTell(session(), ({ attempts }) => attempts.openUnfinished()),
    openAttempt: ({ id }) => thenTell(session(), ({ attempts }) => attempts.open(id)),
    keepDraft: ({ id, records }) => session().attempts.keepDraft(id, records),
    finishAttempt: ({ attempt }) => session().attempts.finish(attempt),
    reopenAttempt: ({ attempt }) => session().attempts.reopen(attempt),
    reviewAttempt: ({ attempt }) => session().attempts.review(attempt),
    deleteAttempts: ({ ids }) => session().attempts.remove(ids),
    bringBackAttempts: ({ ids }) => session().attempts.bringBack(ids),
    openWriting: ({ id }) => thenTell(session(), ({ attempts }) => attempts.openWriting(id)),
    putCardsFirst: ({ attempt, cards }) =>
      session().progress.record({ type: 'cardsPutFirst', attempt, cards }),
  }
}
