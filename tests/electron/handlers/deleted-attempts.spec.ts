import { readdir, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { finishedAttempts } from '@/domain/insight/attempts'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { NOON, openDesk, type TestDesk } from './a-desk'
import { anId, beginAttempt, finished, grade, marked, progressOf, reopened, writing } from './doings'

const folder = useTempFolder()
const filesOfAttempts = async (at = folder()) => (await readdir(`${at}/attempts`)).sort()
const daysLater = (days: number) => new Date(NOON.getTime() + days * 86_400_000)
const ESSAY = ['essay-1.history.json', 'essay-1.json']
const one = { ids: [anId('essay-1')] }
const both = { ids: [anId('essay-1'), anId('essay-2')] }

/** One attempt that is finished, and one that is being written. */
async function twoAttempts(at = folder()): Promise<TestDesk> {
  const desk = await openDesk(at)
  const essay = writing('my words', 'essay-1')
  await beginAttempt(desk, essay)
  await desk.ask('finishAttempt', { attempt: finished(essay) })
  await beginAttempt(desk, writing('other words', 'essay-2'))
  return desk
}

/** Opens the app so many days after, something having been done on the day before. */
async function openAfter(days: number, at = folder()): Promise<TestDesk> {
  await grade(await openDesk(at, { now: () => daysLater(days - 1) }))
  return openDesk(at, { now: () => daysLater(days) })
}

describe('deleteAttempts', () => {
  it('puts attempts out of every list, finished or not, with an event each', async () => {
    const desk = await twoAttempts()

    const events = await desk.ask('deleteAttempts', both)

    expect(events).toMatchObject(both.ids.map((attempt) => ({ type: 'attemptDeleted', attempt })))
    for (const each of [desk, await openDesk(folder())]) {
      expect(await each.ask('openAttempts', {})).toEqual([])
      expect(finishedAttempts(await progressOf(each))).toEqual([])
      expect(await each.reply('openAttempt', { id: 'essay-1' })).toMatchObject({ code: 'not-found' })
    }
    expect(await filesOfAttempts()).toEqual([...ESSAY, 'essay-2.journal'])
  })

  it('says nothing twice', async () => {
    const desk = await twoAttempts()
    await desk.ask('deleteAttempts', one)

    expect(await desk.ask('deleteAttempts', one)).toEqual([])
  })

  it('leaves a deleted one as it is: neither taken back nor reviewed', async () => {
    const desk = await twoAttempts()
    await desk.ask('deleteAttempts', one)
    const ended = finished(writing('my words', 'essay-1'))

    for (const reply of [
      await desk.reply('reopenAttempt', { attempt: reopened(ended) }),
      await desk.reply('reviewAttempt', { attempt: marked(ended, [], []) }),
    ]) {
      expect(reply).toMatchObject({ ok: false, code: 'not-found' })
    }
    expect(await filesOfAttempts()).toEqual([...ESSAY, 'essay-2.journal'])
  })

  it('keeps words that are still on their way when an attempt is discarded', async () => {
    const desk = await twoAttempts()
    await desk.ask('deleteAttempts', both)
    await desk.ask('keepDraft', {
      id: anId('essay-2'),
      records: [{ kind: 'snapshot', seq: 1, at: NOON.toISOString(), attempt: writing('last', 'essay-2') }],
    })

    await desk.ask('bringBackAttempts', both)

    expect(await desk.ask('openAttempts', {})).toMatchObject([{ attempt: { answer: 'last' } }])
  })

  it('says why some were left, and what was recorded until then counts', async () => {
    const { fs, breakAt, calls, mend } = faultyFileSystem()
    await twoAttempts()
    const desk = await openDesk(folder(), { fs })
    await progressOf(desk)
    const before = calls()
    await grade(desk, 'a')
    breakAt(calls() - before + 1, { code: 'ENOSPC', isLasting: true })

    const events = await desk.ask('deleteAttempts', both)
    mend()

    expect(events).toMatchObject([{ attempt: 'essay-1' }])
    expect(desk.told).toEqual([expect.stringContaining('The disk is full')])
    expect([...(await progressOf(desk)).attempts].map(([id, row]) => [id, row.deletion !== null])).toEqual([
      ['essay-1', true],
    ])
  })
})

describe('bringBackAttempts', () => {
  it('takes the deletions back: everything is as it was, after a restart too', async () => {
    const desk = await twoAttempts()
    const [before, unfinished] = [(await progressOf(desk)).attempts, await desk.ask('openAttempts', {})]
    const deletions = await desk.ask('deleteAttempts', both)

    const events = await desk.ask('bringBackAttempts', both)

    expect(events).toMatchObject(
      deletions.map(({ device, seq }) => ({ type: 'undone', target: { device, seq } })),
    )
    for (const each of [desk, await openDesk(folder())]) {
      expect((await progressOf(each)).attempts).toEqual(before)
      expect(await each.ask('openAttempts', {})).toEqual(unfinished)
      expect(await each.ask('openAttempt', { id: anId('essay-1') })).toMatchObject({ answer: 'my words' })
    }
    expect(await desk.ask('bringBackAttempts', both)).toEqual([])
  })

  it('refuses what has been cleared away, and says so', async () => {
    await (await twoAttempts()).ask('deleteAttempts', both)
    const later = await openAfter(40)
    await later.ask('openAttempts', {})

    expect(await later.reply('bringBackAttempts', both)).toMatchObject({
      ok: false,
      code: 'not-found',
      message: expect.stringContaining('more than 30 days ago') as string,
    })
    expect((await progressOf(later)).attempts.get(anId('essay-1'))?.deletion).not.toBeNull()
  })
})

describe('the files of deleted attempts', () => {
  it.each([
    [31, [...ESSAY, 'essay-2.journal']],
    [32, []],
  ])('on opening after %i days are %j', async (days, expected) => {
    await (await twoAttempts()).ask('deleteAttempts', both)

    const desk = await openAfter(days)

    expect(await desk.ask('openAttempts', {})).toEqual([])
    expect(await filesOfAttempts()).toEqual(expected)
    expect(desk.told).toEqual([])
    expect((await openDesk(folder())).told).toEqual([])
  })

  it('stay when the attempt was brought back', async () => {
    const desk = await twoAttempts()
    await desk.ask('deleteAttempts', both)
    await desk.ask('bringBackAttempts', one)

    const later = await openAfter(40)
    await later.ask('openAttempts', {})

    expect(await filesOfAttempts()).toEqual(ESSAY)
    expect(await later.ask('openAttempt', { id: anId('essay-1') })).toMatchObject({ answer: 'my words' })
  })

  it('stay while nothing was done since: the clock alone is not believed', async () => {
    await (await twoAttempts()).ask('deleteAttempts', both)

    await (await openDesk(folder(), { now: () => daysLater(60) })).ask('openAttempts', {})
    expect(await filesOfAttempts()).toHaveLength(3)

    // Far enough ahead for the student to be asked which date is right.
    const ahead = await openAfter(500)
    await ahead.ask('openAttempts', {})
    expect(await filesOfAttempts()).toHaveLength(3)

    await ahead.ask('answerClockJump', { answer: 'gap-is-real' })
    await ahead.ask('openAttempts', {})
    expect(await filesOfAttempts()).toEqual([])
  })

  it('stay when the log has lost lines: one may have brought the attempt back', async () => {
    const desk = await twoAttempts()
    await desk.ask('deleteAttempts', both)
    await desk.ask('bringBackAttempts', one)
    await openAfter(40)
    const [name = ''] = (await readdir(folder('progress', 'log'))).filter((each) => each.includes('2026-11'))
    const path = folder('progress', 'log', name)
    await writeFile(path, (await readFile(path, 'utf8')).replace('"undone"', '"undoes"'))

    const later = await openDesk(folder(), { now: () => daysLater(41) })
    await later.ask('openAttempts', {})

    expect((await progressOf(later)).attempts.get(anId('essay-1'))?.deletion).not.toBeNull()
    expect(await filesOfAttempts()).toEqual([...ESSAY, 'essay-2.journal'])
  })

  it.each(['before', 'after'] as const)(
    'are all gone in the end, whichever call failed (%s)',
    async (kind) => {
      for (let k = 1; ; k++) {
        const at = folder(`${kind}-${k}`)
        await (await twoAttempts(at)).ask('deleteAttempts', both)
        await openAfter(40, at)
        const { fs, breakAt, calls, mend } = faultyFileSystem()
        const desk = await openDesk(at, { fs, now: () => daysLater(40) })
        await progressOf(desk)
        const before = calls()
        breakAt(k, { kind, isLasting: true })
        const reply = await desk.reply('openAttempts', {})
        const isReached = calls() - before >= k
        mend()

        if (reply.ok) expect(reply.value).toEqual([])
        const next = await openDesk(at, { now: () => daysLater(41) })
        expect(await next.ask('openAttempts', {})).toEqual([])
        expect(await filesOfAttempts(at)).toEqual([])
        if (!isReached) break
      }
    },
  )

  it('are in a backup while they are there', async () => {
    const desk = await twoAttempts()
    await desk.ask('deleteAttempts', both)
    desk.chosenFile = folder('mine.foolscap-backup')
    await desk.ask('saveBackup', {})
    await (await openAfter(40)).ask('openAttempts', {})
    expect(await filesOfAttempts()).toEqual([])

    const later = await openDesk(folder(), { now: () => daysLater(41) })
    later.chosenFile = folder('mine.foolscap-backup')
    await later.ask('restoreBackup', { name: null })

    expect(await filesOfAttempts()).toEqual([...ESSAY, 'essay-2.journal'])
    await later.ask('bringBackAttempts', both)
    expect(await later.ask('openAttempt', { id: anId('essay-1') })).toMatchObject({ answer: 'my words' })
    expect(await later.ask('openWriting', { id: anId('essay-1') })).toHaveLength(1)
  })
})
