import type * as v from 'valibot'
import { cardsSchema } from './card'
import { checkLinks } from './check-links'
import type { Part } from './entry'
import type { Paragraph } from './essay'
import { glossarySchema } from './glossary'
import { packHeadSchema } from './head'
import { outlineSchema } from './outline'
import { parseEssay, type EssayReading } from './parse-essay'
import { parseYaml, type YamlReading } from './parse-yaml'
import type { PackProblem } from './problem'
import { promptsSchema } from './prompt'
import { rubricsSchema } from './rubric'
import type { Pack } from './schema'

/** A pack, or everything that keeps its files from being one. */
export type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

/** The files of a pack's folder, in the order in which their problems are told. */
export const PACK_FILES: readonly string[] = [
  'pack.yaml',
  'essay.md',
  'outline.yaml',
  'glossary.yaml',
  'cards.yaml',
  'prompts.yaml',
  'rubrics.yaml',
]

type Files = ReadonlyMap<string, string>

/** More problems than anyone puts right in one sitting. */
const MOST_PROBLEMS = 200

/**
 * Reads the text of a pack's files, by name, and checks that its parts fit together. Never throws.
 * Cards, prompts and rubrics may be left out.
 */
export function parsePack(files: Files): PackReading {
  const head = required(files, 'pack.yaml', packHeadSchema)
  const essay = requiredEssay(files)
  const outline = required(files, 'outline.yaml', outlineSchema)
  const glossary = required(files, 'glossary.yaml', glossarySchema)
  const cards = optional(files, 'cards.yaml', cardsSchema)
  const prompts = optional(files, 'prompts.yaml', promptsSchema)
  const rubrics = optional(files, 'rubrics.yaml', rubricsSchema)

  const problems = [
    ...[head, essay, outline, glossary, cards, prompts, rubrics].flatMap((reading) => reading.problems),
    ...strangers(files),
    ...checkLinks({
      paragraphs: paragraphsOf(essay),
      outline: partOf(outline),
      glossary: partOf(glossary),
      cards: partOf(cards),
      prompts: partOf(prompts),
      rubrics: partOf(rubrics),
    }),
  ]
  const isWhole =
    head.value &&
    essay.essay &&
    outline.value &&
    glossary.value &&
    cards.value &&
    prompts.value &&
    rubrics.value
  if (!isWhole || problems.length > 0) {
    return { ok: false, problems: inOrder(problems).slice(0, MOST_PROBLEMS) }
  }
  return {
    ok: true,
    pack: {
      ...head.value,
      essay: essay.essay,
      outline: outline.value,
      glossary: glossary.value,
      cards: cards.value,
      prompts: prompts.value,
      rubrics: rubrics.value,
    },
  }
}

function required<Value>(files: Files, file: string, schema: v.GenericSchema<unknown, Value>) {
  const source = files.get(file)
  if (source !== undefined) return parseYaml(file, source, schema)
  return { file, value: null, lineAt: () => 1, problems: [absent(file)] }
}

function optional<Item>(files: Files, file: string, schema: v.GenericSchema<unknown, Item[]>) {
  const source = files.get(file)
  if (source !== undefined) return parseYaml(file, source, schema)
  return { file, value: [], lineAt: () => 1, problems: [] }
}

function requiredEssay(files: Files): EssayReading {
  const source = files.get('essay.md')
  return source === undefined
    ? { essay: null, lines: [], problems: [absent('essay.md')] }
    : parseEssay(source)
}

function absent(file: string): PackProblem {
  return { file, line: 1, message: `found no ${file}, expected one` }
}

/** Files that no part of the app reads: most likely a name misspelt. */
function strangers(files: Files): PackProblem[] {
  return [...files.keys()]
    .filter((file) => !PACK_FILES.includes(file))
    .map((file) => ({
      file,
      line: 1,
      message: `found a file that no pack has, expected only ${PACK_FILES.join(', ')}`,
    }))
}

function partOf<Value>({ file, value, lineAt }: YamlReading<Value>): Part<Value> | null {
  return value === null ? null : { file, value, lineAt }
}

function paragraphsOf({ essay, lines }: EssayReading): Part<readonly Paragraph[]> | null {
  if (essay === null) return null
  return { file: 'essay.md', value: essay.paragraphs, lineAt: ([index]) => lines[Number(index)] ?? 1 }
}

function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  const place = ({ file }: PackProblem) => PACK_FILES.indexOf(file)
  return problems.toSorted((a, b) => place(a) - place(b) || a.line - b.line)
}
