import * as v from 'valibot'
import type { Attempt } from '@/domain/practice/attempt'
import type { Reading } from '@/domain/practice/clock'
import { startAttempt, type AttemptStart } from '@/domain/practice/draft-control'
import { attemptIdSchema } from '@/domain/progress/events'
import { studyDaySchema } from '@/domain/progress/study-day'

export const MINUTE = 60_000
export const START_WALL = Date.UTC(2026, 4, 4, 13, 0, 0)

/** The machine's clocks so long after the start, the wall clock off by `wallShiftMs`. */
export function readingAt(ms: number, wallShiftMs = 0): Reading {
  return { monotonicMs: 5000 + ms, wallMs: START_WALL + ms + wallShiftMs }
}

/** A full essay of 45 minutes without extra time, just begun; parts may be given otherwise. */
export function anAttempt(parts: Partial<AttemptStart> = {}): Attempt {
  return startAttempt(
    {
      id: v.parse(attemptIdSchema, 'device-0001'),
      pack: 'soviet-foreign-policy-1921-1933',
      prompt: { id: 'a1-survival', question: 'How far was survival the aim?', level: 'a-level' },
      way: 'full-essay',
      allowance: { minutes: 45, extraPercent: 0 },
      studyDay: v.parse(studyDaySchema, '2026-05-04'),
      needed: [],
      ...parts,
    },
    readingAt(0),
  )
}
