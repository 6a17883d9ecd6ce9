import { foldPunctuation } from '../text/fold'
import type { Card } from './card'
import { clozeOf } from './cloze'
import {
  entriesOf,
  levelEntries,
  mentionsOf,
  pointEntries,
  strandEntries,
  type Entry,
  type Mention,
  type Part,
} from './entry'
import type { Paragraph } from './essay'
import type { Term } from './glossary'
import type { OutlinePoint } from './outline'
import type { PackProblem } from './problem'
import type { Prompt } from './prompt'
import type { Rubric } from './rubric'

/** Every part of a pack that could be read; null for one that could not, whose links are then not checked. */
export interface PackParts {
  readonly paragraphs: Part<readonly Paragraph[]> | null
  readonly outline: Part<readonly OutlinePoint[]> | null
  readonly glossary: Part<readonly Term[]> | null
  readonly cards: Part<readonly Card[]> | null
  readonly prompts: Part<readonly Prompt[]> | null
  readonly rubrics: Part<readonly Rubric[]> | null
}

/** What keeps the parts of a pack from fitting together: ids used twice, names of nothing, terms that collide. */
export function checkLinks(parts: PackParts): PackProblem[] {
  const paragraphs = parts.paragraphs ? entriesOf(parts.paragraphs) : []
  const points = parts.outline ? pointEntries(parts.outline) : []
  const terms = parts.glossary ? entriesOf(parts.glossary) : []
  const cards = parts.cards ? entriesOf(parts.cards) : []
  const prompts = parts.prompts ? entriesOf(parts.prompts) : []
  const rubrics = parts.rubrics ? entriesOf(parts.rubrics) : []

  const kinds = [paragraphs, points, terms, cards, prompts, rubrics]
  const nested = parts.rubrics ? [...strandEntries(parts.rubrics), ...levelEntries(parts.rubrics)] : []
  const paragraphIds = parts.paragraphs && mentionsOf(paragraphs, 'id')
  const pointIds = parts.outline && mentionsOf(points, 'id')

  return [
    ...[...kinds, ...nested].flatMap((entries) => repeated(mentionsOf(entries, 'id'), 'an id of its own')),
    ...repeated(terms.flatMap(formsOf), 'a form that no other term has'),
    ...missing('paragraph', mentionsOf(points, 'paragraph'), paragraphIds),
    ...missing('paragraph', mentionsOf(cards, 'paragraph'), paragraphIds),
    ...missing('outline point', mentionsOf(cards, 'point'), pointIds),
    ...missing('outline point', prompts.flatMap(pointsNeeded), pointIds),
    ...cards.flatMap(brokenCloze),
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

/** The names of things that aren't there; none while it isn't known what is. */
function missing(
  kind: string,
  mentions: readonly Mention[],
  there: readonly Mention[] | null,
): PackProblem[] {
  if (there === null) return []
  const ids = new Set(there.map(({ name }) => name))
  return mentions
    .filter(({ name }) => !ids.has(name))
    .map(({ name, file, line }) => ({
      file,
      line,
      message: `found no ${kind} "${name}", expected the id of one such as ${nearby(name, [...ids])}`,
    }))
}

const MOST_SHOWN = 5

/** A few ids that may have been meant: those that begin with the same word, else the first there are. */
function nearby(name: string, ids: readonly string[]): string {
  const [word = name] = name.split('-')
  const alike = ids.filter((id) => id.startsWith(word))
  return (alike.length > 0 ? alike : ids).slice(0, MOST_SHOWN).join(', ')
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

function pointsNeeded({ item, file, lineOf }: Entry<Prompt>): Mention[] {
  return item.points.map((name, index) => ({ name, file, line: lineOf('points', index) }))
}

function brokenCloze({ item, file, lineOf }: Entry<Card>): PackProblem[] {
  if (item.kind !== 'cloze') return []
  const read = clozeOf(item.text)
  return read.ok ? [] : [{ file, line: lineOf('text'), message: read.message }]
}
