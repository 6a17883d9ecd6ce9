import type { ClockCorrection } from './clock'
import type { DeviceId, ProgressEvent } from './events'

const DAY_MS = 86_400_000
/** Less than a day, so that a clock set back exactly one day is noticed although time has passed since. */
const BACK_MS = DAY_MS / 2
/** Longer than a summer's holiday. */
const AHEAD_MS = 120 * DAY_MS

/** A clock that has plainly moved: back by half a day, far ahead, or ahead to where it was before it went back. */
export interface ClockJump {
  readonly direction: 'back' | 'ahead'
  readonly days: number
  /** What was done between the jump before and this one: its first and last moment and numbers. */
  readonly from: string
  readonly to: string
  readonly fromSeq: number
  readonly toSeq: number
  /** How many days would bring that to the day of the jump, should the clock have been wrong then. */
  readonly byDays: number
}

/** What one device's events show of its clock: the stretch of steady time it is in, and the last jump not yet settled. */
export interface ClockTrack {
  readonly from: string
  readonly to: string
  readonly fromSeq: number
  readonly toSeq: number
  /** What the clock showed at the end of the stretch before. */
  readonly before: string | null
  /** Where the clock went back from and to, until it is there again. */
  readonly dip: { readonly from: string; readonly to: string } | null
  readonly jump: ClockJump | null
}

/** The jump to ask about: the one at `now`, or else the last among the events that no answer has settled; null if none. */
export function clockJumpOf(track: ClockTrack | undefined, now: Date): ClockJump | null {
  return track === undefined ? null : (jumpTo(track, now.getTime()) ?? track.jump)
}

/** The track after the next event of its device; `isConfirmed` when that says that all dates so far are to stay. */
export function trackAfter(
  track: ClockTrack | undefined,
  { seq, at }: Pick<ProgressEvent, 'seq' | 'at'>,
  isConfirmed = false,
): ClockTrack {
  const fresh = { from: at, to: at, fromSeq: seq, toSeq: seq, before: null, dip: null, jump: null }
  if (track === undefined || isConfirmed) return fresh
  const jump = jumpTo(track, Date.parse(at))
  const dip = dipAfter(track, jump, at)
  if (jump !== null) return { ...fresh, before: track.to, dip, jump }
  const { from, fromSeq, before } = track
  return { from, to: at, fromSeq, toSeq: seq, before, dip, jump: track.jump }
}

/** What puts a jump right when the student says that the date after it was the right one. */
export function correctionFor(of: DeviceId, { fromSeq, toSeq, byDays }: ClockJump): ClockCorrection {
  return { of, fromSeq, toSeq, byDays }
}

function jumpTo(track: ClockTrack, ms: number): ClockJump | null {
  const { from, to, fromSeq, toSeq } = track
  const gapMs = ms - Date.parse(to)
  const isBack = gapMs <= -BACK_MS
  if (!isBack && gapMs <= AHEAD_MS && !isReturn(track, ms)) return null
  return {
    direction: isBack ? 'back' : 'ahead',
    days: Math.abs(Math.floor(gapMs / DAY_MS)),
    from,
    to,
    fromSeq,
    toSeq,
    byDays: daysToMove(track, ms),
  }
}

/** Whether one step leads out of a dip again, rather than the passing of time. */
function isReturn({ to, dip }: ClockTrack, ms: number): boolean {
  if (dip === null) return false
  const gapMs = ms - Date.parse(to)
  const depthMs = Date.parse(dip.from) - Date.parse(dip.to)
  return gapMs >= DAY_MS && gapMs >= depthMs / 2 && isOver(dip, ms)
}

/** To the last day before the jump; to the next if that would be before what was done earlier. */
function daysToMove({ from, to, before }: ClockTrack, ms: number): number {
  const days = Math.floor((ms - Date.parse(to)) / DAY_MS)
  const isTooEarly = before !== null && Date.parse(from) + days * DAY_MS <= Date.parse(before) - BACK_MS
  const hasRoom = Date.parse(to) + (days + 1) * DAY_MS < ms + BACK_MS
  return isTooEarly && hasRoom ? days + 1 : days
}

function dipAfter({ to, dip }: ClockTrack, jump: ClockJump | null, at: string): ClockTrack['dip'] {
  if (jump?.direction === 'back') return { from: dip !== null && dip.from > to ? dip.from : to, to: at }
  if (dip === null || isOver(dip, Date.parse(at))) return null
  return jump === null ? dip : { ...dip, to: at }
}

const isOver = (dip: { readonly from: string }, ms: number): boolean => ms >= Date.parse(dip.from) - BACK_MS
