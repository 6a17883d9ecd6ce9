import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { studyDayOf } from '@/domain/progress/study-day'
import type { GivenGrade } from '@/stores/card-spot'
import { aBasic, aReversed } from '../domain/deck/a-card'
import { tinyPack } from '../domain/pack/tiny-pack'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useDayCards } = await import('@/stores/day-cards')
const { useCram } = await import('@/stores/cram')
const { useLibrary } = await import('@/stores/library')
const { useProgress } = await import('@/stores/progress')

const CARDS = ['one', 'one--back', 'two', 'three'].map((id) => cardKey('tiny', id))
const again: GivenGrade = { grade: 'again', durationMs: 4000 }
const good: GivenGrade = { grade: 'good', durationMs: 4000 }
const chance = () => 0.4

async function openCram() {
  desk = await openDesk(tempFolder())
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  const cards = [aReversed('one'), aBasic('two'), aBasic('three')]
  useLibrary().pack = reading.ok ? { ...reading.pack, cards } : null
  await useProgress().load()
  return useCram()
}

describe('useCram', () => {
  it('goes on until each card is known, and leaves every schedule alone', async () => {
    const cram = await openCram()
    const progress = useProgress()
    cram.start(CARDS, chance)
    const first = cram.shown?.card
    cram.reveal()
    await cram.grade(again)
    const seen = [first]
    while (cram.shown !== null && seen.length < 20) {
      seen.push(cram.shown.card)
      await cram.grade(good)
    }

    expect(seen).toHaveLength(5)
    expect(new Set(seen)).toEqual(new Set(CARDS))
    expect(cram.figures).toEqual({ cards: 4, answers: 5, again: 1, spentMs: 20_000 })
    expect(cram.hardest).toMatchObject([{ card: first, again: 1 }])
    expect(progress.progress?.cards.size).toBe(0)
    expect([...(progress.progress?.days.values() ?? [])]).toMatchObject([{ drillMs: 20_000, newCards: 0 }])
  })

  it('takes an answer back and does it again, with the cards left as they were', async () => {
    const cram = await openCram()
    cram.start(CARDS, chance)
    const before = cram.cram
    const first = cram.shown?.card
    await cram.grade(again)
    const after = cram.cram
    const second = cram.shown?.card

    await cram.undo()
    expect(cram.cram).toEqual(before)
    expect(cram.shown).toMatchObject({ card: first, isRevealed: true })
    expect(cram.answers).toEqual([])

    await cram.redo()
    expect(cram.cram).toEqual(after)
    expect(cram.shown?.card).toBe(second)

    await cram.undo()
    await cram.grade(good)
    expect(cram.answers).toHaveLength(1)
    expect(cram.redoable).toBeNull()
  })

  it('leaves the card where it is when something else is taken back', async () => {
    const cram = await openCram()
    const progress = useProgress()
    cram.start(CARDS, chance)
    const { turn } = cram.shown ?? {}
    await progress.mark('flagged', true, CARDS.slice(0, 2))

    await cram.undo()

    expect(cram.shown?.turn).toBe(turn)
    expect(progress.history.undo).toBeNull()
  })

  it('gives the day its card back when what put it away is taken back, and takes it again', async () => {
    const cram = await openCram()
    const dayCards = useDayCards()
    const [one] = CARDS
    if (one === undefined) return
    dayCards.prepare(studyDayOf(NOON))
    const kindOf = () => dayCards.queue?.places.get(one)?.kind
    cram.start(CARDS.slice(1), chance)
    await useProgress().mark('suspended', true, [one])
    dayCards.place([one])
    expect(kindOf()).toBeUndefined()

    await cram.undo()
    expect(kindOf()).toBe('new')

    await cram.redo()
    expect(kindOf()).toBeUndefined()
  })

  it('passes over a card that was taken away meanwhile', async () => {
    const cram = await openCram()
    const progress = useProgress()
    const own = await progress.write('tiny', null, aBasic('own'))
    if (own === null) return
    cram.start([own], chance)
    await progress.unwrite([own])

    cram.showNext()

    expect(cram.shown).toBeNull()
    await cram.undo()
    expect(cram.shown?.card).toBe(own)
  })

  it('takes back nothing that was done before it began', async () => {
    const cram = await openCram()
    const progress = useProgress()
    const [card] = CARDS
    if (card === undefined) return
    await progress.grade({ card, grade: 'good', durationMs: 4000 })
    cram.start(CARDS, chance)
    expect(cram.undoable).toBeNull()

    await cram.grade(good)
    expect(cram.undoable).toMatchObject({ type: 'crammed' })
    await Promise.all([cram.undo(), cram.undo()])

    expect(cram.undoable).toBeNull()
    expect(progress.progress?.cards.get(card)?.reps).toBe(1)
  })
})
