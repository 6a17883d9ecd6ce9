import type { SortKey } from '@/domain/browse/sort'

/** What the cards can be sorted by, as the student reads it. */
export const SORT_TITLES: Readonly<Record<SortKey, string>> = {
  pack: 'Order of the pack',
  question: 'Question',
  kind: 'Kind',
  added: 'Day you wrote it',
  r: 'Recall',
  s: 'Stability',
  d: 'Difficulty',
  reps: 'Answers',
  lapses: 'Lapses',
  due: 'Due day',
  weight: 'Weight',
}

/** Which way round that is. */
export function directionTitle(by: SortKey, isDescending: boolean): string {
  const [up, down] = directionsOf(by)
  return isDescending ? down : up
}

function directionsOf(by: SortKey): readonly [up: string, down: string] {
  if (by === 'question' || by === 'kind') return ['A to Z', 'Z to A']
  if (by === 'added' || by === 'due') return ['Earliest first', 'Latest first']
  return ['Lowest first', 'Highest first']
}
