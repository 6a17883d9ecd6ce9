import type { Verbs } from '@/bridge/contract'
import { success } from '@/domain/result'
import type { Session } from '../session'
import { thenTell } from './then-tell'

type ProgressVerbs = Pick<
  Verbs,
  'openProgress' | 'gradeCard' | 'suspendCard' | 'unsuspendCard' | 'takeBack' | 'answerClockJump'
>

export function progressVerbs(session: () => Session): ProgressVerbs {
  return {
    openProgress: () => thenTell(session(), async ({ progress }) => success(await progress.open())),
    gradeCard: (grade) => session().progress.record({ type: 'graded', ...grade }),
    suspendCard: ({ card }) => session().progress.record({ type: 'suspended', card }),
    unsuspendCard: ({ card }) => session().progress.record({ type: 'unsuspended', card }),
    takeBack: ({ target }) => thenTell(session(), ({ progress }) => progress.takeBack(target)),
    answerClockJump: ({ answer }) => thenTell(session(), ({ progress }) => progress.answerClockJump(answer)),
  }
}
