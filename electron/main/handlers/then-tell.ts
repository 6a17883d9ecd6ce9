import type { Session } from '../session'

/** Does something that may open files, then tells what was wrong with them. */
export async function thenTell<Answer>(
  session: Session,
  act: (session: Session) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act(session)
  } finally {
    session.tellTrouble()
  }
}
