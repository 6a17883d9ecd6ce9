import * as v from 'valibot'
import { attemptLine, type AttemptLine } from '@/domain/insight/attempt-line'
import type { FinishedAttempt } from '@/domain/insight/attempts'
import { attemptIdSchema, type AttemptId } from '@/domain/progress/events'
import { aFinishedAttempt } from '../practice/finished-attempt'

export const attemptId = (id: string): AttemptId => v.parse(attemptIdSchema, id)

/** An attempt as a list has it, where the pack has no names to give; parts may be given otherwise. */
export function aLine(id: string, parts: Partial<AttemptLine> = {}): AttemptLine {
  return { ...lineOf({ attempt: attemptId(id) }), ...parts }
}

export const lineOf = (parts: Partial<FinishedAttempt>): AttemptLine =>
  attemptLine(aFinishedAttempt(parts), { prompts: [], rubrics: [] })
