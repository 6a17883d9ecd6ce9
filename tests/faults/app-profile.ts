import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finish, typed } from '@/domain/practice/draft-control'
import { startJournal } from '@/domain/practice/journal'
import { anAttempt, readingAt } from '../domain/practice/an-attempt'
import { openDesk } from '../electron/handlers/a-desk'
import { anId, grade } from '../electron/handlers/doings'

/** A student who has been welcomed and may see every card of the pack on one day. */
export async function welcomed(userDataDir: string): Promise<void> {
  const desk = await openDesk(join(userDataDir, 'data'), { now: () => new Date() })
  await desk.ask('changeSettings', { isWelcomed: true, newCardsADay: 200 })
  await desk.close()
}

/** The files of a student who has graded, finished an attempt and begun another, closed well; without backups. */
export async function busyProfile(userDataDir: string) {
  await welcomed(userDataDir)
  const data = join(userDataDir, 'data')
  const desk = await openDesk(data, { now: () => new Date() })
  for (const name of ['a', 'b', 'c', 'd', 'e']) await grade(desk, name)
  const done = typed(anAttempt({ id: anId('attempt-done') }), 'answer', 'what I knew then', readingAt(1000))
  await desk.ask('finishAttempt', { attempt: finish(done, readingAt(2000)) })
  const begun = typed(anAttempt({ id: anId('attempt-begun') }), 'plan', 'what I know now', readingAt(1000))
  for (const seq of [0, 1, 2]) {
    await desk.ask('keepDraft', { id: begun.id, records: [startJournal(begun, seq).record] })
  }
  await desk.close()
  await rm(join(data, 'backups'), { recursive: true })
  const [log = ''] = await readdir(join(data, 'progress', 'log'))
  return {
    data,
    settings: 'settings.json',
    log: `progress/log/${log}`,
    snapshot: 'progress/snapshot.json',
    record: 'attempts/attempt-done.json',
    journal: 'attempts/attempt-begun.journal',
  }
}
