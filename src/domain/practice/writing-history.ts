import { momentOf } from '@/domain/progress/moment'
import { wordCount } from '@/domain/text/words'
import type { Attempt } from './attempt'
import { elapsedMsOf } from './attempt-times'
import { afterLine, NOTHING_READ } from './replay-journal'
import { applyEdit, diffText, type TextEdit } from './text-edit'
import { DRAFT_FIELDS, type DraftField, type Phase } from './way'

/** One saved change of a text: what was typed in about a second. */
export interface WritingStep extends TextEdit {
  /** Running time of the attempt, so that breaks and nights take none. */
  elapsedMs: number
  phase: Phase
  field: DraftField
}

/** What was written between beginning, or taking a finish back, and finishing: both texts as they were first, and each change. */
export interface WritingPart {
  /** The moment, in UTC. */
  startedAt: string
  plan: string
  answer: string
  steps: WritingStep[]
}

/** How the texts of an attempt came to be, oldest part first. */
export type WritingHistory = WritingPart[]

/** Both texts of an attempt at one moment. */
export type Texts = Readonly<Record<DraftField, string>>

const NOTHING_WRITTEN: Texts = { plan: '', answer: '' }

/**
 * What a journal tells of the writing: null when no whole copy in it can be read. Lines that are damaged, or came twice, add
 * nothing; the whole copy after them adds what they had, as one step.
 */
export function partOfJournal(lines: readonly unknown[]): WritingPart | null {
  let reading = NOTHING_READ
  let part: WritingPart | null = null
  for (const line of lines) {
    const before: Attempt | null = reading.attempt
    reading = afterLine(reading, line)
    const after = reading.attempt
    if (after === null || after === before) continue
    if (before === null || part === null) {
      const startedAt = momentOf(new Date(after.clock.at.wallMs))
      part = { startedAt, plan: after.plan, answer: after.answer, steps: [] }
    } else part.steps.push(...stepsBetween(before, after))
  }
  return part
}

function stepsBetween(before: Attempt, after: Attempt): WritingStep[] {
  const when = { elapsedMs: elapsedMsOf(after), phase: after.phase }
  return DRAFT_FIELDS.flatMap((field) => {
    const edit = diffText(before[field], after[field])
    return edit === null ? [] : [{ ...when, field, ...edit }]
  })
}

/**
 * The history with a part added, in place of one that began at the same moment, unless that has more: adding it again changes
 * nothing. A part in which nothing was written is none.
 */
export function withPart(history: WritingHistory, part: WritingPart): WritingHistory {
  const known = history.find(({ startedAt }) => startedAt === part.startedAt)
  if (known !== undefined && known.steps.length >= part.steps.length) return history
  const others = history.filter((other) => other !== known)
  const isEmpty = part.steps.length === 0 && areSame(part, endOf(others))
  return isEmpty ? others : [...others, part]
}

/** The texts at the beginning of a part and after each of its steps: one more than it has steps. */
export function* textsOf({ plan, answer, steps }: WritingPart): Generator<Texts, void> {
  let texts: Texts = { plan, answer }
  yield texts
  for (const step of steps) {
    texts = { ...texts, [step.field]: applyEdit(texts[step.field], step) }
    yield texts
  }
}

/** The texts as a history leaves them. */
function endOf(history: WritingHistory): Texts {
  const last = history.at(-1)
  return (last && [...textsOf(last)].at(-1)) ?? NOTHING_WRITTEN
}

/** How the texts were at one moment, worth going back to. */
export interface Version extends Texts {
  /** Its place in the history, counted over all that `textsOf` gives of its parts. */
  readonly index: number
  /** Running time until then. */
  readonly elapsedMs: number
  /** Words of plan and answer together. */
  readonly words: number
}

/** A version is offered after so much running time with changes in it. */
const VERSION_EVERY_MS = 60_000

/**
 * The last state of every minute in which something changed, of every phase, and of each part, and what stood before half of a text
 * was taken out or before an earlier version came back, the oldest first: so the last is how the texts now stand. What a part
 * begins with is offered where no part before it ends so.
 */
export function versionsOf(history: WritingHistory): Version[] {
  const versions: Version[] = []
  const offer = (state: Omit<Version, 'words'>): void => {
    if (versions.at(-1)?.index === state.index) return
    versions.push({ ...state, words: wordCount(state.plan) + wordCount(state.answer) })
  }
  let last = { ...NOTHING_WRITTEN, index: -1, elapsedMs: 0 }
  let index = 0
  for (const part of history) {
    let step = -1
    for (const texts of textsOf(part)) {
      if (!isSavedWithNext(part, step)) {
        const elapsedMs = part.steps[Math.max(0, step)]?.elapsedMs ?? versions.at(-1)?.elapsedMs ?? 0
        const state = { ...texts, index, elapsedMs }
        const isBack = !areSame(last, texts) && versions.some((earlier) => areSame(earlier, texts))
        if (isBack) offer(last)
        if (step < 0 ? !areSame(texts, last) : isWorthKeeping(part, step, texts)) offer(state)
        last = state
      }
      index += 1
      step += 1
    }
  }
  return versions
}

function isWorthKeeping({ steps }: WritingPart, index: number, texts: Texts): boolean {
  const [step, next] = [steps[index], steps[index + 1]]
  if (step === undefined || next === undefined) return true
  // What takes out half of a text may be a mistake.
  const nextSave = steps.slice(index + 1, index + 3).filter(({ elapsedMs }) => elapsedMs === next.elapsedMs)
  if (nextSave.some(({ removed, field }) => removed > 1 && removed * 2 >= texts[field].length)) return true
  return next.phase !== step.phase || minuteOf(next.elapsedMs) !== minuteOf(step.elapsedMs)
}

/** Whether a step is one half of what was saved at once: both texts changed within the same second. */
function isSavedWithNext({ steps }: WritingPart, index: number): boolean {
  const [step, next] = [steps[index], steps[index + 1]]
  return step !== undefined && next?.elapsedMs === step.elapsedMs && next.phase === step.phase
}

const areSame = (one: Texts, other: Texts): boolean =>
  DRAFT_FIELDS.every((field) => one[field] === other[field])

const minuteOf = (elapsedMs: number): number => Math.floor(elapsedMs / VERSION_EVERY_MS)
