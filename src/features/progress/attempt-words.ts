import type { Bias } from '@/domain/insight/attempt-calibration'
import type { AttemptPace } from '@/domain/insight/attempt-pace'
import type { AttemptLine } from '@/domain/insight/attempt-line'
import { counted } from '@/domain/text/counted'
import { percentText } from '@/domain/text/percent'

/** How far a student’s predictions of coverage were off, over so many attempts. */
export function biasWords({ beyond, distance }: Bias, attempts: number): string {
  const off = percentText(Math.abs(beyond))
  const made =
    off === percentText(0)
      ? 'as many points as you made'
      : `${off} of the points ${moreOrFewer(beyond)} than you made`
  if (attempts === 1) return `In the one attempt so far you expected ${made}.`
  return `On average you expected ${made}, over ${attempts} attempts; a guess was ${percentText(distance)} off, to one side or the other.`
}

const moreOrFewer = (beyond: number): string => (beyond > 0 ? 'more' : 'fewer')

/** How levels that were expected stand to those that were found to fit, and how many attempts have a teacher’s mark. */
export function judgedWords(judged: readonly AttemptLine[]): string {
  const both = judged.filter(({ level, predictedLevel }) => level !== null && predictedLevel !== null)
  const right = both.filter(({ level, predictedLevel }) => level === predictedLevel)
  const marked = judged.filter(({ mark }) => mark !== null)
  return [
    ...(both.length === 0
      ? []
      : [`You expected the level you then chose in ${right.length} of ${counted(both.length, 'attempt')}.`]),
    ...(marked.length === 0
      ? []
      : [`${counted(marked.length, 'attempt has', 'attempts have')} a teacher’s mark.`]),
    'Levels and marks are shown as they were given: neither is worked out from the other.',
  ].join(' ')
}

/** How long typed essays were on average, and how fast they came. */
export function paceWords(paces: readonly AttemptPace[]): string {
  const mean = (values: readonly number[]): number =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  const rates = paces.flatMap(({ wordsAMinute }) => (wordsAMinute === null ? [] : [wordsAMinute]))
  const words = `${counted(mean(paces.map((pace) => pace.words)), 'word')} on average in ${counted(paces.length, 'typed essay')}`
  const pace = rates.length === 0 ? '' : `, at ${mean(rates)} a minute with planning and checking counted in`
  return `${words}${pace}. Source commentaries count as essays; paragraphs, rewrites and answers by hand are left out.`
}
