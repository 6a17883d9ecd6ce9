import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { watch } from 'vue'
import type { VerbName } from '@/bridge/channels'
import { NO_HISTORY } from '@/domain/progress/history'
import { NOTHING_WRITTEN } from '@/domain/progress/tables'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { aCard, aGrade, meaningOfDesk } from '../electron/handlers/doings'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { contentOf } from '../support/generators-progress'
import { meaningOf } from '../support/progress-events'
import { tempFolder } from '../support/temp-folder'

// The store asks the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useMessages } = await import('@/stores/messages')
const { useProgress } = await import('@/stores/progress')
const { useSettings } = await import('@/stores/settings')

async function openStore(options: Parameters<typeof openDesk>[1] = {}, folder = tempFolder()) {
  desk = await openDesk(folder, options)
  setActivePinia(createPinia())
  const progress = useProgress()
  await progress.load()
  return progress
}

/** The fold in the window, which is to be the one on disk. */
async function foldOf(store: Awaited<ReturnType<typeof openStore>>) {
  if (store.progress === null) throw new Error('progress is not open')
  const fold = meaningOf(store.progress)
  expect(fold).toEqual(await meaningOfDesk(desk))
  return fold
}

describe('useProgress', () => {
  it('has in the window what is on disk, whatever is done', async () => {
    const store = await openStore()

    expect(await store.grade({ ...aGrade(), confidence: 'certain' })).toBe(true)
    expect(await store.cram(aGrade(aCard('b')))).toBe(true)
    expect(await store.mark('flagged', true, [aCard('a'), aCard('b')])).toBe(true)
    const own = await store.write('pack', null, contentOf(aCard('mine')))
    expect(own).toMatch(/^pack\/own-/)
    expect(await store.write('pack', aCard('b'), contentOf(aCard('b')))).toBe(aCard('b'))
    expect(await store.note(aCard('a'), 'Mind the date.')).toBe(true)
    expect(await store.unwrite([aCard('b')])).toBe(true)

    const { cards, writings, confidences } = await foldOf(store)
    expect(cards.get(aCard('b'))).toMatchObject({ state: 'new', isFlagged: true })
    expect([...writings.keys()]).toEqual([own, aCard('b'), aCard('a')])
    expect(writings.get(aCard('b'))).toEqual(NOTHING_WRITTEN)
    expect(confidences.get('certain')?.count).toBe(1)
  })

  it('takes back and does again, one thing after the other', async () => {
    const store = await openStore()
    expect(store.history).toEqual(NO_HISTORY)
    await store.grade(aGrade())
    await store.note(aCard(), 'A note.')
    const both = await foldOf(store)

    expect(await store.undo()).toMatchObject({ type: 'cardNoted' })
    expect(await store.undo()).toMatchObject({ type: 'graded' })
    expect(await store.undo()).toBeNull()
    expect((await foldOf(store)).cards.size).toBe(0)
    expect(store.history).toMatchObject({ undo: null, redo: { action: { type: 'graded' } } })

    expect(await store.redo()).toMatchObject({ type: 'graded' })
    expect(await store.redo()).toMatchObject({ type: 'cardNoted' })
    expect(await store.redo()).toBeNull()
    expect((await foldOf(store)).writings).toEqual(both.writings)
    expect((await foldOf(store)).cards).toEqual(both.cards)
  })

  it('tells of what is written on cards when that changes, and not of grades', async () => {
    const store = await openStore()
    const notes: (string | undefined)[] = []
    watch(
      () => store.writings,
      (writings) => notes.push(writings.get(aCard())?.note),
      { deep: 1, flush: 'sync' },
    )

    await store.grade(aGrade())
    await store.note(aCard(), 'A note.')
    await store.undo()
    await store.redo()
    await store.mark('flagged', true, [aCard()])

    expect(notes).toEqual(['A note.', undefined, 'A note.'])
  })

  it('does nothing for no cards', async () => {
    const store = await openStore()

    expect(await store.mark('buried', true, [])).toBe(true)
    expect(await store.unwrite([])).toBe(true)
    expect((await foldOf(store)).devices.size).toBe(0)
  })

  it('says why something was not saved, and nothing has changed', async () => {
    const disk = faultyFileSystem()
    const store = await openStore({ fs: disk.fs })
    await store.grade(aGrade())
    const before = await foldOf(store)
    disk.breakAt(1, { kind: 'before', code: 'ENOSPC', isLasting: true })

    expect(await store.write('pack', null, contentOf(aCard('mine')))).toBeNull()
    expect(await store.undo()).toBeNull()
    expect(await store.changeModel({ retention: 0.8 })).toBe(false)

    disk.mend()
    expect(await foldOf(store)).toEqual(before)
    expect(useMessages().messages.join()).toContain('The disk is full.')
  })

  it('has the answers to a card that count', async () => {
    const store = await openStore()
    await store.grade(aGrade(aCard(), 'hard'))
    await store.grade(aGrade())
    await store.undo()

    expect((await store.openHistory(aCard()))?.map(({ grade }) => grade)).toEqual(['hard'])
  })

  it('is worked out anew under another model of memory, which the settings then name', async () => {
    const folder = tempFolder()
    const store = await openStore({}, folder)
    await store.grade(aGrade(aCard(), 'easy'))
    expect(store.progress?.cards.get(aCard())?.dueDay).toBe('2026-11-11')

    expect(await store.changeModel({ retention: 0.8 })).toBe(true)

    expect(useSettings().settings.retention).toBe(0.8)
    expect(store.progress?.cards.get(aCard())?.dueDay).toBe('2026-12-01')
    await store.grade(aGrade(aCard('b'), 'easy'))
    await foldOf(store)
    expect((await openStore({}, folder)).progress?.cards.get(aCard('b'))?.dueDay).toBe('2026-12-01')
  })

  it('asks about a clock that moved while the app was open, until it is answered', async () => {
    let clock = NOON
    const progress = await openStore({ now: () => clock })
    await progress.grade(aGrade(aCard('a')))
    expect(progress.clockJump).toBeNull()

    clock = new Date('2036-11-03T12:00:00.000Z')
    await progress.grade(aGrade(aCard('b')))
    expect(progress.clockJump).toMatchObject({ direction: 'ahead' })
    clock = new Date('2026-11-03T13:00:00.000Z')
    await progress.grade(aGrade(aCard('c')))
    expect(progress.clockJump).toMatchObject({ direction: 'back', fromSeq: 2, toSeq: 2 })

    await progress.answerClockJump('now-is-right')
    expect(progress.clockJump).toBeNull()
    expect(progress.progress?.cards.get(aCard('b'))?.lastDay).toBe('2026-11-03')
    await progress.grade(aGrade(aCard('a')))
    expect(progress.clockJump).toBeNull()
  })

  it('takes back as many actions as are asked for at once, and does them again', async () => {
    const progress = await openStore()
    await progress.grade(aGrade(aCard('a')))
    await progress.grade(aGrade(aCard('b')))

    const taken = await Promise.all([progress.undo(), progress.undo(), progress.undo()])
    expect(taken.map((action) => action?.type)).toEqual(['graded', 'graded', undefined])
    expect(progress.progress?.cards.size).toBe(0)

    await Promise.all([progress.redo(), progress.redo()])
    expect(progress.progress?.cards.size).toBe(2)
  })
})
