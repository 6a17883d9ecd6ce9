import { datesAgree, datesIn, isWithin, spanOf, type DateSpan } from '../text/dates'
import { entriesOf, type Entry } from './entry'
import type { WholeParts } from './parts'
import { quoted, type PackProblem } from './problem'
import { textsOf } from './texts-of'
import type { TimelineEvent } from './timeline'

/** The parts that tell dates, and so must agree with those that list them. */
const TELLING = [
  'analysis',
  'quotations',
  'outline',
  'prompts',
  'supplement',
  'notes',
  'counterArguments',
] as const

/** Keys under which stand ids and references rather than text. */
const NOT_PROSE = new Set(['id', 'facts', 'names', 'sources', 'concepts', 'event', 'region'])

/** The dates that each reference gives, by its name. */
type Spans = ReadonlyMap<string, readonly DateSpan[]>

/**
 * Days and months that no event, person, term or historian gives, and events whose `when` says something else than
 * their `date`. A card that names events is held to what it names. Without a timeline there is nothing to compare.
 */
export function adviseOnDates(parts: WholeParts): PackProblem[] {
  if (parts.timeline.value.length === 0) return []
  const listed = listedSpans(parts)
  const known = [...listed.values()].flat()
  const told = TELLING.flatMap((name) => textsOf(parts[name], NOT_PROSE)).flatMap(({ text, file, line }) =>
    strangeDates(text, known).map((date) => ({
      file,
      line,
      message: `found ${date}, which no event has`,
    })),
  )
  return [...entriesOf(parts.timeline).flatMap(saidOtherwise), ...told, ...strangeOnCards(parts, listed)]
}

function strangeOnCards(parts: WholeParts, listed: Spans): PackProblem[] {
  const spansOf: Spans = new Map([
    ...listed,
    ...spansIn('quotation', parts.quotations.value),
    ...spansIn('note', parts.notes.value),
  ])
  const known = [...spansOf.values()].flat()
  return entriesOf(parts.cards).flatMap(({ item, file, lineOf }) => {
    const ordered = item.kind === 'order' ? item.events.map(({ event }) => `event/${event ?? ''}`) : []
    const named = [...item.facts, ...ordered]
    const isHeld = named.some((ref) => ref.startsWith('event/') && spansOf.has(ref))
    const spans = isHeld ? named.flatMap((ref) => spansOf.get(ref) ?? []) : known
    return textsOf({ ...parts.cards, value: item }, NOT_PROSE).flatMap(({ text }) =>
      strangeDates(text, spans).map((date) => ({
        file,
        line: lineOf('id'),
        message: `found ${date} in "${item.id}", which ${isHeld ? 'nothing it names' : 'no event'} has`,
      })),
    )
  })
}

/** The days and months in a text that none of the spans vouches for, as they are written. */
function strangeDates(text: string, spans: readonly DateSpan[]): string[] {
  return datesIn(text)
    .filter((date) => !endsOf(date).every((end) => spans.some((span) => vouches(span, end))))
    .map(({ start, end }) => quoted(text.slice(start, end)))
}

/** The first and last day or month of a date; what is told less exactly is not compared. */
function endsOf({ from, to, precision }: DateSpan): DateSpan[] {
  if (precision !== 'day' && precision !== 'month') return []
  const length = precision === 'day' ? 10 : 7
  return [from, to].map((end) => spanOf(end.slice(0, length)))
}

/** Whether a day lies in a span, or a month and a span can be the same. */
function vouches(span: DateSpan, end: DateSpan): boolean {
  return end.precision === 'day' ? isWithin(end, span) : datesAgree(end, span)
}

/** Days must lie in the event's own date; what is said less exactly must agree with it. */
function saidOtherwise({ item, file, lineOf }: Entry<TimelineEvent>): PackProblem[] {
  const own = ownSpan(item)
  const said = datesIn(item.when)
  const isSame = said.every((date) => (date.precision === 'day' ? isWithin : datesAgree)(date, own))
  if (said.length > 0 && isSame) return []
  const { from, to = from } = item.date
  const message = `found ${quoted(item.when)}, expected the date ${from === to ? from : `${from} to ${to}`} in words`
  return [{ file, line: lineOf('when'), message }]
}

/** The dates of what is listed: those of an event, and those in what is said of anything. */
function listedSpans(parts: WholeParts): Spans {
  return new Map([
    ...parts.timeline.value.map((event): [string, DateSpan[]] => [
      `event/${event.id}`,
      [ownSpan(event), ...datesInside(event)],
    ]),
    ...spansIn('person', parts.people.value),
    ...spansIn('term', parts.glossary.value),
    ...spansIn('historian', parts.historians.value),
  ])
}

const ownSpan = ({ date }: TimelineEvent) => spanOf(date.from, date.to)

function spansIn(kind: string, items: readonly { readonly id: string }[]): [string, DateSpan[]][] {
  return items.map((item) => [`${kind}/${item.id}`, datesInside(item)])
}

/** The days and months told of something: of a span, such as years in office, its ends alone. */
function datesInside(item: object): DateSpan[] {
  const texts = Object.values(item).filter((value: unknown) => typeof value === 'string')
  return texts.flatMap(datesIn).flatMap(endsOf)
}
