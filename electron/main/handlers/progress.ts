import type { Verbs } from '@/bridge/contract'
import { success } from '@/domain/result'
import type { Session } from '../session'
import { thenTell } from './then-tell'

type ProgressVerbs = Pick<
  Verbs,
  'openProgress' | 'gradeCard' | 'cramCard' | 'markCards' | 'takeBack' | 'openHistory' | 'answerClockJump'
>

export function progressVerbs(session: () => Session): ProgressVerbs {
  return {
    openProgress: () => thenTell(session(), async ({ progress }) => success(await progress.open())),
    gradeCard: (answer) => session().progress.record({ type: 'graded', ...answer }),
    cramCard: (answer) => session().progress.record({ type: 'crammed', ...answer }),
    markCards: (marks) => session().progress.record({ type: 'cardsMarked', ...marks }),
    takeBack: ({ target }) => thenTell(session(), ({ progress }) => progress.takeBack(target)),
    openHistory: ({ card }) =>
      thenTell(session(), async ({ progress }) => success(await progress.answersTo(card))),
    answerClockJump: ({ answer }) => thenTell(session(), ({ progress }) => progress.answerClockJump(answer)),
  }
}
