import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import { typed } from '@/domain/practice/draft-control'
import { nextRecord, startJournal } from '@/domain/practice/journal'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import type { FileSystem } from '#electron/main/storage/file-system'
import { readingAt } from '../../domain/practice/an-attempt'
import { openDesk, type TestDesk } from '../handlers/a-desk'
import { beginAttempt, finished, marked, progressOf, reopened, wholeCopy, writing } from '../handlers/doings'
import { faultyFileSystem, type Fault } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'

/*
 * Finishing an attempt, taking that back and marking it are several writes. Each call to the disk is made to fail in turn,
 * once or for good. Afterwards the attempt is either being written or finished, for files and log alike, no word that was
 * answered as saved is missing, and its history has each change once.
 */
const folder = useTempFolder()
const KINDS = ['before', 'after', 'half'] as const
const draft = writing('my words')
const ended = finished(writing('my words and the last'))
const longer = typed(reopened(ended), 'answer', 'my words and the last and more', readingAt(95_000))

interface Case {
  readonly name: string
  readonly prepare: (desk: TestDesk) => Promise<void>
  readonly act: (desk: TestDesk) => Promise<boolean>
  readonly before: 'writing' | 'finished'
  readonly after: 'writing' | 'finished'
  /** How many changes were saved before. */
  readonly changes: number
}

/** Begins the attempt with no words and one change. */
async function begin(desk: TestDesk): Promise<void> {
  const empty = writing('')
  await beginAttempt(desk, empty)
  const step = nextRecord(startJournal(empty).journal, draft)
  if (step !== null) await desk.ask('keepDraft', { id: draft.id, records: [step.record] })
}

/** Goes on with it after the finish was taken back, by one more change. */
async function goOn(desk: TestDesk): Promise<void> {
  const { nextSeq } = await desk.ask('reopenAttempt', { attempt: reopened(ended) })
  const step = nextRecord(startJournal(reopened(ended), nextSeq - 1).journal, longer)
  if (step !== null) await desk.ask('keepDraft', { id: draft.id, records: [step.record] })
}

const CASES: readonly Case[] = [
  {
    name: 'finishing',
    prepare: begin,
    act: async (desk) => (await desk.reply('finishAttempt', { attempt: ended })).ok,
    before: 'writing',
    after: 'finished',
    changes: 1,
  },
  {
    name: 'finishing once more',
    prepare: async (desk) => {
      await begin(desk)
      await desk.ask('finishAttempt', { attempt: ended })
      await goOn(desk)
    },
    act: async (desk) => (await desk.reply('finishAttempt', { attempt: finished(longer) })).ok,
    before: 'writing',
    after: 'finished',
    changes: 2,
  },
  {
    name: 'taking the finish back',
    prepare: async (desk) => {
      await begin(desk)
      await desk.ask('finishAttempt', { attempt: ended })
    },
    act: async (desk) => (await desk.reply('reopenAttempt', { attempt: reopened(ended) })).ok,
    before: 'finished',
    after: 'writing',
    changes: 1,
  },
  {
    name: 'marking',
    prepare: async (desk) => {
      await begin(desk)
      await desk.ask('finishAttempt', { attempt: ended })
    },
    act: async (desk) => (await desk.reply('reviewAttempt', { attempt: marked(ended, ['thesis'], []) })).ok,
    before: 'finished',
    after: 'finished',
    changes: 1,
  },
]

/** How an attempt stands, files and log agreeing; throws when it is neither or both. */
async function standing(desk: TestDesk): Promise<{ state: 'writing' | 'finished'; attempt: Attempt }> {
  const unfinished = await desk.ask('openAttempts', {})
  const record = await desk.reply('openAttempt', { id: draft.id })
  const isLogged = ((await progressOf(desk)).attempts.get(draft.id)?.finish ?? null) !== null
  const [first, ...others] = unfinished
  if (first !== undefined && others.length === 0 && !record.ok && !isLogged) {
    return { state: 'writing', attempt: first.attempt }
  }
  if (first === undefined && record.ok && isLogged) return { state: 'finished', attempt: record.value }
  throw new Error(`unfinished: ${unfinished.length}, record: ${record.ok}, finish in the log: ${isLogged}`)
}

/** The changes in the history of the attempt; throws when a part is there twice. */
async function changesIn(desk: TestDesk): Promise<number> {
  const history = await desk.ask('openWriting', { id: draft.id })
  if (new Set(history.map(({ startedAt }) => startedAt)).size < history.length)
    throw new Error('a part twice')
  return history.reduce((sum, { steps }) => sum + steps.length, 0)
}

