import type { OutlinePoint } from './outline'
import type { LineAt, YamlPath } from './parse-yaml'
import type { Rubric, RubricLevel, Strand } from './rubric'

/** A part of a pack that was read, and where its values stand in its file. */
export interface Part<Value> {
  readonly file: string
  readonly value: Value
  readonly lineAt: LineAt
}

/** Something in a part: a card, a point, a term; and the line of each of its keys. */
export interface Entry<Item> {
  readonly item: Item
  readonly file: string
  readonly lineOf: (...steps: YamlPath) => number
}

/** A text in an entry, such as an id, and where it stands. */
export interface Mention {
  readonly name: string
  readonly file: string
  readonly line: number
}

/** The entries of a list. */
export function entriesOf<Item>(part: Part<readonly Item[]>): Entry<Item>[] {
  return entriesUnder(part, part.value, [])
}

/** The points of an outline, each before the points under it. */
export function pointEntries(outline: Part<readonly OutlinePoint[]>): Entry<OutlinePoint>[] {
  const below = (points: readonly OutlinePoint[], path: YamlPath): Entry<OutlinePoint>[] =>
    entriesUnder(outline, points, path).flatMap((entry, index) => [
      entry,
      ...below(entry.item.points, [...path, index, 'points']),
    ])
  return below(outline.value, [])
}

/** The strands of each rubric, rubric by rubric. */
export function strandEntries(rubrics: Part<readonly Rubric[]>): Entry<Strand>[][] {
  return rubrics.value.map((rubric, index) => entriesUnder(rubrics, rubric.strands, [index, 'strands']))
}

/** The levels of each strand, strand by strand. */
export function levelEntries(rubrics: Part<readonly Rubric[]>): Entry<RubricLevel>[][] {
  return rubrics.value.flatMap((rubric, index) =>
    rubric.strands.map((strand, place) =>
      entriesUnder(rubrics, strand.levels, [index, 'strands', place, 'levels']),
    ),
  )
}

/** What each entry has under `key`, with its place. */
export function mentionsOf<Key extends string>(
  entries: readonly Entry<Readonly<Record<Key, string>>>[],
  key: Key,
): Mention[] {
  return entries.map(({ item, file, lineOf }) => ({ name: item[key], file, line: lineOf(key) }))
}

function entriesUnder<Item>(part: Part<unknown>, items: readonly Item[], path: YamlPath): Entry<Item>[] {
  return items.map((item, index) => ({
    item,
    file: part.file,
    lineOf: (...steps) => part.lineAt([...path, index, ...steps]),
  }))
}
