import { type Allowance, withExtraMs } from './allowance'
import { type Phase, type Way, WAY_FACTS } from './way'

const PLAN_SHARE = 0.15
const CHECK_SHARE = 1 / 15

/** The shortest essay that still has a minute for each phase. */
const SHORTEST_WITH_PHASES = 3

/**
 * Whole minutes for each phase of a full essay: 45 → 7/35/3, 60 → 9/47/4. Each has at least one; an essay of under
 * three minutes is all writing.
 */
export function phaseMinutes(minutes: number): Readonly<Record<Phase, number>> {
  if (minutes < SHORTEST_WITH_PHASES) return { plan: 0, write: minutes, check: 0 }
  const plan = Math.max(1, Math.round(minutes * PLAN_SHARE))
  const check = Math.max(1, Math.round(minutes * CHECK_SHARE))
  return { plan, write: minutes - plan - check, check }
}

/** A phase's length and the point of the overall clock at which it should end; `null` when untimed. */
export interface PhaseTime {
  readonly phase: Phase
  readonly lengthMs: number | null
  readonly endsAtMs: number | null
}

/**
 * The timetable of an attempt. Ends are fixed on the overall clock, so a plan finished early leaves more time to write, a
 * plan that runs over takes it from writing, and the whole stays as long as it was.
 */
export function phaseTimes(
  way: Way,
  { minutes, extraPercent, phases: set }: Allowance,
): readonly PhaseTime[] {
  const { phases } = WAY_FACTS[way]
  if (minutes === null) return phases.map((phase) => ({ phase, lengthMs: null, endsAtMs: null }))

  const lengths = set ?? usualPhases(way, minutes)
  let endsAtMs = 0
  return phases.map((phase) => {
    const lengthMs = withExtraMs(lengths[phase], extraPercent)
    endsAtMs += lengthMs
    return { phase, lengthMs, endsAtMs }
  })
}

/** The minutes of each phase that a way has: all in the one, where there is one alone. */
export function usualPhases(way: Way, minutes: number): Readonly<Record<Phase, number>> {
  const [first, ...others] = WAY_FACTS[way].phases
  return first === undefined || others.length > 0
    ? phaseMinutes(minutes)
    : { plan: 0, write: 0, check: 0, [first]: minutes }
}

/** The phase after this one in a way; `null` after the last. */
export function phaseAfter(way: Way, phase: Phase): Phase | null {
  const { phases } = WAY_FACTS[way]
  return phases[phases.indexOf(phase) + 1] ?? null
}

/** The phases before this one in a way, which can be gone back to at any time. */
export function phasesBefore(way: Way, phase: Phase): readonly Phase[] {
  const { phases } = WAY_FACTS[way]
  return phases.slice(0, Math.max(0, phases.indexOf(phase)))
}
