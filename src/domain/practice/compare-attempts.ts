import type { FinishedAttempt } from '@/domain/insight/attempts'
import { verdictOn, type Outcome, type Verdict } from './review'

/** The part of an outcome that says what became of the points. */
export type PointsOf = Pick<Outcome, 'ticked' | 'half' | 'missed'>

/** What became of one point in two attempts. */
export interface PointChange {
  readonly point: string
  readonly earlier: Verdict
  readonly later: Verdict
}

/** The points that two attempts both need, by what changed; a half-made one lies between made and missed. */
export interface PointChanges {
  readonly gained: readonly PointChange[]
  readonly lost: readonly PointChange[]
  /** Made, or half made, in both. */
  readonly kept: readonly PointChange[]
  readonly missing: readonly PointChange[]
  /** Whether both need the very same points; else those of one alone are left out. */
  readonly isWhole: boolean
}

/** Two attempts, the older first. */
export interface Comparison {
  readonly earlier: FinishedAttempt
  readonly later: FinishedAttempt
  readonly isSameQuestion: boolean
  /** Null while one of them has not been reviewed. */
  readonly changes: PointChanges | null
}

const RANKS: Readonly<Record<Verdict, number>> = { no: 0, partly: 1, yes: 2 }

/** Two finished attempts side by side, whichever is named first. `order` has the ids of the outline’s points in their order. */
export function compareAttempts(
  one: FinishedAttempt,
  other: FinishedAttempt,
  order: readonly string[] = [],
): Comparison {
  const [earlier, later] = isOlder(one, other) ? [one, other] : [other, one]
  return {
    earlier,
    later,
    isSameQuestion: earlier.pack === later.pack && earlier.prompt === later.prompt,
    changes:
      earlier.outcome === null || later.outcome === null
        ? null
        : comparePoints(earlier.outcome, later.outcome, order),
  }
}

/** What became of the points that both attempts need, in the order given; points it lacks come first. */
export function comparePoints(
  earlier: PointsOf,
  later: PointsOf,
  order: readonly string[] = [],
): PointChanges {
  const laterNeeds = new Set(neededIn(later))
  const common = neededIn(earlier).filter((point) => laterNeeds.has(point))
  const places = new Map(order.map((point, index) => [point, index]))
  const changes = common
    .sort((a, b) => (places.get(a) ?? -1) - (places.get(b) ?? -1))
    .map((point) => ({ point, earlier: verdictOn(earlier, point), later: verdictOn(later, point) }))
  return {
    gained: changes.filter((change) => riseOf(change) > 0),
    lost: changes.filter((change) => riseOf(change) < 0),
    kept: changes.filter((change) => riseOf(change) === 0 && change.later !== 'no'),
    missing: changes.filter((change) => riseOf(change) === 0 && change.later === 'no'),
    isWhole: common.length === neededIn(earlier).length && common.length === laterNeeds.size,
  }
}

/** The points missed in the earlier attempt, and how many of them the later one makes in full: all, and those drilled between. */
export interface ComeBack {
  readonly missed: number
  readonly made: number
  readonly drilled: number
  readonly drilledAndMade: number
}

/** What became of the points missed in the earlier attempt; `drilled` are the points whose cards were answered in between. */
export function comeBackOf(changes: PointChanges, drilled: ReadonlySet<string>): ComeBack {
  const missed = missedBefore(changes)
  const made = missed.filter(({ later }) => later === 'yes')
  return {
    missed: missed.length,
    made: made.length,
    drilled: missed.filter(({ point }) => drilled.has(point)).length,
    drilledAndMade: made.filter(({ point }) => drilled.has(point)).length,
  }
}

/** The points that both attempts need and the earlier one missed. */
export function missedBefore({ gained, missing }: PointChanges): PointChange[] {
  return [...gained, ...missing].filter(({ earlier }) => earlier === 'no')
}

const riseOf = ({ earlier, later }: PointChange): number => RANKS[later] - RANKS[earlier]

const neededIn = ({ ticked, half = [], missed }: PointsOf): string[] => [
  ...new Set([...ticked, ...half, ...missed]),
]

/** By the study day first: a clock that was put right moves it, and not the moment. */
function isOlder(one: FinishedAttempt, other: FinishedAttempt): boolean {
  const keyOf = ({ day, at, attempt }: FinishedAttempt): string => `${day} ${at} ${attempt}`
  return keyOf(one) <= keyOf(other)
}
