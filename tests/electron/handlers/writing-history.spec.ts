import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import { finish, typed } from '@/domain/practice/draft-control'
import { nextRecord, startJournal, type Journal } from '@/domain/practice/journal'
import { textsOf, type WritingHistory } from '@/domain/practice/writing-history'
import { seal } from '#electron/main/storage/envelope'
import { anAttempt, readingAt } from '../../domain/practice/an-attempt'
import { useTempFolder } from '../storage/temp-folder'
import { openDesk, type TestDesk } from './a-desk'
import { anId, reopened, wholeCopy } from './doings'

const folder = useTempFolder()
const id = anId('attempt-1')
const filesOfAttempts = async () => (await readdir(folder('attempts'))).sort()
const answersOf = (history: WritingHistory) =>
  history.map((part) => [...textsOf(part)].map(({ answer }) => answer))

/** Types one text after the other, each second kept, and answers the attempt as it then stands. */
async function write(
  desk: TestDesk,
  texts: readonly string[],
  begun: { attempt: Attempt; journal: Journal },
): Promise<Attempt> {
  let { attempt, journal } = begun
  for (const text of texts) {
    attempt = typed(attempt, 'answer', text, readingAt(attempt.clock.at.monotonicMs + 1000))
    const step = nextRecord(journal, attempt)
    if (step === null) throw new Error('nothing to record')
    journal = step.journal
    await desk.ask('keepDraft', { id, records: [step.record] })
  }
  return attempt
}

async function begin(desk: TestDesk, texts: readonly string[]): Promise<Attempt> {
  const attempt = anAttempt({ id })
  const { journal, record } = startJournal(attempt)
  await desk.ask('keepDraft', { id, records: [record] })
  return write(desk, texts, { attempt, journal })
}

async function finishIn(desk: TestDesk, attempt: Attempt): Promise<Attempt> {
  const ended = finish(attempt, readingAt(attempt.clock.at.monotonicMs + 500))
  await desk.ask('finishAttempt', { attempt: ended })
  return ended
}

async function goOn(desk: TestDesk, ended: Attempt, texts: readonly string[]): Promise<Attempt> {
  const attempt = reopened(ended)
  const { nextSeq } = await desk.ask('reopenAttempt', { attempt })
  return write(desk, texts, { attempt, journal: startJournal(attempt, nextSeq - 1).journal })
}

describe('openWriting', () => {
  it('tells of an attempt while it is written, from what was saved', async () => {
    const desk = await openDesk(folder())
    await begin(desk, ['Words', 'Words on'])

    expect(answersOf(await desk.ask('openWriting', { id }))).toEqual([['', 'Words', 'Words on']])
    expect(await filesOfAttempts()).toEqual(['attempt-1.journal'])
  })

  it('tells the same once it is finished, and after a restart', async () => {
    const desk = await openDesk(folder())
    const attempt = await begin(desk, ['Words', 'Words on'])
    const before = await desk.ask('openWriting', { id })

    await finishIn(desk, attempt)

    expect(await filesOfAttempts()).toEqual(['attempt-1.history.json', 'attempt-1.json'])
    expect(await desk.ask('openWriting', { id })).toEqual(before)
    expect(await (await openDesk(folder())).ask('openWriting', { id })).toEqual(before)
  })

  it('goes on with another part when a finish was taken back', async () => {
    const desk = await openDesk(folder())
    const ended = await finishIn(desk, await begin(desk, ['Words']))
    const again = await goOn(desk, ended, ['Words on', 'Words on and on'])
    const parts = [
      ['', 'Words'],
      ['Words', 'Words on', 'Words on and on'],
    ]
    expect(answersOf(await desk.ask('openWriting', { id }))).toEqual(parts)

    const endedAgain = await finishIn(desk, again)
    await desk.ask('finishAttempt', { attempt: endedAgain })
    expect(answersOf(await (await openDesk(folder())).ask('openWriting', { id }))).toEqual(parts)

    // Taken back only to look at it, and finished again.
    await finishIn(desk, await goOn(desk, endedAgain, []))
    expect(answersOf(await desk.ask('openWriting', { id }))).toEqual(parts)
  })

  it('has nothing of an attempt that was never written here, or before histories were kept', async () => {
    const desk = await openDesk(folder())
    await desk.ask('finishAttempt', { attempt: finish(anAttempt({ id }), readingAt(500)) })

    expect(await desk.ask('openWriting', { id })).toEqual([])
    expect(await desk.ask('openWriting', { id: anId('attempt-9') })).toEqual([])
  })

  it('passes over lines of the journal that are damaged', async () => {
    const attempt = await begin(await openDesk(folder()), ['Words', 'Words on', 'Words on and on'])
    const path = folder('attempts', 'attempt-1.journal')
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(
      path,
      lines.map((line, index) => (index === 2 ? line.replace(' on', ' no') : line)).join('\n'),
    )

    const desk = await openDesk(folder())
    await desk.ask('keepDraft', { id, records: [wholeCopy(attempt, 4)] })

    expect(answersOf(await desk.ask('openWriting', { id }))).toEqual([['', 'Words', 'Words on and on']])
  })

  it('begins anew when it can no longer be read, and stands in the way of nothing', async () => {
    const desk = await openDesk(folder())
    const ended = await finishIn(desk, await begin(desk, ['Words']))
    await writeFile(folder('attempts', 'attempt-1.history.json'), 'null')

    const next = await openDesk(folder())
    await finishIn(next, await goOn(next, ended, ['Words on']))

    expect(await filesOfAttempts()).toEqual(['attempt-1.history.json', 'attempt-1.json'])
    expect(answersOf(await next.ask('openWriting', { id }))).toEqual([['Words', 'Words on']])
    expect(next.told).toEqual([expect.stringMatching(/^The history of an attempt was damaged.*kept aside/)])
    const later = await openDesk(folder())
    expect(answersOf(await later.ask('openWriting', { id }))).toEqual([['Words', 'Words on']])
    expect(later.told).toEqual([])
    expect(await readdir(folder('quarantine'))).toHaveLength(1)
  })

  it('keeps the journal beside a history of a newer app, and writes the record no second time', async () => {
    const desk = await openDesk(folder())
    const ended = await finishIn(desk, await begin(desk, ['Words']))
    await writeFile(folder('attempts', 'attempt-1.history.json'), seal(99, { history: [] }))

    const next = await openDesk(folder())
    await finishIn(next, await goOn(next, ended, ['Words on']))

    expect(await filesOfAttempts()).toEqual(['attempt-1.history.json', 'attempt-1.journal', 'attempt-1.json'])
    const { mtimeMs, ino } = await stat(folder('attempts', 'attempt-1.json'))
    expect(await next.ask('openAttempts', {})).toEqual([])
    expect(await (await openDesk(folder())).ask('openAttempts', {})).toEqual([])
    expect(await stat(folder('attempts', 'attempt-1.json'))).toMatchObject({ mtimeMs, ino })
    expect(await next.ask('openAttempt', { id })).toMatchObject({ answer: 'Words on' })
  })

  it('takes a history from the newest backup when it is damaged', async () => {
    const desk = await openDesk(folder())
    await finishIn(desk, await begin(desk, ['Words']))
    await desk.close()
    await writeFile(folder('attempts', 'attempt-1.history.json'), 'null')

    expect(answersOf(await (await openDesk(folder())).ask('openWriting', { id }))).toEqual([['', 'Words']])
  })
})
