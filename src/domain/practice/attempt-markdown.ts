import type { OutlinePoint } from '@/domain/pack/schema'
import { wordCount } from '@/domain/text/words'
import { totalMsOf } from './allowance'
import type { Attempt, DraftField } from './attempt'
import { elapsedMsOf, overtimeMsOf, overtimeWordsOf } from './attempt-times'
import { elapsedText } from './clock-text'
import { markdownOfPhrase, markdownOfText } from './markdown-text'
import { LEVEL_TITLES, PHASE_TITLES, WAY_FACTS } from './way'

const OVERTIME_BEGINS = '**[Overtime]**'
const OVERTIME_ENDS = '**[In time]**'

/**
 * An attempt as a Markdown document: question, way, times, words, plan, answer with what was written in overtime marked,
 * and the points ticked and missed. `points` supplies their texts; nothing the student wrote can look like a heading.
 */
export function markdownOfAttempt(
  attempt: Attempt,
  points: readonly Pick<OutlinePoint, 'id' | 'text'>[],
): string {
  const { review, way } = attempt
  const hasAnswer = WAY_FACTS[way].phases.includes('write') || attempt.answer !== ''
  const textOf = new Map(points.map(({ id, text }) => [id, text]))
  const listOf = (ids: readonly string[]) =>
    ids.map((id) => `- ${markdownOfPhrase(textOf.get(id) ?? id)}`).join('\n')

  const sections = [
    `# ${WAY_FACTS[way].title}, ${attempt.studyDay}`,
    quoted(markdownOfText(attempt.question)),
    factsOf(attempt).join('\n'),
    section('Plan', draftOf(attempt, 'plan')),
    hasAnswer ? section('Answer', draftOf(attempt, 'answer')) : '',
    review && review.ticked.length > 0 ? section('Points ticked', listOf(review.ticked)) : '',
    review && review.missed.length > 0 ? section('Points missed', listOf(review.missed)) : '',
  ]
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`
}

function factsOf(attempt: Attempt): string[] {
  const { review, way, spentMs } = attempt
  const phases = WAY_FACTS[way].phases.map(
    (phase) => `${PHASE_TITLES[phase].toLowerCase()} ${elapsedText(spentMs[phase])}`,
  )
  const overtimeMs = overtimeMsOf(attempt)
  return [
    `- Level: ${LEVEL_TITLES[attempt.level]}`,
    `- Time allowed: ${allowedText(attempt)}`,
    `- Time used: ${elapsedText(elapsedMsOf(attempt))}${phases.length > 1 ? ` (${phases.join(', ')})` : ''}`,
    ...(overtimeMs > 0
      ? [
          `- Overtime: ${elapsedText(overtimeMs)}, ${counted(overtimeWordsOf(attempt), 'word')} marked ${OVERTIME_BEGINS}`,
        ]
      : []),
    `- Words: ${wordCount(attempt.answer)} in the answer, ${wordCount(attempt.plan)} in the plan`,
    ...(review
      ? [
          `- Coverage: ${review.ticked.length} of ${counted(review.ticked.length + review.missed.length, 'point')}`,
        ]
      : []),
    ...(attempt.state === 'writing' ? ['- Not finished'] : []),
  ]
}

function allowedText({ allowance }: Attempt): string {
  const totalMs = totalMsOf(allowance)
  if (totalMs === null) return 'untimed'
  const { minutes, extraPercent } = allowance
  return `${elapsedText(totalMs)}${extraPercent > 0 ? ` (${String(minutes)} min and ${extraPercent} % extra)` : ''}`
}

function draftOf({ overtime, ...attempt }: Attempt, field: DraftField): string {
  if (attempt[field].trim() === '') return '*Nothing written.*'
  return overtime
    ? markdownOfText(attempt[field], {
        spans: overtime.spans[field],
        opening: OVERTIME_BEGINS,
        closing: OVERTIME_ENDS,
      })
    : markdownOfText(attempt[field])
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`
}

function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
