import type { Pack } from '@/domain/pack/schema'
import type { TimelineEvent } from '@/domain/pack/timeline'
import { datesIn, spanOf, type DateRange, type DateSpan } from '@/domain/text/dates'
import type { TextRange } from '@/domain/text/range'
import { sentencesOf } from '@/domain/text/sentences'
import { alikeness, similarityAmong, type Vector } from './similarity'
import { usualStemsReader } from './usual-names'

/** A date in an answer that is not the pack’s for what its sentence tells: a question to ask, for the sentence may mean something else. */
export interface DateCheck {
  /** The same for the same words, wherever they stand. */
  readonly id: string
  readonly date: TextRange
  readonly sentence: TextRange
  readonly event: TimelineEvent
}

/** Finds dates to ask about; made once for a pack. */
export type DateChecker = (answer: string) => DateCheck[]

/** How alike a sentence must be to an event to be about it; and how much less another event may be that has the date. */
const ABOUT_FROM = 0.3
const RIVAL_SHARE = 0.5
/** A year alone fits so much that any likeness to an event of that year will do. */
const RIVAL_SHARE_IN_YEAR = 0.15
/** One word in common is chance, unless no more than so many events have it. */
const RARE_IN = 2

/** Words before a date that put it beside what is told: “by 1923”, “as late as the end of 1928”, “post-1923”. */
const LOOSE_BEFORE = new RegExp(
  String.raw`(?:\b(?:before|after|since|until|till|by|from|between|than|about|some|around|over|during|throughout|through|up to|prior to|` +
    String.raw`as (?:late|early|recently) as|well into|towards?|even in|still in|writing in|published in)\s*` +
    String.raw`(?:the\s+)?(?:(?:very\s+)?(?:end|start|beginning|middle|close|eve|opening|outset)\s+of\s*)?(?:the\s+)?(?:year\s+)?` +
    String.raw`|\b(?:the\s+)?eve\s+of\s+|\b(?:pre|post|inter)\p{Pd})$`,
  'iu',
)
/** Sentences that count from one event to another, or go by another calendar. */
const LOOSE_SENTENCE =
  /\b(?:(?:years?|months?|weeks?|days?|decades?)\s+(?:after|before|later|earlier|of|since)|old[- ]style|old calendar|russian calendar|o\.\s?s\.)/iu
