import type * as v from 'valibot'
import { cardsSchema } from './card'
import { essaySchema } from './essay'
import { shape } from './fields'
import { glossarySchema } from './glossary'
import { packHeadSchema, type PackHead } from './head'
import { outlineSchema } from './outline'
import { promptsSchema } from './prompt'
import { rubricsSchema } from './rubric'

export type { BasicCard, Card, ClozeCard } from './card'
export type { Essay, Paragraph, Run } from './essay'
export type { Term } from './glossary'
export type { Credit, Makers, PackHead } from './head'
export type { OutlinePoint, PointKind, Weight } from './outline'
export type { Prompt, PromptLevel } from './prompt'
export type { Rubric, RubricLevel, Strand } from './rubric'

export const packSchema = shape({
  ...packHeadSchema.entries,
  essay: essaySchema,
  outline: outlineSchema,
  glossary: glossarySchema,
  cards: cardsSchema,
  prompts: promptsSchema,
  rubrics: rubricsSchema,
})
/** A whole pack as the build compiles it: read only while revising, its links checked. */
export type Pack = v.InferOutput<typeof packSchema>

/** What the Library shows of a pack before it is opened. */
export interface PackSummary extends PackHead {
  readonly counts: {
    readonly words: number
    readonly paragraphs: number
    readonly points: number
    readonly terms: number
    readonly cards: number
    readonly prompts: number
  }
}
