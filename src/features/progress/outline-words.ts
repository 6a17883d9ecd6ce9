import type { OutlinePartCoverage } from '@/domain/insight/outline-coverage'
import { counted } from '@/domain/text/counted'

/** How many points of the outline attempts needed, and how they last went. */
export function outlineWords(parts: readonly OutlinePartCoverage[]): string {
  const sum = (of: 'needed' | 'made' | 'half'): number => parts.reduce((all, part) => all + part[of], 0)
  const half = sum('half') === 0 ? '' : ` and ${sum('half')} half`
  return `Your reviewed attempts needed ${counted(sum('needed'), 'point')}; you made ${sum('made')} in full${half}. Each counts as it went in the latest attempt that needed it, a half-made one for half.`
}
