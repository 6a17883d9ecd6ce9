import type { Standing } from '@/domain/insight/card-states'
import type { StudyDay } from '@/domain/progress/study-day'
import type { ComeBack } from '@/domain/scheduling/come-back'
import { comeBackSentence } from './come-back-words'
import type { KeptAway } from './kept-away'

/** When nothing is left: when to come back, or what keeps the cards away. */
export function restSentence(
  kept: KeptAway | null,
  standings: Readonly<Record<Standing, number>>,
  comeBack: ComeBack | null,
  today: StudyDay,
): string {
  if (kept === 'all-suspended') return `All ${standings.suspended} cards are suspended.`
  if (kept === null) return comeBackSentence(comeBack, today)

  const why = `You have set 0 new cards a day, and ${standings.new} ${standings.new === 1 ? 'is' : 'are'} not met yet.`
  return comeBack === null ? why : `${comeBackSentence(comeBack, today)} ${why}`
}
