import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Card } from '@/domain/pack/schema'
import { nextRecord, startJournal } from '@/domain/practice/journal'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import { DEFAULT_SETTINGS } from '@/domain/settings/settings'
import { aDay, contentOf } from '../support/generators-progress'
import { openDesk, type TestDesk } from './handlers/a-desk'
import {
  aCard,
  aGrade,
  anId,
  beginAttempt,
  finished,
  grade,
  marked,
  progressOf,
  writing,
} from './handlers/doings'
import { useTempFolder } from './storage/temp-folder'

/*
 * A profile of every released version lies in tests/fixtures/profiles as that version wrote it, with what was in it;
 * 0.2.0-early is of the builds before the writing room. Freeze the one of a new version with: FOOLSCAP_FREEZE=1.2.3 npx vitest run tests/electron/profile-fixtures.spec.ts
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
  const { cards, days, attempts, writings, firsts, costs, confidences } = await progressOf(desk)
  const unfinished = await desk.ask('openAttempts', {})
  const ended = [...attempts].filter(([, row]) => row.finish !== null && row.deletion === null)
  const contents = {
    settings,
    place,
    trouble,
    cards: [...cards],
    days: [...days],
    attempts: [...attempts],
    writings: [...writings],
    firsts: [...firsts],
    costs: [...costs],
    confidences: [...confidences],
    unfinished,
    finished: await Promise.all(ended.map(([id]) => desk.ask('openAttempt', { id }))),
    writing: await Promise.all([...attempts.keys()].map((id) => desk.ask('openWriting', { id }))),
  }
  return JSON.parse(JSON.stringify(contents))
}

/** What a version had in it, with what has been added since. */
async function contentsToday(version: string): Promise<unknown> {
  const contents = JSON.parse(await readFile(join(FIXTURES, version, 'contents.json'), 'utf8')) as unknown
  if (version === '0.1.0') return sinceWritingRoom(sinceFirst(v.parse(firstContents, contents)))
  return version === '0.2.0-early' ? sinceWritingRoom(v.parse(earlyContents, contents)) : contents
}

/** 0.1.0 knew one exam, the same minutes every day, and neither flags nor buried cards; what cards cost is in its log. */
function sinceFirst({ settings, cards, ...others }: v.InferOutput<typeof firstContents>) {
  const kept = Object.entries(settings).filter(([name]) => name in DEFAULT_SETTINGS)
  const cost = (newCards: number, ms: number) => ({
    new: { cards: newCards, ms },
    pass: { cards: 0, ms: 0 },
    fail: { cards: 0, ms: 0 },
    recall: { reviews: 0, recalled: 0, predicted: 0 },
  })
  return {
    ...others,
    settings: { ...Object.fromEntries(kept), minutesByWeekday: [45, 45, 45, 45, 45, 45, 45] },
    cards: cards.map(([card, memory]) => [card, { ...memory, isFlagged: false, buriedOn: null }]),
    writings: [],
    costs: [
      ['2026-11-03', cost(2, 10_000)],
      ['2026-11-04', cost(0, 10_000)],
    ],
    confidences: [],
  }
}

/** 0.1.0 and the first builds of 0.2.0 kept less of an attempt, and neither deleted one nor put cards first. */
function sinceWritingRoom({
  settings,
  attempts,
  finished,
  unfinished,
  ...others
}: v.InferOutput<typeof earlyContents>) {
  return {
    ...others,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    attempts: attempts.map(([id, { finish, marks }]) => [
      id,
      { finish: finish && { ...finish, question: null, level: null }, outcome: marks, deletion: null },
    ]),
    finished: finished.map((attempt) => ({ ...attempt, version: 2 })),
    unfinished: unfinished.map(({ attempt, ...rest }) => ({ ...rest, attempt: { ...attempt, version: 2 } })),
    firsts: [],
    writing: attempts.map(() => []),
  }
}

const anything = v.looseObject({})
const earlyContents = v.looseObject({
  attempts: v.array(
    v.tuple([v.string(), v.strictObject({ finish: v.nullable(anything), marks: v.nullable(anything) })]),
  ),
  finished: v.array(anything),
  unfinished: v.array(v.looseObject({ attempt: anything })),
  settings: anything,
})
const firstContents = v.looseObject({
  ...earlyContents.entries,
  cards: v.array(v.tuple([v.string(), anything])),
})

