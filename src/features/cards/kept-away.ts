import type { Standing } from '@/domain/insight/card-states'

/** What the student has chosen that keeps cards from ever being due. */
export type KeptAway = 'all-suspended' | 'no-new-cards'

/** Whether a choice of the student's keeps cards away, from how the cards stand; null when it is only the time. */
export function keptAway(
  standings: Readonly<Record<Standing, number>>,
  newCardsADay: number,
): KeptAway | null {
  const { suspended, new: unmet, learning, young, mature } = standings
  if (suspended > 0 && unmet + learning + young + mature === 0) return 'all-suspended'
  return newCardsADay === 0 && unmet > 0 ? 'no-new-cards' : null
}
