import type { TestInfo } from '@playwright/test'
import { ratioOf, spreadOf, type Spread } from './statistics'

/** What was measured turn by turn, and its name. */
export interface Series {
  readonly what: string
  readonly measurements: readonly number[]
}

/** One line of the table. */
export interface Row extends Series {
  readonly unit: string
  readonly spread: Spread
  /** How it compares with another line, when there is one to compare with. */
  readonly against?: { readonly what: string; readonly ratio: Spread; readonly aim?: number }
}

/** A line for one series; with a base to compare with, the ratio turn by turn and the most it should be. */
export function rowOf(unit: string, series: Series, base?: Series, aim?: number): Row {
  const row = { ...series, unit, spread: spreadOf(series.measurements) }
  if (base === undefined) return row
  const ratio = ratioOf(series.measurements, base.measurements)
  return { ...row, against: { what: base.what, ratio, ...(aim === undefined ? {} : { aim }) } }
}

/** Hands rows to the report. */
export async function report(info: TestInfo, rows: readonly Row[]): Promise<void> {
  await info.attach('rows', { body: JSON.stringify(rows), contentType: 'application/json' })
}
