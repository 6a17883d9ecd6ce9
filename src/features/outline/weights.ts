import type { Weight } from '@/domain/pack/schema'

/** The weights as they are said, the heaviest first. */
export const WEIGHTS: readonly { readonly weight: Weight; readonly name: string }[] = [
  { weight: 3, name: 'crucial' },
  { weight: 2, name: 'useful' },
  { weight: 1, name: 'colour' },
]

/** A weight as it is said. */
export const weightName = (weight: Weight): string => WEIGHTS.find((one) => one.weight === weight)?.name ?? ''

/** A weight as it is shown: as many of three marks filled. */
export const weightMarks = (weight: Weight): string => '●'.repeat(weight) + '○'.repeat(3 - weight)
