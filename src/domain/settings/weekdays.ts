import type { Settings } from './settings'

/** The same minutes from Monday to Sunday. */
export function everyWeekday(minutes: number): Settings['minutesByWeekday'] {
  return [minutes, minutes, minutes, minutes, minutes, minutes, minutes]
}
