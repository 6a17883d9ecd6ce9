import { createEmptyCard, fsrs, FSRSAlgorithm, Rating, type Card, type FSRSState, type Grade } from 'ts-fsrs'
import * as v from 'valibot'
import { cardKey, deviceSchema, EVENT_FORMAT, type EventOf } from '@/domain/progress/events'
import { replay } from '@/domain/progress/replay'
import { daysBetween, studyDayOf } from '@/domain/progress/study-day'
import { GRADES } from '@/domain/scheduling/grade'
import { DESIRED_RETENTION } from '@/domain/scheduling/memory-model'
import { test } from './bench'
import { report, rowOf, type Series } from './row'
import { TURNS } from './turns'

const EVENTS = 500_000
const CARDS = 20_000
const AIM = 1.3
/** Two years and a little. */
const STEP_MS = 128_000

type Graded = EventOf<'graded'>
const RATING: Readonly<Record<Graded['grade'], Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

test('replay of 500,000 grades against a bare ts-fsrs loop over the same', async ({}, info) => {
  test.setTimeout(600_000)
  const events = history()
  const loops = [
    { what: 'bare ts-fsrs: its scheduler’s next', run: () => scheduled(events) },
    { what: 'Foolscap: replay', run: () => replay(events) },
    { what: 'bare ts-fsrs: its formulas alone', run: () => calculated(events) },
  ].map((loop) => ({ ...loop, measurements: [] as number[] }))

  // Once each to warm up, then in turns, so that what else the machine does falls on all alike.
  for (const { run } of loops) run()
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const { run, measurements } of loops) {
      const startedAt = performance.now()
      run()
      measurements.push(performance.now() - startedAt)
    }
  }

  const [bare, ours, formulas] = loops.map(({ what, measurements }): Series => ({
    what: `500,000 grades, ${what}`,
    measurements,
  }))
  if (bare === undefined || ours === undefined || formulas === undefined) return
  await report(info, [rowOf('ms', bare), rowOf('ms', ours, bare, AIM), rowOf('ms', formulas, bare)])
})

/** What a program does that keeps its cards with ts-fsrs: one call for each review. */
function scheduled(events: readonly Graded[]): unknown {
  const scheduler = fsrs({ request_retention: DESIRED_RETENTION, enable_fuzz: false })
  const cards = new Map<string, Card>()
  for (const { card, at, grade } of events) {
    const now = new Date(at)
    const before: Card = cards.get(card) ?? createEmptyCard(now)
    cards.set(card, scheduler.next(before, now, RATING[grade]).card)
  }
  return cards
}

/** The least that can be done with ts-fsrs: no due moments, learning steps, counts or states. */
function calculated(events: readonly Graded[]): unknown {
  const algorithm = new FSRSAlgorithm({ request_retention: DESIRED_RETENTION, enable_fuzz: false })
  const cards = new Map<string, FSRSState & { readonly day: Graded['day']; readonly intervalDays: number }>()
  for (const { card, day, grade } of events) {
    const before = cards.get(card) ?? null
    const elapsedDays = before === null ? 0 : daysBetween(before.day, day)
    const memory = algorithm.next_state(before, elapsedDays, RATING[grade])
    cards.set(card, { ...memory, day, intervalDays: algorithm.next_interval(memory.stability, elapsedDays) })
  }
  return cards
}

/** The same grades each time: cards in an order that jumps about, three of four recalled. */
function history(): readonly Graded[] {
  const device = v.parse(deviceSchema, 'bench')
  const keys = Array.from({ length: CARDS }, (_, index) => cardKey('bench', `card-${index}`))
  const firstMs = Date.UTC(2024, 0, 1)
  return Array.from({ length: EVENTS }, (_, index) => {
    const at = new Date(firstMs + index * STEP_MS)
    // A step that shares no factor with the number of cards visits each before any comes again.
    const card = keys[(index * 7919) % CARDS] ?? cardKey('bench', 'card')
    const grade = GRADES[Math.floor(index / 7) % 4 === 0 ? 0 : 1 + (index % 3)] ?? 'good'
    return {
      v: EVENT_FORMAT,
      device,
      seq: index + 1,
      at: at.toISOString(),
      day: studyDayOf(at),
      type: 'graded',
      card,
      grade,
      durationMs: 4000,
    }
  })
}
