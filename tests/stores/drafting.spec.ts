import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import type { Attempt } from '@/domain/practice/attempt'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import type { AttemptStart } from '@/domain/practice/draft-control'
import { failure } from '@/domain/result'
import { anAttempt, MINUTE, readingAt } from '../domain/practice/an-attempt'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
let sendFlush: () => void = () => undefined
let asked: VerbName[] = []
let isAnswerLost = false
let onFinishAsked: () => void = () => undefined
const wire = {
  on: (_notice: string, listener: () => void) => {
    sendFlush = listener
  },
}
vi.stubGlobal('window', {
  foolscap: new Proxy(wire, {
    get: (known, name: VerbName | 'on') =>
      name === 'on' ? known.on : (input: unknown) => askDesk(name, input),
  }),
})
async function askDesk(name: VerbName, input: unknown) {
  asked.push(name)
  if (name === 'finishAttempt') onFinishAsked()
  const reply = await desk.reply(name, input)
  return isAnswerLost ? failure('failed', 'The answer was lost.') : reply
}
const { useDrafting } = await import('@/stores/drafting')
const { useProgress } = await import('@/stores/progress')
const { useReviewing } = await import('@/stores/reviewing')

const disk = faultyFileSystem()
const seconds = (count: number) => readingAt(count * 1000)

/** The start of an essay of 45 minutes. */
function aStart(): AttemptStart {
  const { id, pack, prompt, question, level, way, allowance, studyDay } = anAttempt()
  return { id, pack, prompt: { id: prompt, question, level }, way, allowance, studyDay, needed: [] }
}

/** A window just opened on a folder; opening one again without closing the other is a kill. */
async function openWindow(folder = tempFolder()) {
  desk = await openDesk(folder, { fs: disk.fs })
  setActivePinia(createPinia())
  await useProgress().load()
  return { drafting: useDrafting(), reviewing: useReviewing(), progress: useProgress(), folder }
}

/** The only unfinished attempt, as the disk has it. */
async function onlyUnfinished() {
  const [found, ...others] = await desk.ask('openAttempts', {})
  expect(others).toEqual([])
  if (found === undefined) throw new Error('no attempt is unfinished')
  return found
}

async function finishedBy(finishing: Promise<Attempt | null>): Promise<Attempt> {
  const ended = await finishing
  if (ended === null) throw new Error('the attempt was not finished')
  return ended
}

