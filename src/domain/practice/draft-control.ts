import type { Prompt } from '@/domain/pack/schema'
import type { AttemptId } from '@/domain/progress/events'
import { momentOf } from '@/domain/progress/moment'
import type { StudyDay } from '@/domain/progress/study-day'
import { wordCount } from '@/domain/text/words'
import type { Allowance } from './allowance'
import { type Attempt, ATTEMPT_VERSION, type DraftField, type Gap } from './attempt'
import { overtimeMsOf } from './attempt-times'
import { type ClockLook, continueClock, lookAt, type Reading, startClock } from './clock'
import { phaseAfter, phasesBefore, phaseTimes } from './phases'
import type { Review } from './review'
import { growSpans } from './spans'
import { diffText } from './text-edit'
import type { Phase, Way } from './way'

/** What an attempt begins with. The caller makes the id and tells the student's study day. */
export interface AttemptStart {
  readonly id: AttemptId
  readonly pack: string
  readonly prompt: Pick<Prompt, 'id' | 'question' | 'level'>
  readonly way: Way
  readonly allowance: Allowance
  readonly studyDay: StudyDay
  /** The outline points an answer needs. */
  readonly needed: readonly string[]
  /** The paragraph to be rewritten. */
  readonly before?: string
}

/** A new attempt whose clock runs from now, in the first phase that has time: a very short essay has none for a plan. */
export function startAttempt(
  { id, pack, prompt, way, allowance, studyDay, needed, before }: AttemptStart,
  now: Reading,
): Attempt {
  return {
    version: ATTEMPT_VERSION,
    id,
    pack,
    prompt: prompt.id,
    question: prompt.question,
    level: prompt.level,
    way,
    startedAt: wallMoment(now),
    studyDay,
    allowance,
    needed: [...new Set(needed)],
    ...(before === undefined ? {} : { before }),
    state: 'writing',
    phase: phaseTimes(way, allowance).find(({ lengthMs }) => lengthMs !== 0)?.phase ?? 'write',
    spentMs: { plan: 0, write: 0, check: 0 },
    clock: startClock(now),
    gap: null,
    overtime: null,
    plan: '',
    answer: '',
    review: null,
    finishedAt: null,
  }
}

/**
 * Looks at the clock: running time goes to the phase at hand, and time nobody was there for becomes a gap. To be called
 * each second while the clock runs.
 */
export function tick(attempt: Attempt, now: Reading): Attempt {
  return afterLook(attempt, lookAt(attempt.clock, now))
}

/**
 * One of the texts as it now reads. Words that arrive are kept whatever the attempt's state: whether a box takes typing
 * during a break or after the end is the screen's affair.
 */
export function typed(attempt: Attempt, field: DraftField, text: string, now: Reading): Attempt {
  const current = tick(attempt, now)
  const edit = diffText(current[field], text)
  if (!edit) return current
  const { overtime } = current
  if (!overtime) return { ...current, [field]: text }
  const spans = { ...overtime.spans, [field]: growSpans(overtime.spans[field], edit) }
  return { ...current, [field]: text, overtime: { ...overtime, spans } }
}

/** On to the next phase, early or late; in the last one it stays. */
export function nextPhase(attempt: Attempt, now: Reading): Attempt {
  const current = tick(attempt, now)
  const phase = phaseAfter(current.way, current.phase)
  return current.state === 'writing' && phase ? { ...current, phase } : current
}

/** Back to an earlier phase, at any time; the overall clock runs on. A phase that is not earlier changes nothing. */
export function backToPhase(attempt: Attempt, phase: Phase, now: Reading): Attempt {
  const current = tick(attempt, now)
  const isEarlier = phasesBefore(current.way, current.phase).includes(phase)
  return current.state === 'writing' && isEarlier ? { ...current, phase } : current
}

/** Stops the clock for a rest. */
export function takeBreak(attempt: Attempt, now: Reading): Attempt {
  return stopped(tick(attempt, now))
}

/** Ends a break. */
export function resume(attempt: Attempt, now: Reading): Attempt {
  const current = tick(attempt, now)
  return current.state === 'writing' ? { ...current, clock: startClock(now) } : current
}

/**
 * Goes on with an attempt that was read from disk, in a window opened since: call it first, before any other function
 * here. The clock stands where the last record left it and runs from now; time away is a gap, unless it was a break.
 */
export function continueAttempt(attempt: Attempt, now: Reading): Attempt {
  return attempt.state === 'writing' ? afterLook(attempt, continueClock(attempt.clock, now)) : attempt
}

/** Counts the gap as time used, in the phase it fell in. */
export function countGap(attempt: Attempt): Attempt {
  const { gap } = attempt
  if (!gap || gap.isCounted) return attempt
  return withSpent({ ...attempt, gap: { ...gap, isCounted: true } }, gap.phase, gap.ms)
}

/** Settles the gap as time not used; if it had been counted, the clock goes back by it, which nothing else makes it do. */
export function deductGap(attempt: Attempt): Attempt {
  const { gap } = attempt
  if (!gap) return attempt
  const settled: Attempt = { ...attempt, gap: null }
  return gap.isCounted ? withSpent(settled, gap.phase, -gap.ms) : settled
}

/** Ends the attempt and stops its clock. */
export function finish(attempt: Attempt, now: Reading): Attempt {
  if (attempt.state === 'finished') return attempt
  return { ...stopped(tick(attempt, now)), state: 'finished', finishedAt: wallMoment(now) }
}

/** Takes a finish back: the clock runs from where it stood, and what was ticked meanwhile is kept. */
export function reopen(attempt: Attempt, now: Reading): Attempt {
  if (attempt.state === 'writing') return attempt
  return { ...attempt, state: 'writing', finishedAt: null, clock: startClock(now) }
}

/** The attempt with its review as it now stands. */
export function reviewed(attempt: Attempt, review: Review): Attempt {
  return { ...attempt, review }
}

function afterLook(attempt: Attempt, { clock, countedMs, unwatchedMs }: ClockLook): Attempt {
  const current = withSpent({ ...attempt, clock }, attempt.phase, countedMs)
  return unwatchedMs > 0 ? { ...current, gap: widened(current, unwatchedMs) } : current
}

/** A gap the student has not yet decided on takes in the next one. */
function widened({ gap, phase }: Attempt, unwatchedMs: number): Gap {
  const undecidedMs = gap && !gap.isCounted ? gap.ms : 0
  return { ms: undecidedMs + unwatchedMs, phase, isCounted: false }
}

function stopped(attempt: Attempt): Attempt {
  return { ...attempt, clock: { ...attempt.clock, isRunning: false } }
}

function withSpent(attempt: Attempt, phase: Phase, ms: number): Attempt {
  if (ms === 0) return attempt
  return markedOvertime({ ...attempt, spentMs: { ...attempt.spentMs, [phase]: attempt.spentMs[phase] + ms } })
}

/** Overtime begins when the time is up, and has not begun if a gap that was deducted gives time back. */
function markedOvertime(attempt: Attempt): Attempt {
  const overMs = overtimeMsOf(attempt)
  if (overMs === 0) return { ...attempt, overtime: null }
  if (attempt.overtime) return attempt
  const beganAt = momentOf(new Date(attempt.clock.at.wallMs - overMs))
  const words = wordCount(attempt.answer)
  return { ...attempt, overtime: { beganAt, words, spans: { plan: [], answer: [] } } }
}

function wallMoment({ wallMs }: Reading): string {
  return momentOf(new Date(wallMs))
}
