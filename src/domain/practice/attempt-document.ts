import type { OutlinePoint, Rubric } from '@/domain/pack/schema'
import { counted } from '@/domain/text/counted'
import { percentText } from '@/domain/text/percent'
import { wordCount } from '@/domain/text/words'
import { totalMsOf } from './allowance'
import type { Attempt, DraftField } from './attempt'
import { elapsedMsOf, overtimeMsOf, overtimeWordsOf } from './attempt-times'
import type { Block } from './block'
import { elapsedText } from './clock-text'
import { judgedPoints, type Prediction, type Review } from './review'
import { levelTitle, rubricFor } from './rubric-levels'
import { LEVEL_TITLES, PHASE_TITLES, WAY_FACTS } from './way'

/** What marks words that were written in overtime, and the end of them. */
export const OVERTIME_BEGINS = '[Overtime]'
export const OVERTIME_ENDS = '[In time]'

/** What a document takes from the pack: the texts of its points, and what its rubrics call strands and levels. */
export interface PackTexts {
  readonly points: readonly Pick<OutlinePoint, 'id' | 'text'>[]
  readonly rubrics: readonly Rubric[]
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const DRAFT_TITLES: Readonly<Record<DraftField, string>> = { plan: 'Plan', answer: 'Answer' }

/**
 * An attempt as a document: question, way, times, words, plan, answer with what was written in overtime marked, and, unless it
 * is to be left out, what the student said of it.
 */
export function documentOf(attempt: Attempt, pack: PackTexts, withReview = true): Block[] {
  const { review, way } = attempt
  const fields = (['plan', 'answer'] as const).filter(
    (field) => WAY_FACTS[way].fields.includes(field) || attempt[field] !== '',
  )
  return [
    { kind: 'title', text: `${WAY_FACTS[way].title}, ${longDay.format(new Date(attempt.studyDay))}` },
    { kind: 'quote', text: attempt.question },
    { kind: 'facts', items: [...factsOf(attempt), ...(withReview ? reviewFactsOf(attempt, pack) : [])] },
    ...(attempt.before === undefined ? [] : headed('As it was', plainText(attempt.before))),
    ...fields.flatMap((field) => headed(DRAFT_TITLES[field], draftOf(attempt, field))),
    ...(withReview && review !== null ? reviewOf(review, pack) : []),
  ]
}

function headed(title: string, block: Block): Block[] {
  return [{ kind: 'heading', text: title }, block]
}

const plainText = (text: string): Block => ({ kind: 'text', text, overtime: [] })

function draftOf({ overtime, ...attempt }: Attempt, field: DraftField): Block {
  if (attempt[field].trim() === '') return { kind: 'remark', text: 'Nothing written.' }
  return { kind: 'text', text: attempt[field], overtime: overtime?.spans[field] ?? [] }
}

function factsOf(attempt: Attempt): string[] {
  const { way, spentMs, state } = attempt
  const { phases, fields } = WAY_FACTS[way]
  const spent = phases.map((phase) => `${PHASE_TITLES[phase].toLowerCase()} ${elapsedText(spentMs[phase])}`)
  const overtimeMs = overtimeMsOf(attempt)
  const over = `Overtime: ${elapsedText(overtimeMs)}, ${counted(overtimeWordsOf(attempt), 'word')} marked ${OVERTIME_BEGINS}`
  const words = `Words: ${wordCount(attempt.answer)} in the answer, ${wordCount(attempt.plan)} in the plan`
  return [
    `Level: ${LEVEL_TITLES[attempt.level]}`,
    `Time allowed: ${allowedText(attempt)}`,
    `Time used: ${elapsedText(elapsedMsOf(attempt))}${phases.length > 1 ? ` (${spent.join(', ')})` : ''}`,
    ...(overtimeMs > 0 ? [over] : []),
    ...(fields.length > 0 ? [words] : []),
    ...(state === 'writing' ? ['Not finished'] : []),
  ]
}

function allowedText({ allowance }: Attempt): string {
  const totalMs = totalMsOf(allowance)
  if (totalMs === null) return 'untimed'
  const { minutes, extraPercent } = allowance
  return `${elapsedText(totalMs)}${extraPercent > 0 ? ` (${String(minutes)} min and ${extraPercent} % extra)` : ''}`
}

function reviewFactsOf({ review, level: questionLevel }: Attempt, { rubrics }: PackTexts): string[] {
  if (review === null) return []
  const { ticked, half = [], handwrittenWords, level, mark, prediction, strands = [] } = review
  const all = counted(judgedPoints(review), 'point')
  const rubric = rubricFor(rubrics, review.rubric, questionLevel)
  const titles = new Map(rubric?.strands.map(({ id, title }) => [id, title]))
  return [
    ...(handwrittenWords === undefined ? [] : [`Words on paper: ${handwrittenWords}`]),
    ...expectedOf(prediction ?? null, rubricFor(rubrics, undefined, questionLevel)),
    `Coverage: ${ticked.length} of ${all}${half.length > 0 ? `, ${half.length} half made` : ''}`,
    ...strands.map(({ strand, level }) => `${titles.get(strand) ?? strand}: ${levelTitle(rubric, level)}`),
    ...(level === undefined ? [] : [`Level, in the writer’s own judgement: ${levelTitle(rubric, level)}`]),
    ...(mark === undefined ? [] : [`Teacher’s mark: ${mark.given} of ${mark.of}`]),
  ]
}

/** What was expected before the review, by the rubric that was shown then. */
function expectedOf(prediction: Prediction | null, rubric: Rubric | null): string[] {
  const { coverage = null, level = null } = prediction ?? {}
  const said = [
    ...(coverage === null ? [] : [`${percentText(coverage)} of the points`]),
    ...(level === null ? [] : [`level ${levelTitle(rubric, level)}`]),
  ]
  return said.length === 0 ? [] : [`Expected before the review: ${said.join(', ')}`]
}

function reviewOf(review: Review, { points }: PackTexts): Block[] {
  const textOf = new Map(points.map(({ id, text }) => [id, text]))
  const list = (title: string, ids: readonly string[]): Block[] =>
    ids.length === 0 ? [] : headed(title, { kind: 'points', items: ids.map((id) => textOf.get(id) ?? id) })
  const comment = review.comment?.trim() ?? ''
  return [
    ...list('Points made', review.ticked),
    ...list('Points half made', review.half ?? []),
    ...list('Points missed', review.missed),
    ...(comment === '' ? [] : headed('What to do better', plainText(comment))),
  ]
}
