/**
 * The list there was while the next one has the very same items in the same order, so that what is worked out of it is not worked
 * out again.
 */
export function sameItems<Item>(before: readonly Item[] | undefined, next: readonly Item[]): readonly Item[] {
  const isSame = before?.length === next.length && before.every((item, index) => item === next[index])
  return isSame ? before : next
}
