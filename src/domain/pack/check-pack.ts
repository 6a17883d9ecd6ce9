import { counted } from '../text/counted'
import { adviceOn } from './advice'
import { inOrder, packOf, problemsIn } from './parse-pack'
import { isWhole, readParts } from './parts'
import type { PackProblem } from './problem'
import type { Pack } from './schema'
import { summaryOf } from './summary'

/** What a pack's maker is told of it. */
export interface PackCheck {
  /** What keeps it from being used. */
  readonly problems: readonly PackProblem[]
  /** What would make it better. */
  readonly advice: readonly PackProblem[]
  /** What there is, line by line. */
  readonly summary: readonly string[]
}

/** Checks the text of a pack's files, by name. There is advice, and a summary, once every file can be read. */
export function checkPack(files: ReadonlyMap<string, string>): PackCheck {
  const parts = readParts(files)
  const problems = problemsIn(files, parts)
  const advice = isWhole(parts) ? inOrder(adviceOn(parts)) : []
  const pack = isWhole(parts) ? packOf(parts) : null
  const found = `${counted(problems.length, 'problem')}, ${counted(advice.length, 'piece', 'pieces')} of advice.`
  return { problems, advice, summary: pack ? [contentsOf(pack), found] : [found] }
}

function contentsOf(pack: Pack): string {
  const { counts } = summaryOf(pack)
  const parts = [
    counted(counts.points, 'point'),
    `${counted(counts.cards, 'card')} with ${counted(counts.faces, 'face')}`,
    `${counted(pack.apart.length, 'pair')} kept apart`,
    counted(counts.prompts, 'question'),
    counted(counts.terms, 'term'),
    counted(counts.people, 'person', 'people'),
    counted(counts.events, 'event'),
    counted(counts.historians, 'historian'),
    counted(counts.notes, 'note'),
    `${counted(counts.supplementWords, 'word')} of supplement`,
  ]
  return `${parts.join(', ')}.`
}