describe('useDrafting', () => {
  beforeEach(() => {
    disk.mend()
    asked = []
    isAnswerLost = false
    onFinishAsked = () => undefined
  })

  it('has an attempt on disk as soon as its clock starts', async () => {
    const { drafting } = await openWindow()

    await drafting.start(aStart(), seconds(0))

    const { attempt, damage } = await onlyUnfinished()
    expect(attempt).toEqual(drafting.attempt)
    expect(damage).toBe('none')
  })

  it('shows nothing of what is typed until the next beat, and has it on disk then', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))

    drafting.type('answer', 'Rapallo', seconds(1))
    expect(drafting.attempt?.answer).toBe('')
    await drafting.beat(seconds(2))

    expect(drafting.attempt?.answer).toBe('Rapallo')
    expect((await onlyUnfinished()).attempt.answer).toBe('Rapallo')
  })

  it('tells what the disk has, not what was typed since', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('answer', 'Rapallo', seconds(1))
    await drafting.beat(seconds(1))

    drafting.type('answer', 'Rapallo, 1922', seconds(2))

    expect(drafting.onDisk?.answer).toBe('Rapallo')
  })

  it.each(['before', 'half', 'after'] as const)(
    'keeps trying while the disk refuses (%s), and loses no word of what was typed meanwhile',
    async (kind) => {
      const { drafting } = await openWindow()
      await drafting.start(aStart(), seconds(0))

      disk.breakAt(1, { code: 'ENOSPC', kind, isLasting: true })
      drafting.type('answer', 'Rapallo', seconds(1))
      expect(await drafting.beat(seconds(1))).toBe(false)
      expect(drafting.trouble).not.toBeNull()
      drafting.type('answer', 'Rapallo, 1922', seconds(2))
      await drafting.beat(seconds(2))
      expect(drafting.onDisk?.answer).toBe('')

      disk.mend()
      expect(await drafting.beat(seconds(3))).toBe(true)
      expect(drafting.trouble).toBeNull()
      const { attempt, damage } = await onlyUnfinished()
      expect(attempt.answer).toBe('Rapallo, 1922')
      expect(damage).toBe('none')
    },
  )

  it('sends the very line again when its answer was lost, though more has been typed', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))

    isAnswerLost = true
    drafting.type('answer', 'Rapallo', seconds(1))
    await drafting.beat(seconds(1))
    isAnswerLost = false
    drafting.type('answer', 'Rapallo, 1922', seconds(2))

    expect(await drafting.beat(seconds(2))).toBe(true)
    const { attempt, damage } = await onlyUnfinished()
    expect(attempt.answer).toBe('Rapallo, 1922')
    expect(damage).toBe('none')
  })

  it('lets unsaved words be left only once they have been copied, and keeps them even then', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('plan', 'Aims', seconds(1))
    drafting.type('answer', 'Rapallo', seconds(1))
    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })

    expect(await drafting.leave()).toBe(false)
    await drafting.copyWords()

    expect(desk.copied).toEqual(['Aims\n\nRapallo'])
    expect(await drafting.leave()).toBe(true)
    expect(drafting.attempt).not.toBeNull()
  })

  it('wants newer words copied again before they are left', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('answer', 'Rapallo', seconds(1))
    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })
    await drafting.save()
    await drafting.copyWords()

    drafting.type('answer', 'Rapallo, 1922', seconds(2))

    expect(await drafting.leave()).toBe(false)
  })

  it('goes on after a kill with plan, answer, phase and clock as the last line has them', async () => {
    const { drafting, folder } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('plan', 'Aims', seconds(60))
    await drafting.toNextPhase(seconds(60))
    drafting.type('answer', 'Rapallo', seconds(70))
    await drafting.beat(seconds(71))

    const again = await openWindow(folder)
    const found = await onlyUnfinished()
    await again.drafting.goOn(found, readingAt(13 * MINUTE))

    const { attempt } = again.drafting
    expect(attempt).toMatchObject({ plan: 'Aims', answer: 'Rapallo', phase: 'write' })
    expect(attempt && elapsedMsOf(attempt)).toBe(71_000)
    expect(attempt?.gap).toEqual({ ms: 13 * MINUTE - 71_000, phase: 'write', isCounted: false })

    again.drafting.type('answer', 'Rapallo, 1922', readingAt(13 * MINUTE))
    expect(await again.drafting.beat(readingAt(13 * MINUTE))).toBe(true)
    const now = await onlyUnfinished()
    expect(now.attempt.answer).toBe('Rapallo, 1922')
    expect(now.damage).toBe('none')
  })

  it('stands still in a break and across one', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))

    await drafting.rest(seconds(10))
    await drafting.beat(seconds(100))
    await drafting.endRest(seconds(200))
    await drafting.beat(seconds(201))

    expect(drafting.attempt && elapsedMsOf(drafting.attempt)).toBe(11_000)
  })

  it('sends what is unsaved before a close, then says so', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('answer', 'Rapallo', seconds(1))

    sendFlush()

    await vi.waitFor(() => expect(desk.counts.flushed).toBe(1))
    expect((await onlyUnfinished()).attempt.answer).toBe('Rapallo')
  })

  it('finishes with every word, and sends no line of the journal after that', async () => {
    const { drafting, progress } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('answer', 'Rapallo', seconds(1))

    onFinishAsked = () => {
      drafting.type('answer', 'too late', seconds(3))
      void drafting.beat(seconds(9))
    }
    const { id } = await finishedBy(drafting.finish(seconds(2)))

    expect(await desk.ask('openAttempts', {})).toEqual([])
    expect(await desk.ask('openAttempt', { id })).toMatchObject({ state: 'finished', answer: 'Rapallo' })
    expect(progress.progress?.attempts.get(id)?.finish?.words).toBe(1)
    expect(drafting.attempt).toBeNull()
    expect(asked.slice(asked.indexOf('finishAttempt'))).not.toContain('keepDraft')
  })

  it('goes on writing when a finish could not be saved', async () => {
    const { drafting } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('answer', 'Rapallo', seconds(1))
    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })

    expect(await drafting.finish(seconds(2))).toBeNull()

    disk.mend()
    await drafting.beat(seconds(3))
    expect(drafting.attempt?.state).toBe('writing')
    expect((await onlyUnfinished()).attempt.answer).toBe('Rapallo')
  })

  it('takes a finish back, ticks and all, with the clock as it stood', async () => {
    const { drafting, reviewing, progress } = await openWindow()
    await drafting.start(aStart(), seconds(0))
    drafting.type('answer', 'Rapallo', seconds(10))
    const ended = await finishedBy(drafting.finish(seconds(10)))
    reviewing.show(ended)
    reviewing.replace({ ticked: ['rapallo'], missed: ['thesis'] })

    const back = await reviewing.takeBack(seconds(100))
    if (back === null) throw new Error('the finish was not taken back')
    await drafting.takeUp(back.attempt, back.nextSeq)
    drafting.type('answer', 'Rapallo, 1922', seconds(101))
    await drafting.beat(seconds(101))

    const { attempt, damage } = await onlyUnfinished()
    expect(attempt).toMatchObject({ answer: 'Rapallo, 1922', review: { ticked: ['rapallo'] } })
    expect(elapsedMsOf(attempt)).toBe(11_000)
    expect(damage).toBe('none')
    expect(progress.progress?.attempts.get(ended.id)?.finish).toBeNull()
  })
})
