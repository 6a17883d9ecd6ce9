import { foldPunctuation } from '../text/fold'
import {
  entriesOf,
  levelEntries,
  listMentionsOf,
  mentionsOf,
  paragraphEntries,
  pointEntries,
  strandEntries,
  topicEntries,
  type Entry,
  type Mention,
} from './entry'
import type { Term } from './glossary'
import { OWN_PREFIX } from './own-prefix'
import type { PackParts } from './parts'
import type { PackProblem } from './problem'

/** Ids that two things of one kind have, and other names that must be one thing's alone. */
export function checkIds(parts: PackParts): PackProblem[] {
  const { head, notes, glossary, people, names, historians, timeline, quotations } = parts
  const { counterArguments, sources, cards, prompts, rubrics } = parts
  const terms = entriesOf(glossary)
  const kinds: Entry<{ readonly id: string }>[][] = [
    [...paragraphEntries(parts.essay), ...paragraphEntries(parts.supplement)],
    topicEntries(head, 'regions'),
    topicEntries(head, 'themes'),
    pointEntries(parts.outline),
    terms,
    entriesOf(notes),
    entriesOf(people),
    entriesOf(names),
    entriesOf(historians),
    entriesOf(timeline),
    entriesOf(quotations),
    entriesOf(counterArguments),
    entriesOf(sources),
    entriesOf(cards),
    entriesOf(prompts),
    entriesOf(rubrics),
    ...strandEntries(rubrics),
    ...levelEntries(rubrics),
  ]
  return [
    ...kinds.flatMap((entries) => repeated(mentionsOf(entries, 'id'), 'an id of its own')),
    ...repeated(
      mentionsOf(entriesOf(parts.analysis), 'paragraph'),
      'a paragraph that no other entry is about',
    ),
    ...mentionsOf([...entriesOf(cards), ...entriesOf(prompts)], 'id').flatMap(ownIds),
    ...repeated(terms.flatMap(formsOf), 'a form that no other term has'),
    ...entriesOf(prompts).flatMap((prompt) =>
      repeated(listMentionsOf([prompt], 'points'), 'each point of a question once'),
    ),
  ]
}

/** The names that stand somewhere before. */
function repeated(mentions: readonly Mention[], expected: string): PackProblem[] {
  const firstLine = new Map<string, number>()
  return mentions.flatMap(({ name, file, line }) => {
    const earlier = firstLine.get(name)
    if (earlier === undefined) {
      firstLine.set(name, line)
      return []
    }
    return [{ file, line, message: `found "${name}" again, expected ${expected} (line ${earlier} has it)` }]
  })
}

/** A card or question whose id could be that of one of the student’s own. */
function ownIds({ name, file, line }: Mention): PackProblem[] {
  if (!name.startsWith(OWN_PREFIX)) return []
  return [
    {
      file,
      line,
      message: `found "${name}", expected an id that does not begin with "${OWN_PREFIX}": that is kept for the student’s own`,
    },
  ]
}

/** All that a term is found by, as `termsIn` compares it. */
function formsOf({ item, file, lineOf }: Entry<Term>): Mention[] {
  return [
    { name: foldPunctuation(item.term), file, line: lineOf('term') },
    ...item.aliases.map((alias, index) => ({
      name: foldPunctuation(alias),
      file,
      line: lineOf('aliases', index),
    })),
  ]
}
