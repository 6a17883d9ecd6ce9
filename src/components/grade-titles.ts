import type { Grade } from '@/domain/scheduling/grade'

/** What each grade is called. */
export const GRADE_TITLES: Readonly<Record<Grade, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
}
