import { keepApart } from './apart'
import { facesOf } from './card-faces'
import { checkLinks } from './check-links'
import { nameFormsOf } from './name-forms'
import { outlineWalk } from './outline-walk'
import { isWhole, namedIn, readParts, type PackParts, type WholeParts } from './parts'
import type { PackProblem } from './problem'
import type { Pack } from './schema'

/** A pack, or everything that keeps its files from being one. */
export type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

/** The files of a pack's folder, in the order in which their problems are told. */
export const PACK_FILES: readonly string[] = [
  'pack.yaml',
  'essay.md',
  'supplement.md',
  'analysis.yaml',
  'notes.yaml',
  'outline.yaml',
  'glossary.yaml',
  'people.yaml',
  'names.yaml',
  'historians.yaml',
  'timeline.yaml',
  'quotations.yaml',
  'counter-arguments.yaml',
  'sources.yaml',
  'cards.yaml',
  'prompts.yaml',
  'rubrics.yaml',
]

/** More problems than anyone puts right in one sitting. */
const MOST_PROBLEMS = 200

/**
 * Reads the text of a pack's files, by name, and checks that its parts fit together. Never throws.
 * Only pack.yaml, essay.md, outline.yaml and glossary.yaml must be there.
 */
export function parsePack(files: ReadonlyMap<string, string>): PackReading {
  const parts = readParts(files)
  const problems = problemsIn(files, parts)
  if (problems.length > 0 || !isWhole(parts)) {
    return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  }
  return { ok: true, pack: packOf(parts) }
}

/** Everything that keeps a pack from being used, file by file and line by line. */
export function problemsIn(files: ReadonlyMap<string, string>, parts: PackParts): PackProblem[] {
  const problems = [
    ...Object.values(parts).flatMap((part) => part.problems),
    ...strangers(files),
    ...checkLinks(parts),
  ]
  return inOrder(problems)
}

/** Problems file by file and line by line. */
export function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  const place = ({ file }: PackProblem) => PACK_FILES.indexOf(file)
  return problems.toSorted((a, b) => place(a) - place(b) || a.line - b.line)
}

/** The pack that whole parts come to; their links are taken as checked. */
export function packOf({ head, ...parts }: WholeParts): Pack {
  const cards = parts.cards.value
  const named = namedIn({ head, ...parts })
  const sentences = new Map(outlineWalk(parts.outline.value).map(({ point }) => [point.id, point.text]))
  return {
    ...head.value,
    ...named,
    essay: parts.essay.value,
    supplement: parts.supplement.value,
    analysis: parts.analysis.value,
    notes: parts.notes.value,
    outline: parts.outline.value,
    timeline: parts.timeline.value,
    quotations: parts.quotations.value,
    counterArguments: parts.counterArguments.value,
    sources: parts.sources.value,
    cards,
    apart: keepApart(cards.flatMap(facesOf), nameFormsOf(named), sentences),
    prompts: parts.prompts.value,
    rubrics: parts.rubrics.value,
  }
}

/** Files that no part of the app reads, most likely a name misspelt; not what a desktop hides in each folder. */
function strangers(files: ReadonlyMap<string, string>): PackProblem[] {
  return [...files.keys()]
    .filter((file) => !PACK_FILES.includes(file) && !file.startsWith('.'))
    .map((file) => ({
      file,
      line: 1,
      message: `found a file that no pack has, expected only ${PACK_FILES.join(', ')}`,
    }))
}
