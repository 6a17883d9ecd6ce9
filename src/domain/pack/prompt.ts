import * as v from 'valibot'
import { anyOf, idSchema, listOf, shape, text } from './fields'

/** The examination a prompt prepares for; `source` asks about a source set before the student. */
export const PROMPT_LEVELS = ['a-level', 'university', 'source'] as const
export type PromptLevel = (typeof PROMPT_LEVELS)[number]

const minutesExpected = 'expected whole minutes from 1 to 300'
const line = text('one line', 600)

export const promptLevelSchema = v.picklist(PROMPT_LEVELS, `expected one of ${PROMPT_LEVELS.join(', ')}`)

const promptSchema = shape({
  id: idSchema,
  level: promptLevelSchema,
  minutes: v.pipe(
    v.number(minutesExpected),
    v.integer(minutesExpected),
    v.minValue(1, minutesExpected),
    v.maxValue(300, minutesExpected),
  ),
  question: text('the question', 1200),
  asks: text('what the question really asks', 1200),
  points: listOf(idSchema, 'the ids of the outline points that an answer needs'),
  plan: shape({
    for: listOf(line, 'lines for the proposition'),
    against: listOf(line, 'lines against it'),
    line: text('a judgement that can be defended', 1200),
  }),
  evidence: listOf(line, 'a list of evidence'),
  slips: listOf(line, 'a list of usual slips'),
  regions: anyOf(idSchema, 'the ids of regions'),
  themes: anyOf(idSchema, 'the ids of themes'),
  command: v.exactOptional(text('the word that says what to do, such as Discuss', 60)),
  quotation: v.exactOptional(idSchema),
  variants: anyOf(text('another wording of the question', 1200), 'a list of other wordings'),
})
/** A question to practise on, with what an answer needs. */
export type Prompt = v.InferOutput<typeof promptSchema>

export const promptsSchema = v.array(promptSchema, 'expected a list of prompts')
