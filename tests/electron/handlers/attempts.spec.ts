import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { nextRecord, startJournal } from '@/domain/practice/journal'
import { tick, typed } from '@/domain/practice/draft-control'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import { toLine } from '#electron/main/storage/log-lines'
import { anAttempt, readingAt } from '../../domain/practice/an-attempt'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { NOON, openDesk } from './a-desk'
import {
  anId,
  beginAttempt,
  finished,
  grade,
  aCard,
  marked,
  meaningOfDesk,
  progressOf,
  reopened,
  wholeCopy,
  writing,
} from './doings'

const folder = useTempFolder()
const filesOfAttempts = async () => (await readdir(folder('attempts'))).sort()

describe('keepDraft', () => {
  it('keeps every line, so that a kill loses nothing that was answered', async () => {
    const desk = await openDesk(folder())
    let attempt = anAttempt({ id: anId('attempt-1') })
    let step = startJournal(attempt)
    await desk.ask('keepDraft', { id: attempt.id, records: [step.record] })
    for (let second = 1; second <= 5; second++) {
      attempt = tick(
        typed(attempt, 'plan', `word ${second}`, readingAt(second * 1000)),
        readingAt(second * 1000),
      )
      const next = nextRecord(step.journal, attempt)
      if (next === null) throw new Error('nothing to record')
      step = next
      await desk.ask('keepDraft', { id: attempt.id, records: [step.record] })
    }

    const [found] = await (await openDesk(folder())).ask('openAttempts', {})

    expect(found).toEqual({ attempt, nextSeq: 6, damage: 'none' })
  })

  it('may be sent a line again', async () => {
    const desk = await openDesk(folder())
    const attempt = writing('once')
    await beginAttempt(desk, attempt)
    await beginAttempt(desk, attempt)

    expect(await desk.ask('openAttempts', {})).toMatchObject([{ nextSeq: 1, damage: 'none' }])
    expect((await readFile(folder('attempts', 'attempt-1.journal'), 'utf8')).split('\n')).toHaveLength(2)
  })

  it('keeps a line that was refused when it is sent again', async () => {
    const { fs, breakAt, mend } = faultyFileSystem()
    const desk = await openDesk(folder(), { fs })
    await beginAttempt(desk, writing('first words'))
    const line = wholeCopy(writing('more words'), 1)

    breakAt(1, { code: 'ENOSPC', isLasting: true })
    const refused = await desk.reply('keepDraft', { id: anId('attempt-1'), records: [line] })
    mend()
    const kept = await desk.reply('keepDraft', { id: anId('attempt-1'), records: [line] })

    expect(refused).toMatchObject({ ok: false, code: 'not-saved' })
    expect(kept.ok).toBe(true)
    const [found] = await (await openDesk(folder())).ask('openAttempts', {})
    expect(found).toMatchObject({ attempt: { answer: 'more words' }, nextSeq: 2, damage: 'none' })
  })

  it.each(['../settings', 'a/b/c/d', '..', '%2e%2e%2fmeta', 'CON', '', 'meta.json', 'x'.repeat(61)])(
    'takes no name such as %j for an id',
    async (id) => {
      const desk = await openDesk(folder())

      const reply = await desk.reply('keepDraft', { id, records: [wholeCopy(writing('words'))] })

      expect(reply).toMatchObject({ ok: false, code: 'bad-input' })
      expect(await filesOfAttempts()).toEqual([])
    },
  )

  it('refuses the words of another attempt', async () => {
    const desk = await openDesk(folder())

    const reply = await desk.reply('keepDraft', {
      id: 'attempt-2',
      records: [wholeCopy(writing('words', 'attempt-1'))],
    })

    expect(reply).toMatchObject({ ok: false, code: 'bad-input' })
  })
})

