import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '@/domain/settings/settings'
import { openDesk, type TestDesk } from './handlers/a-desk'
import { aCard, anId, beginAttempt, finished, grade, marked, progressOf, writing } from './handlers/doings'
import { useTempFolder } from './storage/temp-folder'

/*
 * A profile of every released version lies in tests/fixtures/profiles as that version wrote it, with what was in it. Freeze
 * the one of a new version with: FOOLSCAP_FREEZE=1.2.3 npx vitest run tests/electron/profile-fixtures.spec.ts
 */

const FIXTURES = join(import.meta.dirname, '../fixtures/profiles')
const FREEZE = process.env['FOOLSCAP_FREEZE']
const LATER = new Date('2026-11-20T12:00:00.000Z')
const folder = useTempFolder()

const fixtures = async (): Promise<string[]> => {
  const entries = await readdir(FIXTURES, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** All that a student would miss, as JSON has it. */
async function contentsOf(desk: TestDesk): Promise<unknown> {
  const { settings, place, trouble } = await desk.ask('openApp', {})
  const { cards, days, attempts } = await progressOf(desk)
  const unfinished = await desk.ask('openAttempts', {})
  const ended = [...attempts].filter(([, { finish }]) => finish !== null).map(([id]) => id)
  const contents = {
    settings,
    place,
    trouble,
    cards: [...cards],
    days: [...days],
    attempts: [...attempts],
    unfinished,
    finished: await Promise.all(ended.map((attempt) => desk.ask('openAttempt', { id: attempt }))),
  }
  return JSON.parse(JSON.stringify(contents))
}

/** Two days of a student's work in every kind of file, each day closed as when the app quits. */
async function twoDaysOfWork(path: string): Promise<unknown> {
  let at = new Date('2026-11-03T12:00:00.000Z')
  const open = () => openDesk(path, { now: () => at })

  const first = await open()
  await first.ask('changeSettings', { ...DEFAULT_SETTINGS, minutesADay: 45, theme: 'dark' })
  await first.ask('keepPlace', { path: '/outline', paragraph: null })
  await grade(first, 'a')
  await grade(first, 'b', 'again')
  const [mistake] = await grade(first, 'c', 'easy')
  if (mistake !== undefined)
    await first.ask('takeBack', { target: { device: mistake.device, seq: mistake.seq } })
  await first.ask('suspendCard', { card: aCard('d') })
  const essay = writing('Rapallo — “an understanding”, 16 April 1922.', 'essay-1')
  await beginAttempt(first, essay)
  const ended = finished(essay)
  await first.ask('finishAttempt', { attempt: ended })
  await first.ask('reviewAttempt', { attempt: marked(ended, ['rapallo'], ['thesis']) })
  await first.close()

  at = new Date('2026-11-04T12:00:00.000Z')
  const second = await open()
  await grade(second, 'a', 'hard')
  await grade(second, 'b')
  await beginAttempt(second, writing('Words of an essay that goes on.', 'essay-2'))
  await second.close()

  at = LATER
  return contentsOf(await open())
}

describe('a profile frozen by version', async () => {
  it.each(await fixtures())('%s has the same settings, cards, attempts and texts today', async (version) => {
    await cp(join(FIXTURES, version, 'data'), folder('data'), { recursive: true })
    const expected: unknown = JSON.parse(await readFile(join(FIXTURES, version, 'contents.json'), 'utf8'))

    const desk = await openDesk(folder('data'), { now: () => LATER })
    expect(await contentsOf(desk)).toEqual(expected)

    await grade(desk, 'z')
    expect((await progressOf(desk)).cards.has(aCard('z'))).toBe(true)
    await desk.close()
  })

  it.each(await fixtures())('%s means the same without its summary, read from the logs', async (version) => {
    await cp(join(FIXTURES, version, 'data'), folder('data'), { recursive: true })
    await rm(folder('data', 'progress', 'snapshot.json'))

    const desk = await openDesk(folder('data'), { now: () => LATER })

    expect(await contentsOf(desk)).toEqual(
      JSON.parse(await readFile(join(FIXTURES, version, 'contents.json'), 'utf8')),
    )
  })

  it.each(await fixtures())('%s has a backup that can be restored today', async (version) => {
    await cp(join(FIXTURES, version, 'data'), folder('data'), { recursive: true })
    const desk = await openDesk(folder('data'), { now: () => LATER })
    const backups = await desk.ask('listBackups', {})

    expect(backups.length).toBeGreaterThan(0)
    for (const { name } of backups) expect(await desk.ask('restoreBackup', { name })).toBe('done')
    expect((await desk.ask('openAttempt', { id: anId('essay-1') })).answer).toContain('Rapallo')
  })
})

if (FREEZE !== undefined) {
  it('writes down what this version makes', async () => {
    const contents = await twoDaysOfWork(folder('data'))
    const target = join(FIXTURES, FREEZE)
    await mkdir(target)
    await writeFile(join(target, 'contents.json'), `${JSON.stringify(contents, null, 2)}\n`)
    await cp(folder('data'), join(target, 'data'), { recursive: true })
  })
}
