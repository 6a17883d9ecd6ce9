import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { parsePack } from '@/domain/pack/parse-pack'
import type { Pack } from '@/domain/pack/schema'
import { cardKey } from '@/domain/progress/events'
import { addDays, studyDayOf } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { DEFAULT_SETTINGS, type Settings } from '@/domain/settings/settings'
import type { GivenGrade } from '@/stores/card-spot'
import { aBasic, aReversed } from '../domain/deck/a-card'
import { tinyPack } from '../domain/pack/tiny-pack'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useDayCards } = await import('@/stores/day-cards')
const { useDeck } = await import('@/stores/deck')
const { useDrilling } = await import('@/stores/drilling')
const { useLibrary } = await import('@/stores/library')
const { useMessages } = await import('@/stores/messages')
const { useProgress } = await import('@/stores/progress')
const { useSettings } = await import('@/stores/settings')

const [FIRST, SECOND] = [cardKey('tiny', 'who-said'), cardKey('tiny', 'said-cloze')]
const afterNoon = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)

const again: GivenGrade = { grade: 'again', durationMs: 4000 }
const good: GivenGrade = { grade: 'good', durationMs: 4000 }
const easy: GivenGrade = { grade: 'easy', durationMs: 4000 }

let clock: Date
const disk = faultyFileSystem()

interface DrillOptions {
  readonly folder?: string
  readonly settings?: Partial<Settings>
  readonly pack?: Partial<Pack>
}

