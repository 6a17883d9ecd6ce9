import {
  entriesOf,
  listMentionsOf,
  mentionsOf,
  paragraphEntries,
  pointEntries,
  topicEntries,
  type Mention,
} from './entry'
import type { PackParts } from './parts'
import type { PackProblem } from './problem'
import type { Reading } from './reading'
import { refOf, type RefKind } from './ref'

/** The ids there are of a kind; null while it isn't known. */
type Ids = readonly string[] | null

/** The ids and references that name nothing. */
export function checkReferences(parts: PackParts): PackProblem[] {
  const { head, essay, supplement } = parts
  const points = pointEntries(parts.outline)
  const cards = entriesOf(parts.cards)
  const prompts = entriesOf(parts.prompts)
  const notes = entriesOf(parts.notes)
  const quotations = entriesOf(parts.quotations)
  const events = entriesOf(parts.timeline)
  const counters = entriesOf(parts.counterArguments)
  const sourced = [
    entriesOf(parts.glossary),
    entriesOf(parts.people),
    entriesOf(parts.names),
    entriesOf(parts.historians),
    events,
    quotations,
    notes,
  ]

  const inEssay = essay.value && paragraphEntries(essay).map(({ item }) => item.id)
  const inSupplement = supplement.value && paragraphEntries(supplement).map(({ item }) => item.id)
  const paragraphs = inEssay && inSupplement && [...inEssay, ...inSupplement]
  const pointIds = parts.outline.value && points.map(({ item }) => item.id)
  const regions = head.value && topicEntries(head, 'regions').map(({ item }) => item.id)
  const themes = head.value && topicEntries(head, 'themes').map(({ item }) => item.id)
  const ordered = cards.flatMap(({ item, file, lineOf }) =>
    item.kind === 'order'
      ? item.events.flatMap(({ event }, index) =>
          event === undefined ? [] : [{ name: event, file, line: lineOf('events', index, 'event') }],
        )
      : [],
  )

  return [
    ...missing('paragraph', mentionsOf([...points, ...cards], 'paragraph'), paragraphs),
    ...missing(
      'paragraph of the essay',
      mentionsOf([...notes, ...quotations, ...entriesOf(parts.analysis)], 'paragraph'),
      inEssay,
    ),
    ...missing('outline point', mentionsOf([...cards, ...counters], 'point'), pointIds),
    ...missing('outline point', listMentionsOf(prompts, 'points'), pointIds),
    ...missing('region', mentionsOf([...cards, ...events], 'region'), regions),
    ...missing('region', listMentionsOf(prompts, 'regions'), regions),
    ...missing('theme', mentionsOf(cards, 'theme'), themes),
    ...missing('theme', listMentionsOf(prompts, 'themes'), themes),
    ...missing('quotation', mentionsOf(prompts, 'quotation'), idsOf(parts.quotations)),
    ...missing('event', ordered, idsOf(parts.timeline)),
    ...sourced.flatMap((entries) =>
      missing('source', listMentionsOf<'sources'>(entries, 'sources'), idsOf(parts.sources)),
    ),
    ...brokenRefs(
      [
        ...listMentionsOf(cards, 'facts'),
        ...listMentionsOf(points, 'facts'),
        ...listMentionsOf(points, 'names'),
        ...listMentionsOf(notes, 'facts'),
      ],
      {
        event: idsOf(parts.timeline),
        person: idsOf(parts.people),
        term: idsOf(parts.glossary),
        historian: idsOf(parts.historians),
        name: idsOf(parts.names),
        quotation: idsOf(parts.quotations),
        note: idsOf(parts.notes),
        counter: idsOf(parts.counterArguments),
        essay: inEssay,
        supplement: inSupplement,
      },
    ),
    ...namelessNames(listMentionsOf(points, 'names')),
  ]
}

function idsOf(part: Reading<{ readonly id: string }[]>): Ids {
  return part.value && part.value.map(({ id }) => id)
}

/** The names of things that aren't there; none while it isn't known what is. */
function missing(kind: string, mentions: readonly Mention[], there: Ids): PackProblem[] {
  if (there === null) return []
  const ids = new Set(there)
  return mentions
    .filter(({ name }) => !ids.has(name))
    .map(({ name, file, line }) => ({
      file,
      line,
      message: `found no ${kind} "${name}", expected ${oneOf(name, there)}`,
    }))
}

/** The references, kind by kind, to what isn't there. */
function brokenRefs(mentions: readonly Mention[], there: Readonly<Record<RefKind, Ids>>): PackProblem[] {
  return mentions.flatMap((mention) => {
    const ref = refOf(mention.name)
    return ref ? missing(ref.kind, [{ ...mention, name: ref.id }], there[ref.kind]) : []
  })
}

const NAMED: readonly (RefKind | undefined)[] = ['person', 'name', 'historian', 'term']

/** What a point has under `names` that has no variants. */
function namelessNames(mentions: readonly Mention[]): PackProblem[] {
  return mentions
    .filter(({ name }) => !NAMED.includes(refOf(name)?.kind))
    .map(({ name, file, line }) => ({
      file,
      line,
      message: `found "${name}", expected a reference to a person, name, historian or term`,
    }))
}

const MOST_SHOWN = 5

/** A few ids that may have been meant: those that begin with the same word, else the first there are. */
function oneOf(name: string, ids: readonly string[]): string {
  if (ids.length === 0) return 'none, for the pack has none'
  const [word = name] = name.split('-')
  const alike = ids.filter((id) => id.startsWith(word))
  return `the id of one such as ${(alike.length > 0 ? alike : ids).slice(0, MOST_SHOWN).join(', ')}`
}
