import * as v from 'valibot'
import { MOST_EXTRA_PERCENT } from '@/domain/practice/allowance'
import { studyDaySchema } from '@/domain/progress/study-day'

/** How the app is coloured. `system` follows the desktop; `contrast` does too, with the strongest pairs. */
export const THEMES = ['system', 'light', 'dark', 'sepia', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Sizes of the reading text, in per cent of its usual 19 pixels. */
export const TEXT_SIZES = [90, 100, 115, 130, 150, 175, 200] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** How the clock of an attempt is shown: it runs on in every case, and its state is spoken in every case. */
export const CLOCK_FACES = ['full', 'minutes', 'hidden'] as const
export type ClockFace = (typeof CLOCK_FACES)[number]

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(least, `expected at least ${least}`),
    v.maxValue(most, `expected at most ${most}`),
  )

const entries = {
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  /** The study day of the exam; null while it is not known. */
  examDay: v.nullable(studyDaySchema),
  minutesADay: wholeNumber(5, 600),
  newCardsADay: wholeNumber(0, 200),
  /** Extra time in attempts, in per cent. */
  extraPercent: wholeNumber(0, MOST_EXTRA_PERCENT),
  clockFace: v.picklist(CLOCK_FACES),
  /** Whether the welcome has been answered or skipped. */
  isWelcomed: v.boolean(),
}

export const settingsSchema = v.strictObject(entries)
/** What a student has chosen. */
export type Settings = v.InferOutput<typeof settingsSchema>

export const settingsChangeSchema = v.strictObject({
  theme: v.exactOptional(entries.theme),
  textSize: v.exactOptional(entries.textSize),
  examDay: v.exactOptional(entries.examDay),
  minutesADay: v.exactOptional(entries.minutesADay),
  newCardsADay: v.exactOptional(entries.newCardsADay),
  extraPercent: v.exactOptional(entries.extraPercent),
  clockFace: v.exactOptional(entries.clockFace),
  isWelcomed: v.exactOptional(entries.isWelcomed),
})

/** Some of the settings, to be laid over the others as they are on disk. */
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  examDay: null,
  minutesADay: 30,
  newCardsADay: 10,
  extraPercent: 0,
  clockFace: 'minutes',
  isWelcomed: false,
}

/** The next larger (`step` 1) or smaller (`step` -1) text size; the ends stay where they are. */
export function nextTextSize(size: TextSize, step: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size
}