/** A drill of the tiny pack's two cards, or of others in their place, opened as the window opens it. */
async function openDrill({ folder = tempFolder(), settings = {}, pack = {} }: DrillOptions = {}) {
  desk = await openDesk(folder, { fs: disk.fs, now: () => clock })
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  useLibrary().pack = reading.ok ? { ...reading.pack, ...pack } : null
  useSettings().settings = { ...DEFAULT_SETTINGS, ...settings }
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

    await drilling.grade(easy, clock)

    expect(drilling.shown?.card).toBe(SECOND)
    expect(drilling.counts.total).toBe(1)
    expect(drilling.answers).toMatchObject([{ card: FIRST, grade: 'easy' }])
    expect(drilling.figures).toEqual({ cards: 1, answers: 1, again: 0, spentMs: 4000 })
  })

  it('keeps the card and says so when a grade could not be saved', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade(again, clock)
    drilling.reveal()

    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })
    await drilling.grade(easy, clock)
    expect(drilling.shown).toMatchObject({ card: SECOND, isRevealed: true })
    expect(drilling.answers).toHaveLength(1)
    expect(useMessages().messages).toHaveLength(1)

    disk.mend()
    await drilling.grade(easy, clock)
    expect(drilling.shown).toBeNull()
    expect(drilling.answers).toHaveLength(2)
  })

  it('lets go of a second grade while the first is being saved', async () => {
    const drilling = await openDrill()
    drilling.start(clock)

    await Promise.all([drilling.grade(good, clock), drilling.grade(good, clock)])

    expect(drilling.answers).toHaveLength(1)
    expect(drilling.shown?.card).toBe(SECOND)
  })

  it('waits when only cards that come later today are left', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade(again, clock)
    await drilling.grade(easy, clock)

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
    await drilling.grade(again, clock)
    await drilling.grade(easy, clock)

    drilling.goAhead(clock)
    expect(drilling.shown?.card).toBe(FIRST)
    const { turn } = drilling.shown ?? {}
    await drilling.grade(again, clock)

    expect(drilling.shown?.card).toBe(FIRST)
    expect(drilling.shown?.turn).not.toBe(turn)
  })

  it('brings the very card back on undo, revealed, with the memory it had', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade(good, clock)

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
    expect(drilling.undoable).toMatchObject({ type: 'cardsMarked', isOn: false })
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
    expect(useDayCards().unmet).toBe(2)
    expect(useDayCards().comeBack).toBeNull()

    drilling.meetMore(1, clock)
    expect(drilling.shown?.card).toBe(FIRST)
    expect(drilling.counts.fresh).toBe(1)
    expect(useDayCards().unmet).toBe(1)
    await drilling.grade(easy, clock)
    expect(drilling.shown).toBeNull()
    expect(useDayCards().comeBack).toMatchObject({ kind: 'day', day: '2026-11-11' })

    drilling.meetMore(1, clock)
    expect(drilling.shown?.card).toBe(SECOND)
    drilling.stop()
    drilling.prepare(studyDayOf(afterNoon(24 * 60)), afterNoon(24 * 60))
    expect(drilling.counts.fresh).toBe(0)
  })

  it('gives as many more as asked for when the quota was lowered meanwhile', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade(easy, clock)
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
    await drilling.grade(easy, clock)
    await drilling.grade(easy, clock)

    expect(drilling.shown).toBeNull()
    expect(drilling.waitUntil).toBeNull()
    expect(drilling.counts.total).toBe(0)
  })

  it('finds what was graded when the app is opened again', async () => {
    const folder = tempFolder()
    const before = await openDrill({ folder })
    before.start(clock)
    await before.grade(again, clock)

    const after = await openDrill({ folder })
    after.start(clock)

    expect(after.counts).toEqual({ learning: 1, reviews: 0, fresh: 1, total: 2 })
    expect(after.shown?.card).toBe(SECOND)
    await after.undo(clock)
    expect(after.shown).toMatchObject({ card: FIRST, isRevealed: true })
  })

  it('takes back and does again anything, one after the other, and returns to the card', async () => {
    const drilling = await openDrill()
    const progress = useProgress()
    drilling.start(clock)
    await drilling.flag()
    await drilling.grade(easy, clock)
    await progress.note(SECOND, 'Ask for the body.')
    await drilling.bury(clock)
    expect(drilling.shown).toBeNull()

    await drilling.undo(clock)
    expect(drilling.shown).toMatchObject({ card: SECOND, isRevealed: false })
    await drilling.undo(clock)
    expect(useDeck().noteOn(SECOND)).toBe('')
    expect(drilling.shown?.card).toBe(SECOND)
    await drilling.undo(clock)
    expect(drilling.shown).toMatchObject({ card: FIRST, isRevealed: true })
    expect(drilling.figures.answers).toBe(0)
    await drilling.undo(clock)
    expect(drilling.memory.isFlagged).toBe(false)
    expect(drilling.undoable).toBeNull()

    await drilling.redo(clock)
    await drilling.redo(clock)
    await drilling.redo(clock)
    expect(drilling.shown?.card).toBe(SECOND)
    expect(drilling.figures.answers).toBe(1)
    expect(useDeck().noteOn(SECOND)).toBe('Ask for the body.')
    await drilling.redo(clock)
    expect(drilling.shown).toBeNull()
    expect(drilling.redoable).toBeNull()
    expect(drilling.hasReachedEnd).toBe(false)
  })

  it('counts after an undo and a redo as it did before', async () => {
    const drilling = await openDrill({ pack: { cards: [aReversed('one'), aBasic('two'), aBasic('three')] } })
    drilling.start(clock)
    const seen = [drilling.counts]
    for (const grading of [again, good, easy]) {
      await drilling.grade(grading, clock)
      seen.push(drilling.counts)
    }

    for (const counts of seen.toReversed().slice(1)) {
      await drilling.undo(clock)
      expect(drilling.counts).toEqual(counts)
    }
    for (const counts of seen.slice(1)) {
      await drilling.redo(clock)
      expect(drilling.counts).toEqual(counts)
    }
  })

  it('ends after the cards that were chosen, and goes on when asked to', async () => {
    const drilling = await openDrill({ settings: { drillGoal: 'cards', drillLength: 1 } })
    drilling.start(clock)
    await drilling.grade(again, clock)

    expect(drilling.shown).toBeNull()
    expect(drilling.hasReachedEnd).toBe(true)
    expect(drilling.counts.total).toBe(2)
    expect(drilling.hardest).toMatchObject([{ card: FIRST, again: 1 }])

    drilling.extend(clock)
    expect(drilling.shown?.card).toBe(SECOND)
    expect(drilling.share).toBe(0.5)
    await drilling.grade(easy, clock)
    drilling.finish(afterNoon(1))
    expect(drilling.share).toBeNull()
    expect(drilling.shown?.card).toBe(FIRST)
  })

  it('goes on by the length that was chosen each time, however far it has come', async () => {
    const drilling = await openDrill({
      settings: { drillGoal: 'minutes', drillLength: 1 },
      pack: { cards: ['a', 'b', 'c'].map((id) => aBasic(id)), apart: [] },
    })
    drilling.start(clock)
    await drilling.grade({ ...easy, durationMs: 59_000 }, clock)
    await drilling.grade({ ...easy, durationMs: 3000 }, clock)
    expect(drilling.hasReachedEnd).toBe(true)

    drilling.extend(clock)
    expect(drilling.end).toMatchObject({ stride: 1 })
    expect(drilling.end.length).toBeCloseTo(2.033)
    expect(drilling.shown?.card).toBe(cardKey('tiny', 'c'))
  })

  it('keeps the work on a card while another screen is open, and brings it back with its answer', async () => {
    const drilling = await openDrill()
    const work = { typed: 'Lenin', order: [], ticked: [0], isBegun: true }
    drilling.start(clock)
    drilling.keepWork(work)
    drilling.prepare(studyDayOf(clock), afterNoon(5))
    expect(drilling.shown).toMatchObject({ card: FIRST, work })

    await drilling.grade({ ...good, credit: 0.75 }, clock)
    expect(drilling.shown).toMatchObject({ card: SECOND, work: null, former: null })
    await drilling.undo(clock)
    expect(drilling.shown).toMatchObject({ card: FIRST, work, former: { grade: 'good', credit: 0.75 } })

    drilling.keepWork({ ...work, ticked: [] })
    expect(drilling.shown?.former).toBeNull()
  })

  it('tells what an undo took back, also when it was done on another screen', async () => {
    const drilling = await openDrill()
    await useProgress().mark('suspended', true, [FIRST, SECOND])
    drilling.prepare(studyDayOf(clock), clock)
    drilling.start(clock)

    expect(await drilling.undo(clock)).toMatchObject({ type: 'cardsMarked', cards: [FIRST, SECOND] })
    expect(await drilling.redo(clock)).toMatchObject({ type: 'cardsMarked', isOn: true })
    expect(await drilling.redo(clock)).toBeNull()
  })

  it('takes up again where an undo leads back from the end', async () => {
    const drilling = await openDrill({ settings: { drillGoal: 'minutes', drillLength: 1 } })
    drilling.start(clock)
    await drilling.grade({ ...easy, durationMs: 90_000 }, clock)
    expect(drilling.hasReachedEnd).toBe(true)

    await drilling.undo(clock)

    expect(drilling.hasReachedEnd).toBe(false)
    expect(drilling.shown).toMatchObject({ card: FIRST, isRevealed: true })
  })

  it('keeps the two sides of a card apart, and one of them for tomorrow', async () => {
    const drilling = await openDrill({ pack: { cards: [aReversed('one'), aBasic('two')] } })
    drilling.start(clock)
    expect(drilling.counts.fresh).toBe(2)
    await drilling.grade(easy, clock)
    await drilling.grade(easy, clock)

    expect(drilling.shown).toBeNull()
    expect(useDayCards().comeBack).toEqual({ kind: 'day', day: '2026-11-04' })
  })

  it('sends how sure the student was, and what part was right', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    drilling.reveal('certain')
    await drilling.grade({ ...good, credit: 0.75 }, clock)

    expect(drilling.undoable).toMatchObject({ confidence: 'certain', credit: 0.75 })
    expect(drilling.shown?.confidence).toBeNull()

    await drilling.undo(clock)
    expect(drilling.shown).toMatchObject({ card: FIRST, isRevealed: true, confidence: 'certain' })
  })

  it('says when a card has been forgotten so often that it needs help', async () => {
    const drilling = await openDrill({ pack: { cards: [aBasic('one')] } })
    for (let lapses = 0; lapses <= 8; lapses += 1) {
      drilling.prepare(studyDayOf(clock), clock)
      drilling.start(clock)
      if (lapses > 0) await drilling.grade(again, clock)
      expect(drilling.leech).toBe(lapses === 8 ? cardKey('tiny', 'one') : null)
      if (lapses === 8) break
      drilling.goAhead(clock)
      await drilling.grade(easy, clock)
      clock = new Date(`${String(2027 + lapses)}-11-03T12:00:00.000Z`)
    }

    // It waits while the drill goes on, and goes with the answer that brought it.
    clock = new Date(clock.getTime() + 60_000)
    drilling.showNext(clock)
    await drilling.grade(easy, clock)
    expect(drilling.leech).toBe(cardKey('tiny', 'one'))
    await drilling.undo(clock)
    expect(drilling.leech).toBeNull()
  })

  it('shows a card as it was edited, and moves on from one that is gone', async () => {
    const drilling = await openDrill()
    const [deck, progress] = [useDeck(), useProgress()]
    const own = await progress.write('tiny', null, aBasic('new', 'Mine?'))
    drilling.start(clock)
    expect(drilling.counts.total).toBe(2)
    drilling.refresh(clock)
    expect(drilling.counts.total).toBe(3)

    await progress.write('tiny', FIRST, aBasic('x', 'In other words?'))
    drilling.refresh(clock)
    expect(drilling.shown?.card).toBe(FIRST)
    expect(deck.deck?.faces.get(FIRST)?.card).toMatchObject({ front: 'In other words?' })

    await drilling.grade(easy, clock)
    await drilling.grade(easy, clock)
    expect(drilling.shown?.card).toBe(own)
    await progress.unwrite(own === null ? [] : [own])
    drilling.refresh(clock)
    expect(drilling.shown).toBeNull()

    await drilling.undo(clock)
    expect(drilling.shown?.card).toBe(own)
  })

  it('keeps what is known of a face that an edit takes away, for when the edit is taken back', async () => {
    const drilling = await openDrill({ pack: { cards: [aReversed('one')], apart: [] } })
    const [front, back] = [cardKey('tiny', 'one'), cardKey('tiny', 'one--back')]
    const progress = useProgress()
    await progress.grade({ card: back, grade: 'good', durationMs: 4000 })
    const known = progress.progress?.cards.get(back)
    clock = afterNoon(10)
    drilling.prepare(studyDayOf(clock), clock)
    drilling.start(clock)
    expect(drilling.shown?.card).toBe(back)

    await progress.write('tiny', front, aBasic('one'))
    drilling.refresh(clock)
    expect(drilling.shown?.card).not.toBe(back)
    expect(drilling.counts.learning).toBe(0)

    await drilling.undo(clock)
    expect(drilling.counts.learning).toBe(1)
    expect(progress.progress?.cards.get(back)).toEqual(known)
  })

  it('goes on with the same card under another model of memory, with all that can be taken back', async () => {
    const drilling = await openDrill()
    const progress = useProgress()
    drilling.start(clock)
    await drilling.grade(easy, clock)
    const dueBefore = progress.progress?.cards.get(FIRST)?.dueDay ?? ''

    expect(await progress.changeModel({ retention: 0.8 })).toBe(true)
    expect(drilling.shown?.card).toBe(SECOND)
    await drilling.grade(easy, clock)

    const dueAfter = progress.progress?.cards.get(FIRST)?.dueDay ?? ''
    expect(dueAfter > dueBefore).toBe(true)
    expect(useDayCards().queue?.places.size).toBe(0)
    expect(drilling.answers).toHaveLength(2)

    await drilling.undo(clock)
    await drilling.undo(clock)
    expect(drilling.shown?.card).toBe(FIRST)
    expect(drilling.counts.fresh).toBe(2)
  })

  it('follows the exam plan while an exam is ahead, unless told not to', async () => {
    const exams = [{ id: 'exam', title: '', day: addDays(studyDayOf(NOON), 30) }]
    const dayOff: Partial<Settings> = { exams, daysOff: [studyDayOf(NOON)] }
    const resting = await openDrill({ settings: dayOff })
    expect(resting.counts.total).toBe(0)

    const ordinary = await openDrill({ settings: { ...dayOff, followsPlan: false } })
    expect(ordinary.counts.total).toBe(2)

    const planned = await openDrill({ settings: { exams } })
    planned.start(clock)
    expect(planned.counts.fresh).toBe(2)
    await planned.grade(easy, clock)
    planned.prepare(studyDayOf(clock), clock)
    expect(planned.counts.fresh).toBe(1)
  })

  it('asks the plan again when quick answers have left minutes over', async () => {
    const exams = [{ id: 'exam', title: '', day: addDays(studyDayOf(NOON), 30) }]
    // A minute: by the usual thirty seconds, two new cards.
    const settings: Partial<Settings> = { exams, newCardsADay: 4, minutesByWeekday: [1, 1, 1, 1, 1, 1, 1] }
    const cards = [aBasic('a'), aBasic('b'), aBasic('c'), aBasic('d')]
    const drilling = await openDrill({ settings, pack: { cards, apart: [] } })
    drilling.start(clock)
    expect(drilling.counts.total).toBe(2)

    await drilling.grade(easy, clock)
    await drilling.grade(easy, clock)

    expect(drilling.shown?.card).toBe(cardKey('tiny', 'c'))
  })

  it('takes everything back that is asked for at once, and lets go of a grade meanwhile', async () => {
    const drilling = await openDrill()
    drilling.start(clock)
    await drilling.grade(easy, clock)
    await drilling.grade(easy, clock)

    await Promise.all([drilling.undo(clock), drilling.undo(clock), drilling.grade(good, clock)])

    expect(drilling.shown?.card).toBe(FIRST)
    expect(useProgress().progress?.cards.get(FIRST)).toBeUndefined()
    expect(drilling.answers).toEqual([])
  })

  it('brings nothing new on the day of an exam, unless told not to follow the plan', async () => {
    const exams = [{ id: 'exam', title: '', day: studyDayOf(NOON) }]
    expect((await openDrill({ settings: { exams } })).counts.fresh).toBe(0)

    expect((await openDrill({ settings: { exams, followsPlan: false } })).counts.fresh).toBe(2)
  })
})
