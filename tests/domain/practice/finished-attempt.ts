import * as v from 'valibot'
import type { FinishedAttempt } from '@/domain/insight/attempts'
import { attemptIdSchema, deviceSchema } from '@/domain/progress/events'
import { studyDaySchema } from '@/domain/progress/study-day'

/** A finished full essay of 900 words in an hour; parts may be given otherwise. */
export function aFinishedAttempt(parts: Partial<FinishedAttempt> = {}): FinishedAttempt {
  return {
    attempt: v.parse(attemptIdSchema, 'attempt-1'),
    event: { device: v.parse(deviceSchema, 'device'), seq: 1 },
    at: '2026-11-03T12:00:00.000Z',
    day: v.parse(studyDaySchema, '2026-11-03'),
    pack: 'pack',
    prompt: 'rapallo',
    way: 'full-essay',
    words: 900,
    durationMs: 3_600_000,
    question: 'Why Rapallo?',
    level: 'university',
    outcome: null,
    ...parts,
  }
}
