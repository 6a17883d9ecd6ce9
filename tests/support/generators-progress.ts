import fc from 'fast-check'
import * as v from 'valibot'
import {
  CARD_MARKS,
  cardKey,
  CONFIDENCES,
  EVENT_FORMAT,
  eventSchema,
  type CardKey,
  type ProgressEvent,
} from '@/domain/progress/events'
import { studyDaySchema, type StudyDay } from '@/domain/progress/study-day'
import { GRADES } from '@/domain/scheduling/grade'
import { AWKWARD_ZONES, studyDayIn } from './zones'

const DAY_MS = 86_400_000
const DEVICES = ['ada', 'bell', 'cato'] as const
/** The days before clocks change somewhere: events fall on both sides. */
const STARTS = ['2026-03-27', '2026-03-28', '2026-04-04', '2026-10-24', '2011-12-28'] as const

export const CARDS: readonly CardKey[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((card) => cardKey('pack', card))

export const aDay = (text: string): StudyDay => v.parse(studyDaySchema, text)

/** A card as a student might write it under a key. */
export const contentOf = (card: CardKey, front = 'When was Rapallo?') => ({
  kind: 'basic' as const,
  id: card.slice(card.indexOf('/') + 1),
  point: 'rapallo',
  paragraph: 'p-3',
  facts: [],
  front,
  back: 'In April 1922',
})

const aCard = fc.constantFrom(...CARDS)
const someCards = fc.array(aCard, { minLength: 1, maxLength: 8 })

/** What a student does to cards, as an event beside its stamp. */
export const arbitraryAction = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        type: fc.constantFrom('graded' as const, 'graded' as const, 'graded' as const, 'crammed' as const),
        card: aCard,
        grade: fc.constantFrom(...GRADES),
        durationMs: fc.integer({ min: 0, max: 200_000 }),
        confidence: fc.constantFrom(...CONFIDENCES),
        credit: fc.constantFrom(0, 0.5, 1),
      },
      { requiredKeys: ['type', 'card', 'grade', 'durationMs'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('cardsMarked' as const),
      mark: fc.constantFrom(...CARD_MARKS),
      isOn: fc.boolean(),
      cards: someCards,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('suspended' as const, 'unsuspended' as const),
      card: aCard,
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        type: fc.constant('cardWritten' as const),
        card: aCard,
        front: fc.constantFrom('One?', 'Two?'),
      })
      .map(({ type, card, front }) => ({ type, card, content: contentOf(card, front) })),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cardsUnwritten' as const), cards: someCards }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('cardNoted' as const),
      card: aCard,
      text: fc.constantFrom('', 'Not the trade agreement.', 'Say “understanding”.'),
    }),
  },
)

const ids = fc.constantFrom('thesis', 'rapallo', 'locarno')
const device = fc.constantFrom(...DEVICES)
const ref = (longest: number) => fc.record({ device, seq: fc.integer({ min: 1, max: longest }) })

const body = (longest: number) =>
  fc.oneof(
    { weight: 14, arbitrary: arbitraryAction },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('attemptFinished'),
        attempt: fc.constantFrom('one', 'two'),
        pack: fc.constant('pack'),
        prompt: ids,
        way: fc.constant('full-essay'),
        words: fc.nat(2000),
        durationMs: fc.nat(4_000_000),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('pointsMarked'),
        attempt: fc.constantFrom('one', 'two'),
        ticked: fc.uniqueArray(ids),
        missed: fc.uniqueArray(ids),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: fc.constant('attemptReviewed'),
          attempt: fc.constantFrom('one', 'two'),
          ticked: fc.uniqueArray(ids),
          half: fc.uniqueArray(ids),
          missed: fc.uniqueArray(ids),
          handwrittenWords: fc.nat(2000),
        },
        { requiredKeys: ['type', 'attempt', 'ticked', 'missed'] },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('attemptDeleted'),
        attempt: fc.constantFrom('one', 'two'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('cardsPutFirst'),
        attempt: fc.constantFrom('one', 'two'),
        cards: someCards,
      }),
    },
    // Targets are named by chance, so they include undos, undos of undos, circles and events that never come.
    { weight: 5, arbitrary: fc.record({ type: fc.constant('undone'), target: ref(longest) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('clockConfirmed') }) },
  )

const correction = fc.record({
  type: fc.constant('clockCorrected'),
  of: device,
  fromSeq: fc.integer({ min: 1, max: 6 }),
  toSeq: fc.integer({ min: 1, max: 12 }),
  byDays: fc.integer({ min: -400, max: 400 }),
})

/** Minutes since the start: many equal, most growing little, some wild, as when a clock is set wrong. */
const minutes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 10, 600, 1440) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 * 1440 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3650 * 1440, max: 3650 * 1440 }) },
)

export interface LogOptions {
  readonly minLength?: number
  readonly maxLength?: number
  readonly hasCorrections?: boolean
}

/** The logs of up to three devices in as many zones, in no order: equal times, clocks that jump, undos of anything. */
export function arbitraryLog({ minLength = 0, maxLength = 40, hasCorrections = true }: LogOptions = {}) {
  const longest = Math.max(4, Math.ceil(maxLength / 3))
  const bodies = hasCorrections
    ? fc.oneof({ weight: 25, arbitrary: body(longest) }, { weight: 1, arbitrary: correction })
    : body(longest)
  const entry = fc.record({ device, minutes, body: bodies })
  return fc
    .record({
      start: fc.constantFrom(...STARTS),
      zones: fc.array(fc.constantFrom(...AWKWARD_ZONES), { minLength: 3, maxLength: 3 }),
      entries: fc.array(entry, { minLength, maxLength, size: 'max' }),
    })
    .map(({ start, zones, entries }) => {
      const seqs = new Map<string, number>()
      return entries.map((one): ProgressEvent => {
        const seq = (seqs.get(one.device) ?? 0) + 1
        seqs.set(one.device, seq)
        const at = new Date(Date.parse(`${start}T12:00:00.000Z`) + one.minutes * 60_000)
        const zone = zones[DEVICES.indexOf(one.device)] ?? 'Europe/London'
        const stamp = {
          v: EVENT_FORMAT,
          device: one.device,
          seq,
          at: at.toISOString(),
          day: studyDayIn(zone, at),
        }
        return v.parse(eventSchema, { ...stamp, ...one.body })
      })
    })
}

/** One of `values`, in another order. */
export const arbitraryOrder = <Value>(values: readonly Value[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length })

/** Grades given over some days, each day at or after the one before. */
export const arbitraryReviews = (maxLength = 12) =>
  fc.array(
    fc.record({
      grade: fc.constantFrom(...GRADES),
      daysLater: fc.oneof(fc.constant(0), fc.nat(60), fc.nat(2000)),
    }),
    { maxLength },
  )

/** A moment so many days after 1 November 2026, noon. */
export const noonAfter = (days: number): string =>
  new Date(Date.parse('2026-11-01T12:00:00.000Z') + days * DAY_MS).toISOString()
