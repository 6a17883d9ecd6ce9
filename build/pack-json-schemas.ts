import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import type * as v from 'valibot'
import { analysisSchema } from '../src/domain/pack/analysis'
import { cardsSchema } from '../src/domain/pack/card'
import { counterArgumentsSchema } from '../src/domain/pack/counter-arguments'
import { glossarySchema } from '../src/domain/pack/glossary'
import { packHeadSchema } from '../src/domain/pack/head'
import { historiansSchema } from '../src/domain/pack/historians'
import { namesSchema } from '../src/domain/pack/names'
import { notesSchema } from '../src/domain/pack/notes'
import { outlinePointSchema, outlineSchema } from '../src/domain/pack/outline'
import { peopleSchema } from '../src/domain/pack/people'
import { promptsSchema } from '../src/domain/pack/prompt'
import { quotationsSchema } from '../src/domain/pack/quotations'
import { rubricsSchema } from '../src/domain/pack/rubric'
import { sourcesSchema } from '../src/domain/pack/sources'
import { timelineSchema } from '../src/domain/pack/timeline'

/** The YAML files of a pack, each with the schema that the app reads it by. */
const FILES: Readonly<Record<string, v.GenericSchema>> = {
  pack: packHeadSchema,
  analysis: analysisSchema,
  notes: notesSchema,
  outline: outlineSchema,
  glossary: glossarySchema,
  people: peopleSchema,
  names: namesSchema,
  historians: historiansSchema,
  timeline: timelineSchema,
  quotations: quotationsSchema,
  'counter-arguments': counterArgumentsSchema,
  sources: sourcesSchema,
  cards: cardsSchema,
  prompts: promptsSchema,
  rubrics: rubricsSchema,
}

/** For each YAML file of a pack, by the name of its JSON Schema, what an editor checks it by, as text. */
export async function jsonSchemas(): Promise<ReadonlyMap<string, string>> {
  const style = await resolveConfig(import.meta.filename)
  const texts = Object.entries(FILES).map(async ([name, schema]): Promise<[string, string]> => {
    const converted = toJsonSchema(schema, {
      typeMode: 'input',
      // What JSON Schema cannot say, such as that a cloze has an answer, pack:check says.
      errorMode: 'ignore',
      ...(name === 'outline' ? { definitions: { point: outlinePointSchema } } : {}),
      overrideSchema: described,
    })
    const text = JSON.stringify({ title: `${name}.yaml`, ...converted })
    return [`${name}.schema.json`, await format(text, { ...style, parser: 'json' })]
  })
  return new Map(await Promise.all(texts))
}

/** What the check itself would say was expected becomes the editor’s help on a key. */
function described({ valibotSchema, jsonSchema }: OverrideSchemaContext): JsonSchema {
  const message = 'message' in valibotSchema ? valibotSchema.message : undefined
  if (typeof message !== 'string' || jsonSchema.type === 'object') return jsonSchema
  return { ...jsonSchema, description: message.replace(/^expected /, '') }
}

type OverrideSchemaContext = Parameters<NonNullable<ConversionConfig['overrideSchema']>>[0]