/** Runs a case with each call failing in turn, in a folder of its own, until there is none left to fail. */
async function withEachCallFailing(
  { prepare, act }: Case,
  fault: Fault,
  judge: (desk: TestDesk, isDone: boolean, mend: () => void, at: string) => Promise<void>,
): Promise<number> {
  for (let k = 1; ; k++) {
    const { fs, breakAt, calls, mend } = faultyFileSystem()
    const at = folder(`${fault.kind ?? ''}-${k}`)
    const desk = await openDesk(at, { fs })
    await prepare(desk)
    const before = calls()
    breakAt(k, fault)
    const isDone = await act(desk)
    const isReached = calls() - before >= k
    await judge(desk, isDone, mend, at)
    if (!isReached) return k
  }
}

describe.each(CASES)('$name an attempt', (given) => {
  it.each(KINDS)('is done or not when the machine stops at any call (%s)', async (kind) => {
    const tried = await withEachCallFailing(
      given,
      { kind, isLasting: true },
      async (_desk, isDone, _mend, at) => {
        const found = await standing(await openDesk(at))

        if (isDone) expect(found.state).toBe(given.after)
        else expect([given.before, given.after]).toContain(found.state)
        expect(found.attempt.answer).toMatch(found.state === 'finished' ? ended.answer : /^my words/)
        const again = await openDesk(at)
        expect(await standing(again)).toEqual(found)
        expect(await changesIn(again)).toBe(given.changes)
      },
    )

    expect(tried).toBeGreaterThan(10)
  })

  it.each(['before', 'after'] as const)('can be tried again after one call has failed (%s)', async (kind) => {
    await withEachCallFailing(given, { kind }, async (desk, isDone, mend, at) => {
      mend()

      // A file that could not be read is left alone until the next start.
      const isDoneNow = isDone || (await given.act(desk)) || (await given.act(await openDesk(at)))

      expect(isDoneNow).toBe(true)
      const found = await standing(await openDesk(at))
      expect(found.state).toBe(given.after)
      expect(await changesIn(await openDesk(at))).toBe(given.changes)
      if (isDone) expect(await standing(desk)).toEqual(found)
    })
  })
})

describe('writing on after a finish that failed', () => {
  it.each(KINDS)('keeps every word that was answered as saved, whichever call failed (%s)', async (kind) => {
    const [finishing] = CASES
    if (finishing === undefined) throw new Error('no case')
    await withEachCallFailing(finishing, { kind }, async (desk, isDone, mend, at) => {
      mend()
      if (isDone) return
      const more = writing('my words and the last and more')
      const kept = await desk.reply('keepDraft', { id: draft.id, records: [wholeCopy(more, 2)] })

      expect(kept.ok).toBe(true)
      const found = await standing(await openDesk(at))
      expect(found.attempt.answer).toBe(more.answer)
      expect(found.state).toBe('writing')
    })
  })
})

const refusal = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'EIO' }))

describe('a removal that a power cut undoes', () => {
  /** The real file system, on which removing files of this ending is said to be done and is not. */
  const forgetful = (ending: string): FileSystem => ({
    ...nodeFileSystem,
    remove: (path) => (path.endsWith(ending) ? Promise.resolve() : nodeFileSystem.remove(path)),
  })

  it('brings no record back over the words of its journal', async () => {
    const desk = await openDesk(folder(), { fs: forgetful('.json') })
    await beginAttempt(desk, draft)
    await desk.ask('finishAttempt', { attempt: ended })
    const again = reopened(ended)
    const { nextSeq } = await desk.ask('reopenAttempt', { attempt: again })
    const more = { ...again, answer: 'my words and the last and more' }
    await desk.ask('keepDraft', { id: again.id, records: [wholeCopy(more, nextSeq)] })

    const found = await standing(await openDesk(folder()))

    expect(found).toEqual({ state: 'writing', attempt: more })
  })

  it('brings no record of a finish that failed back over the words since', async () => {
    const isRefusing = { log: false }
    const fs: FileSystem = {
      ...forgetful('.json'),
      open: (path, flags, mode) => {
        if (isRefusing.log && path.endsWith('.log')) return refusal()
        return nodeFileSystem.open(path, flags, mode)
      },
    }
    const desk = await openDesk(folder(), { fs })
    await beginAttempt(desk, draft)
    isRefusing.log = true
    expect((await desk.reply('finishAttempt', { attempt: ended })).ok).toBe(false)
    const more = writing('my words and the last and more')
    await desk.ask('keepDraft', { id: draft.id, records: [wholeCopy(more, 1)] })

    const found = await standing(await openDesk(folder()))

    expect(found).toEqual({ state: 'writing', attempt: more })
  })

  it('brings no journal back over a finished record', async () => {
    const desk = await openDesk(folder(), { fs: forgetful('.journal') })
    await beginAttempt(desk, draft)
    await desk.ask('finishAttempt', { attempt: ended })

    expect(await standing(await openDesk(folder()))).toEqual({ state: 'finished', attempt: ended })
  })
})
