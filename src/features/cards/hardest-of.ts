import type { CardKey } from '@/domain/progress/events'
import type { Answer } from '@/stores/drilling'

/** The cards that were answered Again most often, at most `count`, hardest first. */
export function hardestOf(answers: readonly Answer[], count: number): CardKey[] {
  const agains = new Map<CardKey, number>()
  for (const { card, grade } of answers) if (grade === 'again') agains.set(card, (agains.get(card) ?? 0) + 1)
  return [...agains]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([card]) => card)
}
