import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import { examsInOrder } from '@/domain/settings/exams'
import type { Exam, Settings } from '@/domain/settings/settings'

/** When a student can work: minutes from Monday to Sunday, and days without any. */
export type Timetable = Pick<Settings, 'minutesByWeekday' | 'daysOff'>

/** The student’s timetable: the day of an exam belongs to that exam, and no card is planned on it for a later one. */
export function timetableOf({
  minutesByWeekday,
  daysOff,
  exams,
}: Pick<Settings, 'minutesByWeekday' | 'daysOff' | 'exams'>): Timetable {
  return { minutesByWeekday, daysOff: [...daysOff, ...exams.map(({ day }) => day)] }
}

const MINUTE_SECONDS = 60
/** Two years. Every day until the exam is foreseen: a year mistyped by a century would take minutes each time. */
const FARTHEST_DAYS = 731

/** The seconds a student has on a study day, whatever was done on it already. */
export function secondsOn({ minutesByWeekday, daysOff }: Timetable, day: StudyDay): number {
  if (daysOff.includes(day)) return 0
  const sundayFirst = new Date(day).getUTCDay()
  return (minutesByWeekday[(sundayFirst + 6) % 7] ?? 0) * MINUTE_SECONDS
}

/** The seconds of every study day from `day` to the eve of the exam: empty once its morning has come. */
export function secondsUntil(timetable: Timetable, day: StudyDay, examDay: StudyDay): number[] {
  const count = Math.max(0, daysBetween(day, examDay))
  return Array.from({ length: count }, (_, ahead) => secondsOn(timetable, addDays(day, ahead)))
}

/**
 * The exam a study day works for: the first after it, of those no more than two years ahead. On its own day an exam is past
 * planning; null when none is to be planned for.
 */
export function examPlannedOn(exams: readonly Exam[], day: StudyDay): Exam | null {
  const isPlannedFor = (exam: Exam): boolean => exam.day > day && daysBetween(day, exam.day) <= FARTHEST_DAYS
  return examsInOrder(exams).find(isPlannedFor) ?? null
}
