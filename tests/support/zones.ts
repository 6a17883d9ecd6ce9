import * as v from 'valibot'
import { studyDaySchema, type StudyDay } from '@/domain/progress/study-day'

/** Zones that change their clocks in awkward ways: by half an hour, near midnight, before 4 a.m., or by a whole day. */
export const AWKWARD_ZONES = [
  'Europe/London',
  'America/Nuuk',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'Asia/Beirut',
] as const

/** Node reads TZ anew whenever it is set, so one process can be in one zone after another. */
export function moveTo(zone: string): void {
  process.env['TZ'] = zone
  const named = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  const current = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (current !== named) throw new Error(`The process is in ${current} and should be in ${named}.`)
}

const readers = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall says in a zone: the calendar day and the hour. */
export function wallClockIn(zone: string, at: Date): { readonly date: string; readonly hour: number } {
  const reader =
    readers.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    })
  readers.set(zone, reader)
  const parts = new Map(reader.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    date: `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`,
    hour: Number(parts.get('hour')),
  }
}

/** The study day in a zone, worked out from its wall clock and apart from the code under test. */
export function studyDayIn(zone: string, at: Date): StudyDay {
  const { date, hour } = wallClockIn(zone, at)
  const noon = Date.parse(`${date}T12:00:00Z`) - (hour < 4 ? 86_400_000 : 0)
  return v.parse(studyDaySchema, new Date(noon).toISOString().slice(0, 10))
}