describe('openAttempts', () => {
  it('has the newest first', async () => {
    const desk = await openDesk(folder())
    const older = { ...writing('older', 'attempt-1'), startedAt: '2026-05-01T12:00:00.000Z' }
    const newer = { ...writing('newer', 'attempt-2'), startedAt: '2026-05-02T12:00:00.000Z' }
    await beginAttempt(desk, older)
    await beginAttempt(desk, newer)

    const found = await desk.ask('openAttempts', {})

    expect(found.map(({ attempt }) => attempt.id)).toEqual(['attempt-2', 'attempt-1'])
  })

  it('says what a damaged journal cost', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('first words'))
    await desk.ask('keepDraft', { id: anId('attempt-1'), records: [wholeCopy(writing('last words'), 1)] })
    const path = folder('attempts', 'attempt-1.journal')
    await writeFile(path, (await readFile(path, 'utf8')).replace('last words', 'lost words'))

    const next = await openDesk(folder())
    const [found] = await next.ask('openAttempts', {})

    expect(found).toMatchObject({ attempt: { answer: 'first words' }, damage: 'words-lost' })
    expect(next.told).toEqual([expect.stringMatching(/^The journal of an unfinished attempt had entries/)])
  })

  it('says so when nothing of a journal can be read, and keeps it', async () => {
    await mkdir(folder('attempts'), { recursive: true })
    await writeFile(folder('attempts', 'attempt-1.journal'), 'nothing of ours\n')

    const desk = await openDesk(folder())

    expect(await desk.ask('openAttempts', {})).toEqual([])
    expect(desk.told).toEqual([expect.stringContaining('The journal of an unfinished attempt is damaged')])
    expect(await filesOfAttempts()).toEqual(['attempt-1.journal'])
  })

  it('clears away a journal whose first line never reached it', async () => {
    await (await openDesk(folder())).close()
    await writeFile(folder('attempts', 'attempt-1.journal'), '')

    const desk = await openDesk(folder())

    expect(await desk.ask('openAttempts', {})).toEqual([])
    expect(await filesOfAttempts()).toEqual([])
    expect(desk.told).toEqual([])
  })

  it('finishes an attempt whose journal says that it ended, on the day it did', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('all my words'))
    const ended = finished(writing('all my words'))
    await desk.ask('keepDraft', { id: ended.id, records: [wholeCopy(ended, 1)] })

    const next = await openDesk(folder())

    expect(await next.ask('openAttempts', {})).toEqual([])
    expect(await next.ask('openAttempt', { id: ended.id })).toEqual(ended)
    expect((await progressOf(next)).attempts.get(ended.id)?.finish).toMatchObject({
      at: ended.finishedAt,
      day: '2026-05-04',
      words: 3,
    })
    expect(await filesOfAttempts()).toEqual(['attempt-1.history.json', 'attempt-1.json'])
  })

  it('leaves the journal of a newer Foolscap alone', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('first words'))
    const path = folder('attempts', 'attempt-1.journal')
    await appendFile(path, toLine(JSON.stringify({ kind: 'thought', seq: 1 })))
    const before = await readFile(path)

    const next = await openDesk(folder())

    expect(await next.ask('openAttempts', {})).toEqual([])
    expect(next.told).toEqual([expect.stringContaining('newer Foolscap')])
    expect(await readFile(path)).toEqual(before)
  })
})

describe('finishAttempt', () => {
  it('makes a record of the journal and an event of the finish', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('all my words'))
    const ended = finished(writing('all my words'))

    const [event] = await desk.ask('finishAttempt', { attempt: ended })

    expect(event).toMatchObject({ type: 'attemptFinished', attempt: ended.id, words: 3, durationMs: 60_000 })
    expect(event).toMatchObject({ question: ended.question, level: ended.level })
    expect(event).toMatchObject({ writeMs: ended.spentMs.write })
    expect(event?.at).toBe(NOON.toISOString())
    expect(await filesOfAttempts()).toEqual(['attempt-1.history.json', 'attempt-1.json'])
    expect(await desk.ask('openAttempts', {})).toEqual([])
    const next = await openDesk(folder())
    expect(await next.ask('openAttempt', { id: ended.id })).toEqual(ended)
  })

  it('can be asked for again', async () => {
    const desk = await openDesk(folder())
    const ended = finished(writing('words'))
    await desk.ask('finishAttempt', { attempt: ended })

    expect(await desk.ask('finishAttempt', { attempt: ended })).toEqual([])
  })

  it('takes no more words afterwards', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('words'))
    await desk.ask('finishAttempt', { attempt: finished(writing('words')) })

    const late = await desk.reply('keepDraft', {
      id: anId('attempt-1'),
      records: [wholeCopy(writing('late words'), 1)],
    })

    expect(late).toMatchObject({ ok: false, code: 'not-saved' })
  })

  it('refuses an attempt that is still being written', async () => {
    const desk = await openDesk(folder())

    expect(await desk.reply('finishAttempt', { attempt: writing('words') })).toMatchObject({
      ok: false,
      code: 'bad-input',
    })
  })
})

