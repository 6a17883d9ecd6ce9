import type { Row } from './row'
import type { Spread } from './statistics'

const HEAD = ['what', 'median (interval)', 'times', 'aim', 'reached']

/** The rows as lines of text, in columns. A ratio is that to the nearest row above which has none. */
export function tableOf(rows: readonly Row[]): string[] {
  const cells = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  return cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function cellsOf({ what, unit, spread, against }: Row): string[] {
  const value = textOf(spread, spread.median < 100 ? 1 : 0, ` ${unit}`)
  if (against === undefined) return [what, value, '', '', '']
  const { ratio, aim } = against
  const times = textOf(ratio, 2, ' ×')
  return aim === undefined
    ? [what, value, times, '', '']
    : [what, value, times, `≤ ${aim} ×`, ratio.median <= aim ? 'yes' : 'no']
}

function textOf({ median, low, high }: Spread, digits: number, unit: string): string {
  return `${median.toFixed(digits)}${unit} (${low.toFixed(digits)}–${high.toFixed(digits)})`
}
