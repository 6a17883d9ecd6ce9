/** The keys that tick the parts of an answer, in their order; none has more parts. */
export const TICK_KEYS = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** What is ticked once a part has been, or is no longer. */
export function toggled(ticked: readonly number[], part: number): readonly number[] {
  return ticked.includes(part) ? ticked.filter((other) => other !== part) : [...ticked, part]
}