describe('reopenAttempt', () => {
  it('takes the finish back and goes on in a new journal', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('my words'))
    await desk.ask('finishAttempt', { attempt: finished(writing('my words')) })
    const again = reopened(finished(writing('my words')))

    const { events, nextSeq } = await desk.ask('reopenAttempt', { attempt: again })
    await desk.ask('keepDraft', { id: again.id, records: [wholeCopy({ ...again, answer: 'more' }, nextSeq)] })

    expect(events).toMatchObject([{ type: 'undone', target: { seq: 1 } }])
    expect(await filesOfAttempts()).toEqual(['attempt-1.history.json', 'attempt-1.journal'])
    const next = await openDesk(folder())
    expect(await next.ask('openAttempts', {})).toEqual([
      { attempt: { ...again, answer: 'more' }, nextSeq: nextSeq + 1, damage: 'none' },
    ])
    expect((await progressOf(next)).attempts.size).toBe(0)
  })

  it('lets it be finished once more', async () => {
    const desk = await openDesk(folder())
    const ended = finished(writing('my words'))
    await desk.ask('finishAttempt', { attempt: ended })
    await desk.ask('reopenAttempt', { attempt: reopened(ended) })

    await desk.ask('finishAttempt', { attempt: finished(writing('other words')) })

    expect(await desk.ask('openAttempt', { id: ended.id })).toMatchObject({ answer: 'other words' })
    expect((await progressOf(desk)).attempts.get(ended.id)?.finish?.event.seq).toBe(3)
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(await meaningOfDesk(desk))
  })

  it('has nothing to take back of an attempt that was never finished', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('my words'))

    expect(await desk.reply('reopenAttempt', { attempt: writing('my words') })).toMatchObject({
      ok: false,
      code: 'not-found',
    })
  })
})

