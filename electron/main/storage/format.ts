import * as v from 'valibot'

/** One step from a version to the next. Pure: it sees the data as the version before left it. */
export interface Migration {
  readonly to: number
  readonly migrate: (data: unknown) => unknown
}

/** What a file holds: the version written now, its schema, and the way there from every earlier version. */
export interface Format<T> {
  readonly version: number
  readonly schema: v.GenericSchema<unknown, T>
  readonly migrations: readonly Migration[]
}

/** Declares a format. Throws when the migrations do not lead from version 1 to this one without a gap. */
export function defineFormat<T>(format: Format<T>): Format<T> {
  const steps = format.migrations.map(({ to }) => to)
  const expected = Array.from({ length: format.version - 1 }, (_, index) => index + 2)
  const isWhole = steps.length === expected.length && steps.every((to, index) => to === expected[index])
  if (!isWhole) {
    throw new Error(
      `migrations lead to [${steps.join(', ')}], version ${format.version} needs [${expected.join(', ')}]`,
    )
  }
  return format
}

/** Data of this or an earlier version as this version has it; null when it does not fit. */
export function bringUpToDate<T>(format: Format<T>, version: number, data: unknown): T | null {
  try {
    const current = format.migrations
      .filter(({ to }) => to > version)
      .reduce((older, { migrate }) => migrate(older), data)
    const parsed = v.safeParse(format.schema, current)
    return parsed.success ? parsed.output : null
  } catch {
    // A migration met something its version never wrote.
    return null
  }
}
