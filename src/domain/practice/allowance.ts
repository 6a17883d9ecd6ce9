import * as v from 'valibot'

/** Extra time as access arrangements give it, in per cent; any other whole per cent may be set by hand. */
export const EXTRA_PERCENTS = [0, 10, 25, 50, 100] as const

/** Ten times the usual length, as much as WCAG 2.2.1 asks a clock to be extended. */
export const MOST_EXTRA_PERCENT = 900

const MS_PER_MINUTE = 60_000

const phaseLength = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(300))

export const allowanceSchema = v.pipe(
  v.strictObject({
    minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(300))),
    extraPercent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_EXTRA_PERCENT)),
    phases: v.exactOptional(v.strictObject({ plan: phaseLength, write: phaseLength, check: phaseLength })),
  }),
  v.check(
    ({ minutes, phases }) =>
      phases === undefined || minutes === null || phases.plan + phases.write + phases.check === minutes,
    'expected phases that come to the minutes',
  ),
)
/**
 * The time an attempt was given: whole minutes (`null` for untimed), extra time on top of them, and the minutes of each phase
 * where the student has set them, which come to the whole.
 */
export type Allowance = v.InferOutput<typeof allowanceSchema>

/** Minutes with extra time, in milliseconds: whole for whole minutes and whole per cents. */
export function withExtraMs(minutes: number, extraPercent: number): number {
  return (minutes * MS_PER_MINUTE * (100 + extraPercent)) / 100
}

/** All the time there is, extra time included; `null` when untimed. */
export function totalMsOf({ minutes, extraPercent }: Allowance): number | null {
  return minutes === null ? null : withExtraMs(minutes, extraPercent)
}
