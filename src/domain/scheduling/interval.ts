/** How long until a card comes back: minutes within the day, or study days. */
export interface Interval {
  readonly unit: 'minute' | 'day'
  readonly count: number
}

const DAYS_A_MONTH = 365.25 / 12
const DAYS_A_YEAR = 365.25

/** An interval as a grade's button shows it: "10 min", "4 days", "2 months", "1.5 years". */
export function formatInterval({ unit, count }: Interval): string {
  if (unit === 'minute') return count < 60 ? `${String(count)} min` : counted(count / 60, 'hour')
  if (count < 31) return counted(count, 'day')
  if (count < 350) return counted(count / DAYS_A_MONTH, 'month')
  return counted(Math.round((count / DAYS_A_YEAR) * 10) / 10, 'year', 1)
}

function counted(value: number, noun: string, digits = 0): string {
  const shown = String(Number(value.toFixed(digits)))
  return `${shown} ${noun}${shown === '1' ? '' : 's'}`
}
