import type { Paragraph } from './essay'
import type { PackHead, Topic } from './head'
import type { OutlinePoint } from './outline'
import type { FilePath, Reading } from './reading'
import type { Rubric, RubricLevel, Strand } from './rubric'

/** Something in a part: a card, a point, a term; and the line of each of its keys. */
export interface Entry<Item> {
  readonly item: Item
  readonly file: string
  readonly lineOf: (...steps: FilePath) => number
}

/** A text in an entry, such as an id, and where it stands. */
export interface Mention {
  readonly name: string
  readonly file: string
  readonly line: number
}

/** The entries of a list; none of one that could not be read. */
export function entriesOf<Item>(part: Reading<Item[]>): Entry<Item>[] {
  return entriesUnder(part, part.value ?? [], [])
}

/** The entries of a list that stands under a key, such as the paragraphs of the essay. */
function entriesUnder<Item>(part: Reading<unknown>, items: readonly Item[], path: FilePath): Entry<Item>[] {
  return items.map((item, index) => ({
    item,
    file: part.file,
    lineOf: (...steps) => part.lineAt([...path, index, ...steps]),
  }))
}

/** The points of an outline, each before the points under it. */
export function pointEntries(outline: Reading<OutlinePoint[]>): Entry<OutlinePoint>[] {
  const below = (points: readonly OutlinePoint[], path: FilePath): Entry<OutlinePoint>[] =>
    entriesUnder(outline, points, path).flatMap((entry, index) => [
      entry,
      ...below(entry.item.points, [...path, index, 'points']),
    ])
  return below(outline.value ?? [], [])
}

/** The strands of each rubric, rubric by rubric. */
export function strandEntries(rubrics: Reading<Rubric[]>): Entry<Strand>[][] {
  return (rubrics.value ?? []).map((rubric, index) =>
    entriesUnder(rubrics, rubric.strands, [index, 'strands']),
  )
}

/** The levels of each strand, strand by strand. */
export function levelEntries(rubrics: Reading<Rubric[]>): Entry<RubricLevel>[][] {
  return (rubrics.value ?? []).flatMap((rubric, index) =>
    rubric.strands.map((strand, place) =>
      entriesUnder(rubrics, strand.levels, [index, 'strands', place, 'levels']),
    ),
  )
}

/** What each entry has under `key`, with its place; nothing of an entry that lacks it. */
export function mentionsOf<Key extends string>(
  entries: readonly Entry<Readonly<Partial<Record<Key, string>>>>[],
  key: Key,
): Mention[] {
  return entries.flatMap(({ item, file, lineOf }) => {
    const name = item[key]
    return name === undefined ? [] : [{ name, file, line: lineOf(key) }]
  })
}

/** Each text in the lists that entries have under `key`, with its place. */
export function listMentionsOf<Key extends string>(
  entries: readonly Entry<Readonly<Record<Key, readonly string[]>>>[],
  key: Key,
): Mention[] {
  return entries.flatMap(({ item, file, lineOf }) =>
    item[key].map((name, index) => ({ name, file, line: lineOf(key, index) })),
  )
}

/** The paragraphs of the essay or the supplement. */
export function paragraphEntries(
  prose: Reading<{ readonly paragraphs: readonly Paragraph[] }>,
): Entry<Paragraph>[] {
  return entriesUnder(prose, prose.value?.paragraphs ?? [], ['paragraphs'])
}

/** The regions or the themes that a pack declares. */
export function topicEntries(head: Reading<PackHead>, kind: 'regions' | 'themes'): Entry<Topic>[] {
  return entriesUnder(head, head.value?.[kind] ?? [], [kind])
}
