import * as v from 'valibot'
import { analysisSchema } from './analysis'
import { cardsSchema } from './card'
import { counterArgumentsSchema } from './counter-arguments'
import { essaySchema } from './essay'
import { anyOf, faceIdSchema, shape } from './fields'
import { glossarySchema } from './glossary'
import { packHeadSchema, type PackHead } from './head'
import { historiansSchema } from './historians'
import { namesSchema } from './names'
import { notesSchema } from './notes'
import { outlineSchema } from './outline'
import { peopleSchema } from './people'
import { promptsSchema } from './prompt'
import { quotationsSchema } from './quotations'
import { rubricsSchema } from './rubric'
import { sourcesSchema } from './sources'
import { supplementSchema } from './supplement'
import { timelineSchema } from './timeline'

export type { BasicCard, Card, CardKind, ClozeCard, ReversedCard } from './card'
export type { Paragraph, Run } from './essay'
export type { Term } from './glossary'
export type { MarginNote, NoteKind } from './notes'
export type { OutlinePoint, PointKind, Weight } from './outline'
export type { Prompt, PromptLevel } from './prompt'
export type { Quotation } from './quotations'
export type { Rubric } from './rubric'
export type { EventClass } from './timeline'

const apartSchema = anyOf(v.tuple([faceIdSchema, faceIdSchema]), 'pairs of faces')

export const packSchema = shape({
  ...packHeadSchema.entries,
  essay: essaySchema,
  supplement: supplementSchema,
  analysis: analysisSchema,
  notes: notesSchema,
  outline: outlineSchema,
  glossary: glossarySchema,
  people: peopleSchema,
  names: namesSchema,
  historians: historiansSchema,
  timeline: timelineSchema,
  quotations: quotationsSchema,
  counterArguments: counterArgumentsSchema,
  sources: sourcesSchema,
  cards: cardsSchema,
  /** Faces of which one shows what another asks, by their ids: not to be drilled close together. */
  apart: apartSchema,
  prompts: promptsSchema,
  rubrics: rubricsSchema,
})
/** A whole pack as the build compiles it: read only while revising, its links checked. A part it lacks is empty. */
export type Pack = v.InferOutput<typeof packSchema>

/** What the Library shows of a pack before it is opened. */
export interface PackSummary extends PackHead {
  readonly counts: {
    readonly words: number
    readonly paragraphs: number
    /** The words of the supplement. */
    readonly supplementWords: number
    readonly notes: number
    readonly points: number
    readonly terms: number
    readonly people: number
    readonly events: number
    readonly historians: number
    readonly quotations: number
    readonly cards: number
    /** What is drilled: a card has one face or more. */
    readonly faces: number
    readonly prompts: number
    readonly rubrics: number
  }
}
