import type * as v from 'valibot'
import { analysisSchema, type ParagraphAnalysis } from './analysis'
import { cardsSchema, type Card } from './card'
import { counterArgumentsSchema, type CounterArgument } from './counter-arguments'
import type { Essay } from './essay'
import { glossarySchema, type Term } from './glossary'
import { packHeadSchema, type PackHead } from './head'
import { historiansSchema, type Historian } from './historians'
import { namesSchema, type ProperName } from './names'
import { notesSchema, type MarginNote } from './notes'
import { outlineSchema, type OutlinePoint } from './outline'
import { parseEssay, parseSupplement } from './parse-essay'
import { parseYaml } from './parse-yaml'
import { peopleSchema, type Person } from './people'
import { promptsSchema, type Prompt } from './prompt'
import { quotationsSchema, type Quotation } from './quotations'
import type { Reading } from './reading'
import { rubricsSchema, type Rubric } from './rubric'
import { sourcesSchema, type Source } from './sources'
import { NO_SUPPLEMENT, type Supplement } from './supplement'
import { timelineSchema, type TimelineEvent } from './timeline'

/** What each file of a pack holds. */
interface Contents {
  head: PackHead
  essay: Essay
  supplement: Supplement
  analysis: ParagraphAnalysis[]
  notes: MarginNote[]
  outline: OutlinePoint[]
  glossary: Term[]
  people: Person[]
  names: ProperName[]
  historians: Historian[]
  timeline: TimelineEvent[]
  quotations: Quotation[]
  counterArguments: CounterArgument[]
  sources: Source[]
  cards: Card[]
  prompts: Prompt[]
  rubrics: Rubric[]
}

/** Every part of a pack as far as it could be read: one that could not has no value, and its links go unchecked. */
export type PackParts = { readonly [Name in keyof Contents]: Reading<Contents[Name]> }

/** The parts of a pack all of which could be read. */
export type WholeParts = {
  readonly [Name in keyof Contents]: Reading<Contents[Name]> & { readonly value: Contents[Name] }
}

type Files = ReadonlyMap<string, string>

/** Reads each file against its schema. Only the head, essay, outline and glossary must be there; the rest is else empty. */
export function readParts(files: Files): PackParts {
  return {
    head: required(files, 'pack.yaml', yamlOf(packHeadSchema)),
    essay: required(files, 'essay.md', (_file, source) => parseEssay(source)),
    supplement: optional(files, 'supplement.md', (_file, source) => parseSupplement(source), NO_SUPPLEMENT),
    analysis: optional(files, 'analysis.yaml', yamlOf(analysisSchema), []),
    notes: optional(files, 'notes.yaml', yamlOf(notesSchema), []),
    outline: required(files, 'outline.yaml', yamlOf(outlineSchema)),
    glossary: required(files, 'glossary.yaml', yamlOf(glossarySchema)),
    people: optional(files, 'people.yaml', yamlOf(peopleSchema), []),
    names: optional(files, 'names.yaml', yamlOf(namesSchema), []),
    historians: optional(files, 'historians.yaml', yamlOf(historiansSchema), []),
    timeline: optional(files, 'timeline.yaml', yamlOf(timelineSchema), []),
    quotations: optional(files, 'quotations.yaml', yamlOf(quotationsSchema), []),
    counterArguments: optional(files, 'counter-arguments.yaml', yamlOf(counterArgumentsSchema), []),
    sources: optional(files, 'sources.yaml', yamlOf(sourcesSchema), []),
    cards: optional(files, 'cards.yaml', yamlOf(cardsSchema), []),
    prompts: optional(files, 'prompts.yaml', yamlOf(promptsSchema), []),
    rubrics: optional(files, 'rubrics.yaml', yamlOf(rubricsSchema), []),
  }
}

/** Whether every part has a value. */
export function isWhole(parts: PackParts): parts is WholeParts {
  return Object.values(parts).every(({ value }) => value !== null)
}

/** The parts that names are made from. */
export function namedIn({ people, names, historians, glossary }: WholeParts) {
  return {
    people: people.value,
    names: names.value,
    historians: historians.value,
    glossary: glossary.value,
  }
}

type Parse<Value> = (file: string, source: string) => Reading<Value>

function yamlOf<Value>(schema: v.GenericSchema<unknown, Value>): Parse<Value> {
  return (file, source) => parseYaml(file, source, schema)
}

function required<Value>(files: Files, file: string, parse: Parse<Value>): Reading<Value> {
  const source = files.get(file)
  if (source !== undefined) return parse(file, source)
  const problem = { file, line: 1, message: `found no ${file}, expected one` }
  return { file, value: null, lineAt: () => 1, problems: [problem] }
}

function optional<Value>(files: Files, file: string, parse: Parse<Value>, without: Value): Reading<Value> {
  const source = files.get(file)
  return source === undefined ? { file, value: without, lineAt: () => 1, problems: [] } : parse(file, source)
}
