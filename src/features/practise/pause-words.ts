import type { Change } from '@/domain/practice/changes'
import { paragraphsOf } from '@/domain/practice/paragraphs'
import { pauseMs, type Pause } from '@/domain/practice/pauses'
import type { Phase } from '@/domain/practice/way'
import type { Texts } from '@/domain/practice/writing-history'
import { openingWords } from '@/domain/text/opening-words'
import { lengthText } from './wording'

/** What the words of pauses are made from: all changes of an attempt, where each fell, and the texts as they ended. */
export interface PauseContext {
  readonly changes: readonly Change[]
  readonly places: readonly (number | null)[]
  readonly texts: Texts
}

const OPENING = 48

/** A pause in words: how long, and what was written before and after it. */
export function pauseText(pause: Pause, context: PauseContext): string {
  const length = lengthText(pauseMs(pause))
  const [before, after] = [pieceAt(pause.before, context), pieceAt(pause.after, context)]
  if (after === null) return `${length} after ${before ?? 'nothing'}, before you finished`
  if (before === null) return `${length} before you began ${after}`
  return before === after
    ? `${length} in the middle of ${after}`
    : `${length} after ${before}, before ${after}`
}

/** The phase in which a pause ended; the last, in which it began. */
export function phaseAt({ before, after }: Pause, { changes }: PauseContext): Phase {
  return changes[after ?? before ?? -1]?.phase ?? 'plan'
}

/** The paragraph or line that a change fell into, by its first words. */
function pieceAt(index: number | null, { changes, places, texts }: PauseContext): string | null {
  const change = index === null ? undefined : changes[index]
  if (index === null || change === undefined) return null
  const range = paragraphsOf(texts[change.field])[places[index] ?? -1]
  if (range === undefined) return 'words you took out again'
  const words = `“${openingWords(texts[change.field].slice(range.start, range.end), OPENING)}”`
  return change.field === 'plan' ? `the line ${words} of your plan` : words
}
