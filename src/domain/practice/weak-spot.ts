import type { Prompt } from '@/domain/pack/schema'

/** The question whose points the student would recall worst, and what says so. */
export interface WeakSpot {
  readonly prompt: Prompt
  /** The mean recall of its points now, 0 to 1. */
  readonly recall: number
  /** The points that stand lowest, the lowest first, three at most. */
  readonly weakest: readonly string[]
  /** How many of its points have cards, and on how many of those no card has been met. */
  readonly asked: number
  readonly unmet: number
}

const SHOWN = 3

/**
 * The prompt with the lowest mean recall over its needed points, among those with cards met on at least half of them: what was never looked at
 * is new, not weak. A point that no card asks is left out. `recallOf` gives the
 * recall of a point now, 0 for one that was never met, null for one without cards. Null when there is none.
 */
export function weakSpotOf(
  prompts: readonly Prompt[],
  recallOf: (point: string) => number | null,
): WeakSpot | null {
  let weakest: WeakSpot | null = null
  for (const prompt of prompts) {
    const recalls = [...new Set(prompt.points)].flatMap((point) => {
      const recall = recallOf(point)
      return recall === null ? [] : [{ point, recall }]
    })
    const unmet = recalls.filter(({ recall }) => recall === 0).length
    if (unmet * 2 > recalls.length || recalls.length === 0) continue
    const mean = recalls.reduce((sum, { recall }) => sum + recall, 0) / recalls.length
    if (weakest !== null && weakest.recall <= mean) continue
    const lowest = [...recalls].sort((one, other) => one.recall - other.recall).slice(0, SHOWN)
    weakest = {
      prompt,
      recall: mean,
      weakest: lowest.map(({ point }) => point),
      asked: recalls.length,
      unmet,
    }
  }
  return weakest
}
