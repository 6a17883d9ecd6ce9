import { wordCount } from '@/domain/text/words'
import { totalMsOf } from './allowance'
import type { Attempt } from './attempt'
import { phaseTimes, type PhaseTime } from './phases'
import { textsIn } from './spans'
import { PHASES } from './way'

/** The running time used so far. */
export function elapsedMsOf({ spentMs }: Pick<Attempt, 'spentMs'>): number {
  return PHASES.reduce((sum, phase) => sum + spentMs[phase], 0)
}

/** The time left, below zero in overtime; `null` when untimed. */
export function leftMsOf(attempt: Pick<Attempt, 'spentMs' | 'allowance'>): number | null {
  const totalMs = totalMsOf(attempt.allowance)
  return totalMs === null ? null : totalMs - elapsedMsOf(attempt)
}

/** How far past its time an attempt is; 0 when it is not, or is untimed. */
export function overtimeMsOf(attempt: Pick<Attempt, 'spentMs' | 'allowance'>): number {
  return Math.max(0, -(leftMsOf(attempt) ?? 0))
}

/** Words that stand in the texts and were typed after time was up. */
export function overtimeWordsOf({ plan, answer, overtime }: Attempt): number {
  if (!overtime) return 0
  const stretches = [...textsIn(plan, overtime.spans.plan), ...textsIn(answer, overtime.spans.answer)]
  return stretches.reduce((sum, stretch) => sum + wordCount(stretch), 0)
}

/** A phase of an attempt with what it has used and what is left until its end on the overall clock, at least 0. */
export interface PhaseStanding extends PhaseTime {
  readonly spentMs: number
  readonly leftMs: number | null
  readonly isCurrent: boolean
}

/** How an attempt stands in each of its phases. A phase whose end is past has nothing left but may be gone on with. */
export function phaseStandings(attempt: Attempt): readonly PhaseStanding[] {
  const elapsedMs = elapsedMsOf(attempt)
  return phaseTimes(attempt.way, attempt.allowance).map((time) => ({
    ...time,
    spentMs: attempt.spentMs[time.phase],
    leftMs: time.endsAtMs === null ? null : Math.max(0, time.endsAtMs - elapsedMs),
    isCurrent: time.phase === attempt.phase,
  }))
}
