import * as v from 'valibot'
import { MOST_EXTRA_PERCENT } from '@/domain/practice/allowance'
import type { ModelChoice } from '@/domain/progress/model-choice'
import { bandSchema } from '@/domain/pack/rubric'
import { studyDaySchema } from '@/domain/progress/study-day'
import { isParameters } from '@/domain/scheduling/memory-model'
import { ownWordsSchema } from './own-words'

/** How the app is coloured. `system` follows the desktop; `contrast` does too, with the strongest pairs. */
export const THEMES = ['system', 'light', 'dark', 'sepia', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Sizes of the reading text, in per cent of its usual 19 pixels. */
export const TEXT_SIZES = [90, 100, 115, 130, 150, 175, 200] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** How the clock of an attempt is shown: it runs on in every case, and its state is spoken in every case. */
export const CLOCK_FACES = ['full', 'minutes', 'hidden'] as const
export type ClockFace = (typeof CLOCK_FACES)[number]

/** What is counted below an answer while it is written. */
export const DESK_FIGURES = ['words', 'paragraphs', 'pace'] as const
export type DeskFigure = (typeof DESK_FIGURES)[number]

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(least, `expected at least ${least}`),
    v.maxValue(most, `expected at most ${most}`),
  )

/** Where a drill ends: with nothing left, after so many minutes, or after so many cards. */
const DRILL_GOALS = ['all', 'minutes', 'cards'] as const
export type DrillGoal = (typeof DRILL_GOALS)[number]

/** The most exams, and days off, that can be noted. */
export const MOST_EXAMS = 20
export const MOST_DAYS_OFF = 366

const minutes = wholeNumber(0, 600)

const examSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  title: v.pipe(v.string(), v.maxLength(80)),
  day: studyDaySchema,
})
/** An exam to prepare for; the title may be empty. */
export type Exam = v.InferOutput<typeof examSchema>

/** The student's own FSRS-6 parameters; null for the standard ones. */
const parametersSchema = v.nullable(
  v.pipe(
    v.array(v.number()),
    v.check((numbers) => isParameters(numbers)),
  ),
)

const entries = {
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  /** In any order; past ones stay until they are taken out. */
  exams: v.pipe(v.array(examSchema), v.maxLength(MOST_EXAMS)),
  /** Minutes for cards from Monday to Sunday. */
  minutesByWeekday: v.strictTuple([minutes, minutes, minutes, minutes, minutes, minutes, minutes]),
  /** Days without cards, whatever weekday they are. */
  daysOff: v.pipe(v.array(studyDaySchema), v.maxLength(MOST_DAYS_OFF)),
  /** Whether the day's cards follow the exam plan while an exam is ahead; else whatever is due. */
  followsPlan: v.boolean(),
  newCardsADay: wholeNumber(0, 200),
  /** The share of cards to be recalled when they fall due. */
  retention: v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)),
  memoryParameters: parametersSchema,
  /** What the parameters in use have replaced, to go back to; null where nothing was replaced, or that was taken back. */
  formerModel: v.nullable(v.strictObject({ parameters: parametersSchema })),
  drillGoal: v.picklist(DRILL_GOALS),
  /** How many minutes or cards a drill has, whichever the goal counts. */
  drillLength: wholeNumber(1, 500),
  /** Whether the student says how sure they are before the answer is shown. */
  asksConfidence: v.boolean(),
  /** Seconds after which the answer is shown by itself; 0 for never. */
  showAnswerAfter: wholeNumber(0, 120),
  /** Seconds after which an answer that was shown by itself counts as Again, when nothing was pressed meanwhile; 0 for never. */
  countAgainAfter: wholeNumber(0, 120),
  readsAloud: v.boolean(),
  /** Extra time in attempts, in per cent. */
  extraPercent: wholeNumber(0, MOST_EXTRA_PERCENT),
  clockFace: v.picklist(CLOCK_FACES),
  /** Whether words from outside may be pasted into an answer; not, in exam conditions. */
  allowsPaste: v.boolean(),
  /** Whether the desk offers to look the answer's words up; not, in exam conditions. */
  checksSpelling: v.boolean(),
  /** Words that the student has called right. */
  ownWords: ownWordsSchema,
  /** What is counted below an answer and not shown. */
  hiddenFigures: v.array(v.picklist(DESK_FIGURES)),
  /** The student's own bands of marks, by rubric. */
  rubricBands: v.record(v.string(), v.array(bandSchema)),
  /** Whether the welcome has been answered or skipped. */
  isWelcomed: v.boolean(),
}

export const settingsSchema = v.strictObject(entries)
/** What a student has chosen. */
export type Settings = v.InferOutput<typeof settingsSchema>

export const settingsChangeSchema = v.strictObject({
  theme: v.exactOptional(entries.theme),
  textSize: v.exactOptional(entries.textSize),
  exams: v.exactOptional(entries.exams),
  minutesByWeekday: v.exactOptional(entries.minutesByWeekday),
  daysOff: v.exactOptional(entries.daysOff),
  followsPlan: v.exactOptional(entries.followsPlan),
  newCardsADay: v.exactOptional(entries.newCardsADay),
  drillGoal: v.exactOptional(entries.drillGoal),
  drillLength: v.exactOptional(entries.drillLength),
  asksConfidence: v.exactOptional(entries.asksConfidence),
  showAnswerAfter: v.exactOptional(entries.showAnswerAfter),
  countAgainAfter: v.exactOptional(entries.countAgainAfter),
  readsAloud: v.exactOptional(entries.readsAloud),
  extraPercent: v.exactOptional(entries.extraPercent),
  clockFace: v.exactOptional(entries.clockFace),
  allowsPaste: v.exactOptional(entries.allowsPaste),
  checksSpelling: v.exactOptional(entries.checksSpelling),
  ownWords: v.exactOptional(entries.ownWords),
  hiddenFigures: v.exactOptional(entries.hiddenFigures),
  rubricBands: v.exactOptional(entries.rubricBands),
  isWelcomed: v.exactOptional(entries.isWelcomed),
})

/**
 * Some of the settings, to be laid over the others as they are on disk. Retention and parameters are not among them: they
 * change what the whole log comes to, by `memoryModelChangeSchema`; the former parameters follow from that.
 */
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>

export const memoryModelChangeSchema = v.strictObject({
  retention: v.exactOptional(entries.retention),
  memoryParameters: v.exactOptional(entries.memoryParameters),
})
/** Another desired retention, other parameters, or both. */
export type MemoryModelChange = v.InferOutput<typeof memoryModelChangeSchema>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  exams: [],
  minutesByWeekday: [30, 30, 30, 30, 30, 30, 30],
  daysOff: [],
  followsPlan: true,
  newCardsADay: 10,
  retention: 0.9,
  memoryParameters: null,
  formerModel: null,
  drillGoal: 'all',
  drillLength: 20,
  asksConfidence: false,
  showAnswerAfter: 0,
  countAgainAfter: 0,
  readsAloud: false,
  extraPercent: 0,
  clockFace: 'minutes',
  allowsPaste: false,
  checksSpelling: false,
  ownWords: [],
  hiddenFigures: [],
  rubricBands: {},
  isWelcomed: false,
}

/** The model of memory that the settings name. */
export const modelChoiceOf = (settings: Pick<Settings, 'retention' | 'memoryParameters'>): ModelChoice => ({
  retention: settings.retention,
  parameters: settings.memoryParameters,
})

/** The next larger (`step` 1) or smaller (`step` -1) text size; the ends stay where they are. */
export function nextTextSize(size: TextSize, step: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size
}
