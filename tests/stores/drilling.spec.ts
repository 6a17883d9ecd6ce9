import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { studyDayOf } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { DEFAULT_SETTINGS } from '@/domain/settings/settings'
import { tinyPack } from '../domain/pack/tiny-pack'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useDrilling } = await import('@/stores/drilling')
const { useLibrary } = await import('@/stores/library')
const { useMessages } = await import('@/stores/messages')
const { useProgress } = await import('@/stores/progress')
const { useSettings } = await import('@/stores/settings')

const [FIRST, SECOND] = [cardKey('tiny', 'who-said'), cardKey('tiny', 'said-cloze')]
const afterNoon = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)

let clock: Date
const disk = faultyFileSystem()

/** A drill of the tiny pack's two cards, opened as the window opens it. */
async function openDrill(folder = tempFolder()) {
  desk = await openDesk(folder, { fs: disk.fs, now: () => clock })
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  useLibrary().pack = reading.ok ? reading.pack : null
  await useProgress().load()
  const drilling = useDrilling()
  drilling.prepare(studyDayOf(clock), clock)
  return drilling
}

describe('useDrilling', () => {
  beforeEach(() => {
    clock = NOON
    disk.mend()
  })

  it('shows the first new card with its answer hidden', async () => {
    const drilling = await openDrill()

    drilling.start(clock)

    expect(drilling.shown).toMatchObject({ card: FIRST, isRevealed: false })
    expect(drilling.counts).toEqual({ learning: 0, reviews: 0, fresh: 2, total: 2 })
  })

  it('goes on to the next card once a grade is saved', async () => {
    const drilling = await openDrill()
    drilling.start(clock)

    await drilling.grade('easy', 4000, clock)

    expect(drilling.shown?.card).toBe(SECOND)
    expect(drilling.counts.total).toBe(1)
    expect(drilling.answers).toEqual([{ card: FIRST, grade: 'easy' }])
  })

  it('keeps the card and says so when a grade could not be saved', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade('again', 4000, clock)
    drilling.reveal()

    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })
    await drilling.grade('easy', 4000, clock)
    expect(drilling.shown).toMatchObject({ card: SECOND, isRevealed: true })
    expect(drilling.answers).toHaveLength(1)
    expect(useMessages().messages).toHaveLength(1)

    disk.mend()
    await drilling.grade('easy', 4000, clock)
    expect(drilling.shown).toBeNull()
    expect(drilling.answers).toHaveLength(2)
  })

  it('lets go of a second grade while the first is being saved', async () => {
    const drilling = await openDrill()
    drilling.start(clock)

    await Promise.all([drilling.grade('good', 4000, clock), drilling.grade('good', 4000, clock)])

    expect(drilling.answers).toHaveLength(1)
    expect(drilling.shown?.card).toBe(SECOND)
  })

  it('waits when only cards that come later today are left', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade('again', 4000, clock)
    await drilling.grade('easy', 4000, clock)

    expect(drilling.shown).toBeNull()
    expect(drilling.waitUntil).toBe(afterNoon(1).toISOString())
    expect(drilling.counts.total).toBe(1)

    drilling.showNext(afterNoon(1))
    expect(drilling.shown?.card).toBe(FIRST)
    expect(drilling.waitUntil).toBeNull()
  })

  it('goes on early for the rest of the session when asked to', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade('again', 4000, clock)
    await drilling.grade('easy', 4000, clock)

    drilling.goAhead(clock)
    expect(drilling.shown?.card).toBe(FIRST)
    const { turn } = drilling.shown ?? {}
    await drilling.grade('again', 4000, clock)

    expect(drilling.shown?.card).toBe(FIRST)
    expect(drilling.shown?.turn).not.toBe(turn)
  })

  it('brings the very card back on undo, revealed, with the memory it had', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade('good', 4000, clock)

    await drilling.undo(clock)

    expect(drilling.shown).toMatchObject({ card: FIRST, isRevealed: true })
    expect(drilling.memory).toEqual(UNSEEN)
    expect(drilling.counts).toEqual({ learning: 0, reviews: 0, fresh: 2, total: 2 })
    expect(drilling.answers).toEqual([])
    expect(drilling.undoable).toBeNull()
  })

  it('suspends a card, and undo brings it back', async () => {
    const drilling = await openDrill()
    drilling.start(clock)

    await drilling.suspend(clock)
    expect(drilling.shown?.card).toBe(SECOND)
    expect(drilling.counts.total).toBe(1)

    await drilling.undo(clock)
    expect(drilling.shown).toMatchObject({ card: FIRST, isRevealed: false })
    expect(drilling.counts.total).toBe(2)
  })

  it('puts a suspended card back among the others', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.suspend(clock)
    drilling.stop()

    await drilling.unsuspend([FIRST], clock)

    expect(drilling.counts.total).toBe(2)
    expect(drilling.undoable).toBeNull()
  })

  it('puts several suspended cards back, and the rest another time when the disk fails', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.suspend(clock)
    await drilling.suspend(clock)
    expect(drilling.counts.total).toBe(0)

    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })
    await drilling.unsuspend([FIRST, SECOND], clock)
    expect(drilling.counts.total).toBe(0)
    expect(useMessages().messages).toHaveLength(1)

    disk.mend()
    await drilling.unsuspend([FIRST, SECOND], clock)
    expect(drilling.counts.total).toBe(2)
  })

  it('lets more new cards in today when asked to, and no more tomorrow', async () => {
    const drilling = await openDrill()
    useSettings().settings = { ...DEFAULT_SETTINGS, newCardsADay: 0 }
    drilling.prepare(studyDayOf(clock), clock)
    expect(drilling.counts.total).toBe(0)
    expect(drilling.unmet).toBe(2)
    expect(drilling.comeBack).toBeNull()

    drilling.meetMore(1, clock)
    expect(drilling.shown?.card).toBe(FIRST)
    expect(drilling.counts.fresh).toBe(1)
    expect(drilling.unmet).toBe(1)
    await drilling.grade('easy', 4000, clock)
    expect(drilling.shown).toBeNull()
    expect(drilling.comeBack).toMatchObject({ kind: 'day', day: '2026-11-11' })

    drilling.meetMore(1, clock)
    expect(drilling.shown?.card).toBe(SECOND)
    drilling.stop()
    drilling.prepare(studyDayOf(afterNoon(24 * 60)), afterNoon(24 * 60))
    expect(drilling.counts.fresh).toBe(0)
  })

  it('gives as many more as asked for when the quota was lowered meanwhile', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade('easy', 4000, clock)
    useSettings().settings = { ...DEFAULT_SETTINGS, newCardsADay: 0 }
    drilling.prepare(studyDayOf(clock), clock)

    drilling.meetMore(1, clock)

    expect(drilling.shown?.card).toBe(SECOND)
  })

  it('keeps the card, its answer and its time while another screen is open', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    drilling.reveal()
    drilling.setAside(2500)

    drilling.prepare(studyDayOf(clock), afterNoon(5))

    expect(drilling.shown).toMatchObject({ card: FIRST, isRevealed: true, earlierMs: 2500 })
  })

  it('has nothing to show when the day is done', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade('easy', 4000, clock)
    await drilling.grade('easy', 4000, clock)

    expect(drilling.shown).toBeNull()
    expect(drilling.waitUntil).toBeNull()
    expect(drilling.counts.total).toBe(0)
  })

  it('finds what was graded when the app is opened again', async () => {
    const folder = tempFolder()
    const before = await openDrill(folder)
    before.start(clock)
    await before.grade('again', 4000, clock)

    const after = await openDrill(folder)
    after.start(clock)

    expect(after.counts).toEqual({ learning: 1, reviews: 0, fresh: 1, total: 2 })
    expect(after.shown?.card).toBe(SECOND)
    await after.undo(clock)
    expect(after.shown).toMatchObject({ card: FIRST, isRevealed: true })
  })
})
