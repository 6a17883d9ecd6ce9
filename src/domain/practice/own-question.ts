import { outlineWalk } from '@/domain/pack/outline-walk'
import { OWN_PREFIX } from '@/domain/pack/own-prefix'
import type { OutlinePoint, Prompt, PromptLevel } from '@/domain/pack/schema'
import { markOf } from './text-mark'

const MINUTES: Readonly<Record<PromptLevel, number>> = { 'a-level': 45, university: 60, source: 25 }

/**
 * A question of the student’s own, as a prompt of which nothing else is known. The same words at the same level are the same
 * question.
 */
export function ownPrompt(question: string, level: PromptLevel): Prompt {
  const words = question.trim()
  return {
    id: `${OWN_PREFIX}${markOf(`${level}\n${words}`).hash.toString(36)}`,
    level,
    minutes: MINUTES[level],
    question: words,
    asks: '',
    points: [],
    plan: { for: [], against: [], line: '' },
    evidence: [],
    slips: [],
    regions: [],
    themes: [],
    variants: [],
  }
}

/** Whether a prompt is a student’s own. */
export const isOwnPrompt = (id: string): boolean => id.startsWith(OWN_PREFIX)

/** The crucial points of some parts of the outline, each part known by the point at its head. */
export function crucialPointsOf(outline: readonly OutlinePoint[], parts: readonly string[]): string[] {
  const heads = outline.filter(({ id }) => parts.includes(id))
  return outlineWalk(heads).flatMap(({ point }) => (point.weight === 3 ? [point.id] : []))
}

/** The parts of the outline whose crucial points are all among some points: what `crucialPointsOf` made these of. */
export function partsAmong(outline: readonly OutlinePoint[], points: readonly string[]): string[] {
  return outline
    .map(({ id }) => id)
    .filter((id) => {
      const crucial = crucialPointsOf(outline, [id])
      return crucial.length > 0 && crucial.every((point) => points.includes(point))
    })
}
