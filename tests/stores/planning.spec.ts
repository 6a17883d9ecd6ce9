import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import type { Card } from '@/domain/pack/schema'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { addDays, studyDayOf } from '@/domain/progress/study-day'
import { nextCard } from '@/domain/scheduling/queue'
import { DEFAULT_SETTINGS, type Settings } from '@/domain/settings/settings'
import { everyWeekday } from '@/domain/settings/weekdays'
import { aBasic } from '../domain/deck/a-card'
import { tinyPack } from '../domain/pack/tiny-pack'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useDayCards } = await import('@/stores/day-cards')
const { useDrilling } = await import('@/stores/drilling')
const { useLibrary } = await import('@/stores/library')
const { usePlanning } = await import('@/stores/planning')
const { useProgress } = await import('@/stores/progress')
const { useSettings } = await import('@/stores/settings')
const { useToday } = await import('@/stores/today')

const TODAY = studyDayOf(NOON)
const ahead = (days: number) => addDays(TODAY, days)
const anExam = (days: number) => ({ id: `exam-${days}`, title: '', day: ahead(days) })
const keyOf = (id: string) => cardKey('tiny', id)
const someCards = (count: number): Card[] =>
  Array.from({ length: count }, (_, number) => ({ ...aBasic(`card-${number}`), weight: 2 as const }))

/** The day’s cards of a small pack under a plan, with some settings of the student’s. */
async function openPlan(cards: Card[], settings: Partial<Settings>) {
  desk = await openDesk(tempFolder(), { now: () => NOON })
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  useLibrary().pack = reading.ok ? { ...reading.pack, cards } : null
  useSettings().settings = { ...DEFAULT_SETTINGS, ...settings }
  await useProgress().load()
  const dayCards = useDayCards()
  dayCards.prepare(TODAY)
  return dayCards
}

/** Answers whatever is left of the day with Easy, and says in what order it came. */
async function drillAll(): Promise<string[]> {
  const drilling = useDrilling()
  const given: string[] = []
  drilling.start(NOON)
  while (drilling.shown !== null && given.length < 50) {
    given.push(drilling.shown.card)
    await drilling.grade({ grade: 'easy', durationMs: 2000 }, NOON)
  }
  return given
}

describe('useDayCards under a plan', () => {
  it('shows the very new cards that the plan chose, the weightiest first when not all will fit', async () => {
    const cards = someCards(12).map((card, number): Card => ({ ...card, weight: number < 9 ? 1 : 3 }))
    const dayCards = await openPlan(cards, { exams: [anExam(6)], minutesByWeekday: everyWeekday(1) })

    const plan = usePlanning().planOn(TODAY)

    expect(plan?.phase).toBe('build')
    expect(plan?.fresh).toEqual([keyOf('card-9'), keyOf('card-10')])
    expect(dayCards.queue?.fresh.map(({ card }) => card)).toEqual(plan?.fresh)
  })

  it('keeps the order by gain in the last days, new cards and reviews alike', async () => {
    const cards: Card[] = [...someCards(3), { ...aBasic('crucial'), weight: 3 }]
    const dayCards = await openPlan(cards, { exams: [anExam(30)], newCardsADay: 3 })
    await drillAll()
    useSettings().settings = { ...useSettings().settings, exams: [anExam(3)] }
    dayCards.prepare(ahead(2))

    const plan = usePlanning().planOn(ahead(2))

    expect(plan?.phase).toBe('window')
    expect(plan?.order[0]).toBe(keyOf('crucial'))
    expect(dayCards.queue && nextCard(dayCards.queue, NOON)?.card).toBe(keyOf('crucial'))
  })

  it('says to come back when the plan next has cards, not on each day of a holiday', async () => {
    const daysOff = [1, 2, 3, 4].map(ahead)
    const dayCards = await openPlan(someCards(3), { exams: [anExam(20)], daysOff, newCardsADay: 2 })

    await drillAll()

    expect(dayCards.comeBack).toEqual({ kind: 'day', day: ahead(5) })
  })

  it('says to come back before the exam when the schedule would have the cards due after it', async () => {
    const dayCards = await openPlan(someCards(2), { exams: [anExam(7)] })

    await drillAll()

    expect(useProgress().progress?.cards.get(keyOf('card-0'))?.dueDay).toBe(ahead(8))
    expect(dayCards.comeBack).toEqual({ kind: 'day', day: ahead(5) })
  })

  it('brings nothing new on the morning of an exam, also with another one to come', async () => {
    const dayCards = await openPlan(someCards(20), { exams: [anExam(0), anExam(30)] })
    const planning = usePlanning()

    expect(dayCards.queue?.fresh).toEqual([])
    expect(planning.planOn(TODAY)).toBeNull()
    expect(useToday().viewAt(NOON)?.left).toMatchObject({ fresh: 0, total: 0 })
    expect(dayCards.comeBack).toEqual({ kind: 'day', day: ahead(1) })
    const days = planning.outlookOn(TODAY)?.prediction.days ?? []
    expect(days.slice(0, 2).map(({ newCards }) => newCards)).toEqual([0, 10])
  })
})

describe('usePlanning', () => {
  it('leaves the minutes of a cram out, and Today counts the same ones', async () => {
    await openPlan(someCards(20), { exams: [anExam(30)], minutesByWeekday: everyWeekday(2) })
    const [planning, progress, today] = [usePlanning(), useProgress(), useToday()]
    const before = planning.planOn(TODAY)

    for (let turn = 0; turn < 2; turn += 1) {
      await progress.cram({ card: keyOf('card-0'), grade: 'good', durationMs: 60_000 })
    }
    expect(planning.planOn(TODAY)).toEqual(before)
    expect(today.viewAt(NOON)).toMatchObject({ minutesDrilled: 0, minutesWritten: 0 })

    await progress.grade({ card: keyOf('card-0'), grade: 'easy', durationMs: 30_000 })
    expect(planning.planOn(TODAY)?.fresh.length).toBe((before?.fresh.length ?? 0) - 1)
    expect(today.viewAt(NOON)).toMatchObject({ minutesDrilled: 0.5, minutesWritten: 0 })
  })
})