/** A year that belongs to a word after it: “the 1922 Committee”. */
const PART_OF_NAME = /^\s+(?:\p{Lu}\p{Ll}+|\p{Ll}+)/u
/** “Fink (1984)”, “Carr, E. H. (1953)”: a name with what may be the year of a book. */
const NAME_BEFORE = /(\p{Lu}[\p{L}’'-]+)(?:,?(?:\s+\p{Lu}\.)+)?(?:\s+et al\.?)?\s*\($/u
/** Before it, “Rapallo (1921)” dates what happened; after it a year in brackets is a historian’s, unless the timeline has the name. */
const LAST_YEAR_OF_EVENTS = 1940
/** So many years before the first event and after the last, a date is of none of them. */
const YEARS_AROUND = 5
const CLAUSE_END = /[,;:()–—]|\b(?:and|but|while|whereas|which|when|because|so)\b/iu
const DETERMINER = /\b(?:the|a|this|that|its|their)\s+$/iu

export function dateChecker(
  pack: Pick<Pack, 'timeline' | 'people' | 'names' | 'historians' | 'glossary'>,
): DateChecker {
  const stemsIn = usualStemsReader(pack)
  const similarity = similarityAmong(
    pack.timeline.map(({ event }) => event),
    stemsIn,
  )
  const events = pack.timeline.map((event) => ({
    event,
    vector: similarity.vectorOf(event.event),
    span: spanOf(event.date.from, event.date.to),
  }))
  const authors = new Set(
    pack.historians.flatMap(({ name, variants }) =>
      [name, ...variants].map((one) => one.split(' ').at(-1) ?? one),
    ),
  )
  const inEvents = new Set(pack.timeline.flatMap(({ event }) => event.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []))
  const [firstYear, lastYear] = yearsOf(events.map(({ span }) => span))
  const isOfTheTime = (date: DateSpan): boolean =>
    yearOf(date.to) >= firstYear - YEARS_AROUND && yearOf(date.from) <= lastYear + YEARS_AROUND
  const isReference = (text: string, date: DateRange): boolean => {
    const before = text.slice(0, date.start)
    const name = NAME_BEFORE.exec(before)?.[1]
    const lastWord = /(\p{L}+)['’]?s?\s*[(,]*\s*$/u.exec(before)?.[1]
    if ([name, lastWord].some((one) => one !== undefined && authors.has(one))) return true
    return name !== undefined && !inEvents.has(name) && yearOf(date.from) > LAST_YEAR_OF_EVENTS
  }

  const eventsWith = (stem: string): number => events.filter((one) => one.vector.has(stem)).length
  const sharedBy = (event: Vector, words: Vector): string[] =>
    [...event.keys()].filter((stem) => words.has(stem))
  const isNoChance = (shared: readonly string[]): boolean =>
    shared.length > 1 || shared.some((stem) => eventsWith(stem) <= RARE_IN)

  /** The events that words may be about, the most alike first; none when even that one is not alike enough, or by chance. */
  const rankedBy = (words: Vector): Ranked[] => {
    const ranked = events
      .map((one) => ({ ...one, score: alikeness(one.vector, words) }))
      .sort((one, other) => other.score - one.score)
    const [best] = ranked
    const isAbout = best !== undefined && best.score >= ABOUT_FROM && isNoChance(sharedBy(best.vector, words))
    return isAbout ? ranked.filter(({ score }) => score > 0) : []
  }

  return (answer) =>
    sentencesOf(answer).flatMap((sentence) => {
      const text = answer.slice(sentence.start, sentence.end)
      const [date, ...others] = datesIn(text)
      if (date === undefined || others.length > 0 || !isTight(text, date)) return []
      if (!isOfTheTime(date) || isReference(text, date)) return []
      const inSentence = rankedBy(similarity.vectorOf(withoutDate(text, date)))
      const clause = similarity.vectorOf(clauseAround(text, date))
      const inClause = rankedBy(clause)
      // Of two events in a sentence the date belongs to the one it stands beside; a name alone may stand beside any.
      const beside = inClause.find(({ vector }) => sharedBy(vector, clause).length > 1)
      const best = inSentence.find(({ span }) => isSameDay(span, date)) ?? beside ?? inSentence[0]
      if (best === undefined) return []
      const rivalShare = date.precision === 'year' ? RIVAL_SHARE_IN_YEAR : RIVAL_SHARE
      const isRight = [inSentence, inClause].some((ranked) => hasRight(ranked, date, rivalShare))
      if (isRight) return []
      const written = { start: sentence.start + date.start, end: sentence.start + date.end }
      const id = `date:${best.event.id}:${text.slice(date.start, date.end).toLowerCase()}`
      return [{ id, date: written, sentence, event: best.event }]
    })
}

interface Ranked {
  readonly event: TimelineEvent
  readonly vector: Vector
  readonly span: DateSpan
  readonly score: number
}

/** Whether an event that is nearly as alike as the first has the date that was written. */
function hasRight(ranked: readonly Ranked[], date: DateRange, rivalShare: number): boolean {
  const most = ranked[0]?.score ?? 0
  return ranked.some(({ score, span }) => score >= most * rivalShare && agrees(span, date))
}

/** Whether an event is of the day that was written, but for the year: the likeliest slip. */
function isSameDay(span: DateSpan, date: DateRange): boolean {
  return date.precision === 'day' && span.from.slice(5) === date.from.slice(5)
}

/** The part of a sentence that a date stands in, between commas, semicolons and such words as “and”, without the date. */
function clauseAround(text: string, { start, end }: DateRange): string {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? ''
  const after = text.slice(end).split(CLAUSE_END)[0] ?? ''
  return `${before} ${after}`
}

/** Whether a date stands so close to what is told that it must be its date. */
function isTight(text: string, date: DateRange): boolean {
  const before = text.slice(0, date.start)
  const after = text.slice(date.end)
  if (date.precision === 'years' || LOOSE_SENTENCE.test(text) || LOOSE_BEFORE.test(before)) return false
  return !(date.precision === 'year' && DETERMINER.test(before) && PART_OF_NAME.test(after))
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The first and last year of some spans. */
const yearsOf = (spans: readonly DateSpan[]): [number, number] => [
  Math.min(...spans.map(({ from }) => yearOf(from))),
  Math.max(...spans.map(({ to }) => yearOf(to))),
]

const withoutDate = (text: string, { start, end }: TextRange): string =>
  `${text.slice(0, start)} ${text.slice(end)}`

/** Whether a date can be that of an event: a month told may be the one next to it, for sources differ by that much. */
function agrees(event: DateSpan, written: DateSpan): boolean {
  if (written.precision !== 'month') return overlap(event, written)
  return overlap(event, { from: shifted(written.from, -1), to: shifted(written.to, 1) })
}

/** The day so many months later, or the 31st of that month where there is no such day; fit for comparing alone. */
function shifted(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}

function overlap(one: Pick<DateSpan, 'from' | 'to'>, other: Pick<DateSpan, 'from' | 'to'>): boolean {
  return one.from <= other.to && other.from <= one.to
}
