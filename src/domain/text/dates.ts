import type { TextRange } from './range'

/** How exactly a date is told; `part` is a season or the start, middle or end of a year. */
export type DatePrecision = 'day' | 'month' | 'part' | 'year' | 'years'

/** The days a date may mean, from the first to the last, as YYYY-MM-DD. */
export interface DateSpan {
  readonly from: string
  readonly to: string
  readonly precision: DatePrecision
}

type Days = Pick<DateSpan, 'from' | 'to'>

/** A date that stands in a text, and where. */
export interface DateRange extends TextRange, DateSpan {}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The first and last month of a part of a year; a winter reaches into the next year. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
}

/** The first and last day of a part of a month, the last at most that of the month. */
const DAYS_OF_PART: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
}

/** The first and last year of a part of a decade. */
const YEARS_OF_PART: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
}

const raw = String.raw
const DAY = raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  raw`(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)`
const YEAR = raw`(?:1[5-9]|20)\d\d`
const PART = raw`(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s]`
const THROUGH = raw`(?:\s?[-–—]\s?|\s+(?:to|until)\s+)`
const JOINT = raw`(?:${THROUGH}|,?\s+(?:and|or|&)\s+|,\s+)`

/** Days and months in a list, each with as much of its date as the one after it doesn't say. */
const ONE_MONTH = raw`(?:${PART})?${MONTH}`
const LISTED = raw`(?:(?:${DAY}(?:\s+${MONTH})?|${ONE_MONTH})(?:\s+${YEAR})?${JOINT}){0,5}(?:${DAY}\s+${MONTH}|${ONE_MONTH}),?\s+${YEAR}`
const SEASON = raw`(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:\s+of)?\s+${YEAR}(?:[-–]\d\d)?`
const DECADE = raw`(?:${PART})?(?:the\s+)?(?:1[5-9]|20)\d0s`
const YEARS = raw`(?:${PART})?${YEAR}(?:${THROUGH}${YEAR}|[-–]\d\d)?`

/** Each way to write a date, the fullest first. What stands in a word, a longer number, a price or a share is none. */
const WRITTEN = new RegExp(
  raw`(?<![\p{L}\p{N}£$€]|\d[,.])` +
    `(?:(?<list>${LISTED})|(?<season>${SEASON})|(?<decade>${DECADE})|(?<years>${YEARS}))` +
    raw`(?![\p{L}\p{N}%]|[-,.]\d)`,
  'gu',
)

/**
 * The dates in a text, in order: “16 April 1922”, “16–18 March 1921”, “5 and 12 April 1927” (two), “March to May 1921”,
 * “autumn 1933”, “late 1927”, “1921–33”, “the 1920s”. A day or month without a year is not read; a day that no month has
 * is read as written, so that it agrees with nothing.
 */
export function datesIn(text: string): DateRange[] {
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    return spansOf(match.groups ?? {}).map((span) => ({ ...range, ...span }))
  })
}

function spansOf({ list, season, decade, years }: Readonly<Record<string, string>>): DateSpan[] {
  if (list !== undefined) return listed(list)
  if (season !== undefined) return [partOfYear(season)]
  if (decade !== undefined) return [decadeSpan(decade)]
  return [yearsSpan(years ?? '')]
}

/** The span from one year, month or day to another, each as YYYY, YYYY-MM or YYYY-MM-DD. */
export function spanOf(from: string, to: string = from): DateSpan {
  const precision = from.length === 10 ? 'day' : from.length === 7 ? 'month' : 'year'
  return { from: `${from}-01-01`.slice(0, 10), to: lastOf(to), precision }
}

/** Whether every day of one span lies in the other. */
export function isWithin(
  inner: Pick<DateSpan, 'from' | 'to'>,
  outer: Pick<DateSpan, 'from' | 'to'>,
): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Whether two dates can be the same, one of them told more exactly: “April 1922” agrees with “16 April 1922”. */
export function datesAgree(one: Days, other: Days): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

/** Spans of days or months written in a list: two with a dash or “to” between them are one. */
function listed(written: string): DateSpan[] {
  const pieces = written.replace(/,(?=\s+\d{4})/g, '').split(new RegExp(`(${JOINT})`, 'u'))
  const spans: DateSpan[] = []
  let date: DayOrMonth = { day: null, month: 0, year: 0, part: null }
  for (let at = pieces.length - 1; at >= 0; at -= 2) {
    date = dayOrMonth(pieces[at] ?? '', date)
    const span = daySpan(date)
    const [later] = spans
    if (later && new RegExp(`^${THROUGH}$`, 'u').test(pieces[at + 1] ?? '')) {
      spans[0] = { ...later, from: span.from }
    } else spans.unshift(span)
  }
  return spans
}

interface DayOrMonth {
  readonly day: number | null
  readonly month: number
  readonly year: number
  readonly part: string | null
}

/** One date of a list; the month and year that it leaves out are those of the next. */
function dayOrMonth(written: string, next: DayOrMonth): DayOrMonth {
  const day = /^\d+(?!\d)/.exec(written)?.[0]
  const month = new RegExp(MONTH, 'u').exec(written)?.[0]
  const year = /\d{4}$/.exec(written)?.[0]
  return {
    day: day === undefined || day.length > 2 ? null : Number(day),
    month: month === undefined ? next.month : MONTHS.indexOf(month.slice(0, 3)) + 1,
    year: year === undefined ? next.year : Number(year),
    part: partIn(written),
  }
}

function daySpan({ day, month, year, part }: DayOrMonth): DateSpan {
  const name = `${year}-${twoDigits(month)}`
  if (day !== null) return spanOf(`${name}-${twoDigits(day)}`)
  const { from, to } = spanOf(name)
  const [first, last] = (part === null ? undefined : DAYS_OF_PART[part]) ?? [1, 31]
  const end = `${name}-${twoDigits(last)}`
  return {
    from: first === 1 ? from : `${name}-${twoDigits(first)}`,
    to: end < to ? end : to,
    precision: 'month',
  }
}

/** A season, or the start, middle or end of a year: “winter 1927–28” is the one that begins in 1927. */
function partOfYear(written: string): DateSpan {
  const year = Number(/\d{4}/.exec(written)?.[0])
  const [first, last] = PARTS[/^[a-z]+/i.exec(written)?.[0].toLowerCase() ?? ''] ?? [1, 12]
  const month = (count: number) =>
    `${year + Math.floor((count - 1) / 12)}-${twoDigits(((count - 1) % 12) + 1)}`
  return { ...spanOf(month(first), month(last)), precision: 'part' }
}

function decadeSpan(written: string): DateSpan {
  const decade = Number(/\d{4}/.exec(written)?.[0])
  const [first, last] = YEARS_OF_PART[partIn(written) ?? ''] ?? [0, 9]
  return { ...spanOf(String(decade + first), String(decade + last)), precision: 'years' }
}

function yearsSpan(written: string): DateSpan {
  const [first = '', last] = written.match(/\d+/g) ?? []
  if (last === undefined) return partIn(written) === null ? spanOf(first) : partOfYear(written)
  const century = first.slice(0, 4 - last.length)
  return { ...spanOf(first, century + last), precision: 'years' }
}

const partIn = (written: string) => /^(?:early|mid|late)/i.exec(written)?.[0].toLowerCase() ?? null

/** The last day of a year, month or day. */
function lastOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  if (day !== undefined) return date
  return `${year}-${month}-${twoDigits(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())}`
}

const twoDigits = (count: number) => String(count).padStart(2, '0')
