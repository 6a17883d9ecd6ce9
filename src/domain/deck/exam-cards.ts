import { weightsOf } from '@/domain/pack/card-weight'
import type { OutlinePoint } from '@/domain/pack/schema'
import type { PlanCard } from '@/domain/plan/plan-card'
import type { Deck } from './deck'

/** A face as the exam plan knows it, but for its memory. */
export type ExamCard = Omit<PlanCard, 'memory'>

/** The faces of a deck in order, each with what it matters and the id of the outline section it is of; '' for none. */
export function examCardsOf(deck: Deck, outline: readonly OutlinePoint[]): ExamCard[] {
  const cards = [...deck.entries.values()].map(({ card }) => card)
  const weights = weightsOf(cards, outline)
  const sections = new Map(outline.flatMap((section) => idsIn(section).map((id) => [id, section.id])))
  return [...deck.faces.values()].map(({ key, card }) => ({
    card: key,
    weight: weights.get(card.id) ?? 1,
    section: sections.get(card.point) ?? '',
  }))
}

const idsIn = (point: OutlinePoint): string[] => [point.id, ...point.points.flatMap(idsIn)]