describe('reviewAttempt', () => {
  it('keeps the points in the record and in the log', async () => {
    const desk = await openDesk(folder())
    const ended = finished(writing('my words'))
    await desk.ask('finishAttempt', { attempt: ended })
    const reviewed = marked(ended, ['thesis'], ['rapallo'])

    const [event] = await desk.ask('reviewAttempt', { attempt: reviewed })

    expect(event).toMatchObject({ type: 'attemptReviewed', ticked: ['thesis'], missed: ['rapallo'] })
    const next = await openDesk(folder())
    expect(await next.ask('openAttempt', { id: ended.id })).toEqual(reviewed)
    expect((await progressOf(next)).attempts.get(ended.id)?.outcome).toMatchObject({ ticked: ['thesis'] })
  })

  it('says in the log only what lists show, once, and keeps all of it in the record', async () => {
    const desk = await openDesk(folder())
    const ended = finished(writing('my words'))
    await desk.ask('finishAttempt', { attempt: ended })
    const outcome = {
      ticked: ['thesis'],
      half: ['rapallo'],
      missed: [],
      prediction: { coverage: 0.5, level: null },
      handwrittenWords: 480,
    }
    const review = {
      ...outcome,
      strands: [{ strand: 'analysis', level: 'sound' }],
      comment: 'rushed',
      checks: [{ id: 'date-1', answer: 'slip' as const }],
      settled: ['thesis'],
    }

    const [event] = await desk.ask('reviewAttempt', { attempt: { ...ended, review } })
    const commented = { ...ended, review: { ...review, comment: 'rushed at the end' } }
    const silent = await desk.ask('reviewAttempt', { attempt: commented })
    const marked = { ...ended, review: { ...commented.review, mark: { given: 14, of: 25 } } }
    const again = await desk.ask('reviewAttempt', { attempt: marked })

    expect(event).toMatchObject({ type: 'attemptReviewed', ...outcome })
    expect(event).not.toHaveProperty('comment')
    expect(silent).toEqual([])
    expect(again).toMatchObject([{ type: 'attemptReviewed', ...outcome, mark: { given: 14, of: 25 } }])
    expect(await (await openDesk(folder())).ask('openAttempt', { id: ended.id })).toEqual(marked)
  })

  it('has what the log has where the record could not be saved, and the rest from the record', async () => {
    const isRefusing = { records: false }
    const desk = await openDesk(folder(), {
      fs: {
        ...nodeFileSystem,
        rename: (from, to) =>
          isRefusing.records && to.endsWith('attempt-1.json')
            ? Promise.reject(Object.assign(new Error('no'), { code: 'EIO' }))
            : nodeFileSystem.rename(from, to),
      },
    })
    const ended = finished(writing('my words'))
    await desk.ask('finishAttempt', { attempt: ended })
    const review = { ticked: ['thesis'], missed: ['rapallo'], comment: 'rushed' }
    await desk.ask('reviewAttempt', { attempt: { ...ended, review } })
    isRefusing.records = true

    const reply = await desk.reply('reviewAttempt', { attempt: marked(ended, ['thesis', 'rapallo'], []) })

    expect(reply).toMatchObject({ ok: false, code: 'not-saved' })
    for (const each of [desk, await openDesk(folder())]) {
      expect((await each.ask('openAttempt', { id: ended.id })).review).toEqual({
        ticked: ['thesis', 'rapallo'],
        missed: [],
        comment: 'rushed',
      })
    }
  })

  it('is refused for an attempt that is not finished', async () => {
    const desk = await openDesk(folder())

    const reply = await desk.reply('reviewAttempt', { attempt: marked(finished(writing('x')), [], []) })

    expect(reply).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('openAttempt', () => {
  it('knows none that is not there', async () => {
    const desk = await openDesk(folder())
    await beginAttempt(desk, writing('words'))

    for (const id of ['attempt-1', 'attempt-9']) {
      expect(await desk.reply('openAttempt', { id })).toMatchObject({ ok: false, code: 'not-found' })
    }
  })

  it('says when a record is damaged, and makes nothing up', async () => {
    const desk = await openDesk(folder())
    await desk.ask('finishAttempt', { attempt: finished(writing('words')) })
    await writeFile(folder('attempts', 'attempt-1.json'), 'null')

    const next = await openDesk(folder())
    const reply = await next.reply('openAttempt', { id: 'attempt-1' })

    expect(reply).toMatchObject({ ok: false, code: 'not-found' })
    expect(reply).toHaveProperty('message', expect.stringContaining('is damaged or gone'))
    expect(next.told).toHaveLength(1)
  })
})

describe('putCardsFirst', () => {
  it('is kept until a card is answered, and comes back with the answer taken back', async () => {
    const desk = await openDesk(folder())
    const [a, b] = [aCard('a'), aCard('b')]

    const [event] = await desk.ask('putCardsFirst', { attempt: anId('attempt-1'), cards: [a, b, a] })
    const [answer] = await grade(desk, 'a')

    expect(event).toMatchObject({ type: 'cardsPutFirst', attempt: 'attempt-1' })
    expect([...(await progressOf(await openDesk(folder()))).firsts]).toEqual([
      [b, { attempt: 'attempt-1', day: '2026-11-03' }],
    ])
    if (answer === undefined) throw new Error('no answer')
    await desk.ask('takeBack', { target: { device: answer.device, seq: answer.seq } })
    expect([...(await progressOf(await openDesk(folder()))).firsts.keys()].sort()).toEqual([a, b])
  })

  it('takes no cards for none', async () => {
    const desk = await openDesk(folder())

    const reply = await desk.reply('putCardsFirst', { attempt: 'attempt-1', cards: [] })

    expect(reply).toMatchObject({ ok: false, code: 'bad-input' })
  })
})
