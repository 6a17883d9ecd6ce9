import { BUILD_RECALL } from '@/domain/plan/choose'
import type { Parameters } from '@/domain/scheduling/memory-model'
import { DESIRED_RETENTION } from '@/domain/scheduling/memory-model'
import { modelFor } from '@/domain/progress/model-choice'

/** A card that lasts, so that whole days make no difference. */
const LASTING_DAYS = 1000
const USUAL = percentOf(DESIRED_RETENTION)

/** A share in whole per cent. */
export function percentOf(share: number): number {
  return Math.round(share * 100)
}

/** Said first while an exam plan is followed, for the desired retention does not move it. */
export const PLAN_CHOOSES = `Until the exam the plan chooses your cards, at ${percentOf(BUILD_RECALL)} per cent recall or below until its last days, whatever you set here. Without the plan, and after it, this counts.`

/** What a desired retention costs in a plain sentence, against the usual one. */
export function retentionCost(retention: number, parameters: Parameters | null): string {
  const percent = percentOf(retention)
  if (percent === USUAL) {
    return `Cards come back when you are about ${USUAL} per cent likely to recall them: the usual balance.`
  }
  const wait = (share: number): number =>
    modelFor({ retention: share, parameters }).intervalDays(LASTING_DAYS)
  const longer = wait(retention) / wait(DESIRED_RETENTION)
  return longer < 1
    ? `At ${percent} per cent cards come back about ${timesText(1 / longer)} as often as at ${USUAL}: you forget less, and it takes that many more reviews.`
    : `At ${percent} per cent cards wait about ${timesText(longer)} as long as at ${USUAL}: fewer reviews, and you forget more.`
}

const timesText = (factor: number): string => `${factor.toFixed(1)} times`
