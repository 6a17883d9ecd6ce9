import { spanOf } from '../text/dates'
import type { ArgumentCard, Card, ClozeCard, OrderCard } from './card'
import { clozeOf } from './cloze'
import { entriesOf, type Entry } from './entry'
import type { PackParts } from './parts'
import type { PackProblem } from './problem'
import type { TimelineEvent } from './timeline'

/** Cards that can't be asked as they stand, and cards that rest on what isn't certain. */
export function checkCards(parts: PackParts): PackProblem[] {
  const uncertain = uncertainRefs(parts)
  const events = new Map((parts.timeline.value ?? []).map((event) => [event.id, event]))
  return entriesOf(parts.cards).flatMap((entry) => [
    ...doubtful(entry, uncertain),
    ...faultsOf(entry, events),
  ])
}

function faultsOf(entry: Entry<Card>, events: ReadonlyMap<string, TimelineEvent>): PackProblem[] {
  const { item } = entry
  if (item.kind === 'cloze') return brokenCloze(item, entry)
  if (item.kind === 'argument') return needOf(item, entry)
  if (item.kind === 'order') return outOfOrder(item, entry, events)
  return []
}

/** The most answers of a cloze that each have a face of their own. */
const MOST_FACES = 20

function brokenCloze(card: ClozeCard, { file, lineOf }: Entry<Card>): PackProblem[] {
  const read = clozeOf(card.text)
  if (!read.ok) return [{ file, line: lineOf('text'), message: read.message }]
  const answers = read.value.filter((segment) => segment.kind === 'answer').length
  if (!card.each || answers <= MOST_FACES) return []
  const message = `found ${answers} answers, expected at most ${MOST_FACES} where each is a card`
  return [{ file, line: lineOf('text'), message }]
}

function needOf({ need, points }: ArgumentCard, { file, lineOf }: Entry<Card>): PackProblem[] {
  if (need <= points.length) return []
  const message = `found that ${need} points are needed, expected at most the ${points.length} there are`
  return [{ file, line: lineOf('need'), message }]
}

function outOfOrder(
  card: OrderCard,
  { file, lineOf }: Entry<Card>,
  events: ReadonlyMap<string, TimelineEvent>,
): PackProblem[] {
  const dated = card.events.flatMap(({ event }, index) => {
    const found = event === undefined ? undefined : events.get(event)
    return found ? [{ event: found, index, from: spanOf(found.date.from).from }] : []
  })
  return dated.flatMap(({ event, index, from }, place) => {
    const before = dated[place - 1]
    if (!before || before.from < from) return []
    const message = `found ${event.id} (${event.when}) after ${before.event.id} (${before.event.when}), expected each event later than the one above`
    return [{ file, line: lineOf('events', index), message }]
  })
}

/** The references to what its maker marked as uncertain. */
function uncertainRefs(parts: PackParts): ReadonlySet<string> {
  const kinds = {
    event: parts.timeline,
    person: parts.people,
    term: parts.glossary,
    historian: parts.historians,
    name: parts.names,
    quotation: parts.quotations,
    note: parts.notes,
  }
  return new Set(
    Object.entries(kinds).flatMap(([kind, { value }]) =>
      (value ?? []).filter(({ certainty }) => certainty === 'uncertain').map(({ id }) => `${kind}/${id}`),
    ),
  )
}

function doubtful({ item, file, lineOf }: Entry<Card>, uncertain: ReadonlySet<string>): PackProblem[] {
  const ordered = item.kind === 'order' ? item.events : []
  const named = [
    ...item.facts.map((ref, index) => ({ ref, line: lineOf('facts', index) })),
    ...ordered.map(({ event }, index) => ({ ref: `event/${event ?? ''}`, line: lineOf('events', index) })),
  ]
  return named
    .filter(({ ref }) => uncertain.has(ref))
    .map(({ ref, line }) => ({
      file,
      line,
      message: `found "${ref}", which is marked as uncertain, expected only what is known on a card`,
    }))
}
