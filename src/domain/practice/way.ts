import * as v from 'valibot'
import type { Prompt, PromptLevel } from '@/domain/pack/schema'

/** The stages of an attempt, in their order. */
export const PHASES = ['plan', 'write', 'check'] as const
export type Phase = (typeof PHASES)[number]
export const phaseSchema = v.picklist(PHASES)

/** The ways of practising a question. */
export const WAYS = ['full-essay', 'plan-sprint'] as const
export type Way = (typeof WAYS)[number]
export const waySchema = v.picklist(WAYS)

/** What a way is called and which phases it goes through. */
export const WAY_FACTS: Readonly<Record<Way, { readonly title: string; readonly phases: readonly Phase[] }>> =
  {
    'full-essay': { title: 'Full essay', phases: PHASES },
    'plan-sprint': { title: 'Plan sprint', phases: ['plan'] },
  }

export const PHASE_TITLES: Readonly<Record<Phase, string>> = { plan: 'Plan', write: 'Write', check: 'Check' }

export const LEVEL_TITLES: Readonly<Record<PromptLevel, string>> = {
  'a-level': 'A-level',
  university: 'University',
  source: 'Source commentary',
}

/** A plan sprint takes five to seven minutes whatever the question's own length. */
export const SPRINT_MINUTES = 6

/** The minutes that a way offers first for a question, before extra time. */
export function usualMinutes(way: Way, prompt: Pick<Prompt, 'minutes'>): number {
  return way === 'plan-sprint' ? SPRINT_MINUTES : prompt.minutes
}
