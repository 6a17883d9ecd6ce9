import type { ComeBack, Comparison, PointChange } from '@/domain/practice/compare-attempts'
import { countText } from './wording'

/** Which points of two attempts are compared, as a sentence; null when it is all of those that both need. */
export function scopeSentence({ isSameQuestion, changes }: Comparison): string | null {
  if (changes === null || changes.isWhole) return null
  const { gained, lost, kept, missing } = changes
  const common = gained.length + lost.length + kept.length + missing.length
  const reason = isSameQuestion
    ? 'They do not need the very same points'
    : 'They answer different questions, which need different points'
  if (common === 0) return `${reason}, and none that both need: no points can be compared.`
  return `${reason}: only the ${countText(common, 'point')} that both need ${common === 1 ? 'is' : 'are'} compared.`
}

/** Which of the points missed in the earlier attempt the later one makes, and what the cards had to do with it. */
export function comeBackSentences({ missed, made, drilled, drilledAndMade }: ComeBack): string[] {
  if (missed === 0) return ['The earlier attempt missed none of these points.']
  const first = `Of the ${countText(missed, 'point')} missed in the earlier attempt, ${ofThese(made)} made in the later.`
  if (drilled === 0) return [first, 'None of their cards was drilled in between.']
  return [
    first,
    `You drilled the cards of ${drilled === missed ? '' : `${drilled} of `}${missed === 1 ? 'that point' : 'those points'} in between; ${drilledText(drilled, drilledAndMade)}.`,
  ]
}

function drilledText(drilled: number, made: number): string {
  if (drilled === 1) return made === 1 ? 'you make it now' : 'you do not make it yet'
  if (made === drilled) return `you make ${drilled === 2 ? 'both' : `all ${drilled}`} now`
  return made === 0 ? 'you make none of them yet' : `you make ${made} of the ${drilled} now`
}

const ofThese = (count: number): string => (count === 0 ? 'none is' : count === 1 ? '1 is' : `${count} are`)

/** What was only half so in a point’s change; null when nothing was. */
export function halfNote({ earlier, later }: PointChange): string | null {
  if (earlier === 'partly' && later === 'partly') return 'half made both times'
  if (later === 'partly') return 'half made now'
  return earlier === 'partly' ? 'half made then' : null
}
