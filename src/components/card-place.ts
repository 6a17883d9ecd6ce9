import { paragraphPlace, placeTitle } from '@/domain/pack/paragraph-place'
import type { Card, Pack } from '@/domain/pack/schema'

/** The paragraph that a card comes from: its name, and the way there; Read marks the sentence, where there is one. */
export interface CardPlace {
  readonly title: string
  readonly route: {
    readonly path: string
    readonly query: { readonly paragraph: string; readonly sentence?: string }
  }
  readonly isEssay: boolean
}

/** The paragraph that a card comes from, of the essay or of the supplement. */
export function placeOf(pack: Pack, { paragraph }: Card): CardPlace {
  const place = paragraphPlace(pack, paragraph)
  const isEssay = place?.isEssay ?? true
  return {
    title: place === null ? 'The essay' : placeTitle(place),
    route: { path: isEssay ? '/read' : '/read/supplement', query: { paragraph } },
    isEssay,
  }
}
