import * as v from 'valibot'
import type { Prompt, PromptLevel } from '@/domain/pack/schema'

/** The stages of an attempt, in their order. */
export const PHASES = ['plan', 'write', 'check'] as const
export type Phase = (typeof PHASES)[number]
export const phaseSchema = v.picklist(PHASES)

/** The two texts of an attempt. */
export const DRAFT_FIELDS = ['plan', 'answer'] as const
export type DraftField = (typeof DRAFT_FIELDS)[number]
export const draftFieldSchema = v.picklist(DRAFT_FIELDS)

/** The ways of practising a question. */
export const WAYS = [
  'full-essay',
  'source-commentary',
  'plan-sprint',
  'paragraph',
  'rewrite',
  'handwritten',
] as const
export type Way = (typeof WAYS)[number]
export const waySchema = v.picklist(WAYS)

/** What a way is called, which phases it goes through, and which texts are typed in it. */
export interface WayFacts {
  readonly title: string
  readonly phases: readonly Phase[]
  readonly fields: readonly DraftField[]
  /** Whether it comes to one paragraph, which need not make all that the question needs. */
  readonly isPart?: boolean
}

export const WAY_FACTS: Readonly<Record<Way, WayFacts>> = {
  'full-essay': { title: 'Full essay', phases: PHASES, fields: DRAFT_FIELDS },
  'source-commentary': { title: 'Source commentary', phases: PHASES, fields: DRAFT_FIELDS },
  'plan-sprint': { title: 'Plan sprint', phases: ['plan'], fields: ['plan'] },
  paragraph: { title: 'One paragraph', phases: PHASES, fields: DRAFT_FIELDS, isPart: true },
  rewrite: { title: 'Rewrite a paragraph', phases: ['write'], fields: ['answer'], isPart: true },
  handwritten: { title: 'By hand', phases: PHASES, fields: [] },
}

export const PHASE_TITLES: Readonly<Record<Phase, string>> = { plan: 'Plan', write: 'Write', check: 'Check' }

export const LEVEL_TITLES: Readonly<Record<PromptLevel, string>> = {
  'a-level': 'A-level',
  university: 'University',
  source: 'Source commentary',
}

/** The minutes of the ways that take as long whatever the question's own length: a sprint 5–7, a paragraph 8–12. */
const SHORT_MINUTES: Readonly<Partial<Record<Way, number>>> = { 'plan-sprint': 6, paragraph: 10, rewrite: 8 }

/** The minutes that a way offers first for a question, before extra time. */
export function usualMinutes(way: Way, prompt: Pick<Prompt, 'minutes'>): number {
  return SHORT_MINUTES[way] ?? prompt.minutes
}
