import type { PromptLevel } from '@/domain/pack/schema'
import type { Way } from './way'

/** The ways in which a question can be practised; a paragraph can be rewritten once there is one. */
export function waysFor(level: PromptLevel, hasParagraphs: boolean): readonly Way[] {
  if (level === 'source') return ['source-commentary', 'plan-sprint', 'handwritten']
  return [
    'full-essay',
    'plan-sprint',
    'paragraph',
    ...(hasParagraphs ? (['rewrite'] as const) : []),
    'handwritten',
  ]
}
