/** Something with a rank; where ranks are equal the smaller position comes first. */
export interface Ranked {
  readonly rank: number
  readonly position: number
}

/** Entries in order with the first at the END, so that the commonest removal moves nothing. */
export type RankedList<Entry extends Ranked> = Entry[]

/** Puts entries that stand in any order into theirs. In place. */
export function sortRanked(entries: Ranked[]): void {
  entries.sort((a, b) => compareRanked(b, a))
}

/** The entry that comes first. */
export function firstOf<Entry extends Ranked>(list: RankedList<Entry>): Entry | undefined {
  return list.at(-1)
}

/** The entries one after the other from the first on; looks no further than it is asked to. */
export function* inOrder<Entry extends Ranked>(list: RankedList<Entry>): Generator<Entry, void> {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const entry = list[index]
    if (entry !== undefined) yield entry
  }
}

/** How many entries rank no later than this, found by halving. */
export function countUpTo(list: readonly Ranked[], rank: number): number {
  return list.length - indexFor(list, { rank, position: Infinity })
}

/** Puts an entry in its place, found by halving. */
export function insertRanked<Entry extends Ranked>(list: RankedList<Entry>, entry: Entry): void {
  list.splice(indexFor(list, entry), 0, entry)
}

/** Takes out the entry of that rank and position, if it is there. */
export function removeRanked<Entry extends Ranked>(list: RankedList<Entry>, entry: Entry): void {
  const index = indexFor(list, entry)
  const found = list[index]
  if (found !== undefined && compareRanked(found, entry) === 0) list.splice(index, 1)
}

function compareRanked(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || a.position - b.position
}

function indexFor(list: readonly Ranked[], entry: Ranked): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]
    if (other !== undefined && compareRanked(other, entry) > 0) low = middle + 1
    else high = middle
  }
  return low
}