/** Words on a card of the pack, a card of the student's own in each way of asking, one thrown away, and a note. */
async function writeCards(desk: TestDesk): Promise<void> {
  const card = aCard('a')
  await desk.ask('writeCard', { pack: 'pack', card, content: contentOf(card, 'In my words?') })
  const own: readonly Card[] = [
    { ...OWN_CARD, kind: 'basic', front: 'Front?', back: 'Back' },
    {
      ...OWN_CARD,
      kind: 'reversed',
      front: 'Front?',
      back: 'Back',
      reverse: { front: 'Back?', back: 'Front' },
    },
    { ...OWN_CARD, kind: 'cloze', text: 'The {{Treaty of Rapallo::a treaty}} of {{1922}}', each: true },
    { ...OWN_CARD, kind: 'typed', front: 'Who?', answer: 'Joffe', accept: ['Ioffe'] },
    { ...OWN_CARD, kind: 'argument', front: 'Why?', points: ['One', 'Two', 'Three'], need: 2 },
    {
      ...OWN_CARD,
      kind: 'order',
      front: 'When?',
      events: ['First', 'Then', 'Last'].map((text) => ({ text })),
    },
    {
      ...OWN_CARD,
      kind: 'contrast',
      front: 'Which?',
      sides: [
        { name: 'Rapallo', answer: 'with Germany' },
        { name: 'Locarno', answer: 'without us' },
      ],
    },
  ]
  for (const content of own) await desk.ask('writeCard', { pack: 'pack', card: null, content })
  const [thrown] = await desk.ask('writeCard', { pack: 'pack', card: null, content: contentOf(card) })
  if (thrown?.type === 'cardWritten') await desk.ask('unwriteCards', { cards: [thrown.card] })
  await desk.ask('noteCard', { card: aCard('b'), text: 'Not the trade agreement: that was 1921.' })
}

const OWN_CARD = { id: 'new', point: 'rapallo', paragraph: 'p-3', facts: ['event/rapallo'], hint: 'a treaty' }
const OWN_PARAMETERS = DEFAULT_PARAMETERS.map((value, index) => (index === 3 ? value + 1 : value))

/** Two days of a student's work in every kind of file, each day closed as when the app quits. */
async function twoDaysOfWork(path: string): Promise<unknown> {
  let at = new Date('2026-11-03T12:00:00.000Z')
  const open = () => openDesk(path, { now: () => at })

  const first = await open()
  await first.ask('changeSettings', {
    theme: 'dark',
    exams: [
      { id: 'mock', title: 'Mock', day: aDay('2027-01-11') },
      { id: 'paper-1', title: 'Paper 1', day: aDay('2027-05-20') },
    ],
    minutesByWeekday: [45, 30, 45, 30, 20, 60, 0],
    daysOff: [aDay('2026-12-25')],
    drillGoal: 'minutes',
  })
  await first.ask('changeMemoryModel', { retention: 0.85, memoryParameters: OWN_PARAMETERS })
  await first.ask('keepPlace', { path: '/outline', paragraph: null })
  await grade(first, 'a')
  await grade(first, 'b', 'again')
  const [mistake] = await grade(first, 'c', 'easy')
  if (mistake !== undefined)
    await first.ask('takeBack', { target: { device: mistake.device, seq: mistake.seq } })
  await first.ask('markCards', { mark: 'suspended', isOn: true, cards: [aCard('d'), aCard('e')] })
  await first.ask('markCards', { mark: 'flagged', isOn: true, cards: [aCard('a')] })
  await first.ask('markCards', { mark: 'buried', isOn: true, cards: [aCard('f')] })
  await first.ask('markCards', { mark: 'suspended', isOn: false, cards: [aCard('e')] })
  await first.ask('cramCard', aGrade(aCard('a'), 'hard'))
  await writeCards(first)
  const essay = writing('Rapallo — “an understanding”, 16 April 1922.', 'essay-1')
  const empty = writing('', 'essay-1')
  await beginAttempt(first, empty)
  const change = nextRecord(startJournal(empty).journal, essay)
  if (change !== null) await first.ask('keepDraft', { id: essay.id, records: [change.record] })
  const ended = finished(essay)
  await first.ask('finishAttempt', { attempt: ended })
  await first.ask('reviewAttempt', { attempt: marked(ended, ['rapallo'], ['thesis']) })
  await first.ask('putCardsFirst', { attempt: ended.id, cards: [aCard('b'), aCard('g')] })
  const mistaken = writing('Begun by mistake.', 'essay-0')
  await beginAttempt(first, mistaken)
  await first.ask('finishAttempt', { attempt: finished(mistaken) })
  await first.ask('deleteAttempts', { ids: [mistaken.id] })
  await first.close()

  at = new Date('2026-11-04T12:00:00.000Z')
  const second = await open()
  await grade(second, 'a', 'hard')
  await second.ask('gradeCard', { ...aGrade(aCard('b')), confidence: 'certain', credit: 0.75 })
  await beginAttempt(second, writing('Words of an essay that goes on.', 'essay-2'))
  await second.close()

  at = LATER
  return contentsOf(await open())
}

describe('a profile frozen by version', async () => {
  it.each(await fixtures())('%s has the same settings, cards, attempts and texts today', async (version) => {
    await cp(join(FIXTURES, version, 'data'), folder('data'), { recursive: true })
    const expected = await contentsToday(version)

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

    expect(await contentsOf(desk)).toEqual(await contentsToday(version))
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
