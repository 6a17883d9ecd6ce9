import { daysBetween, type StudyDay } from '@/domain/progress/study-day'

/** Where today stands to the exam; `days` are whole study days, at least one. */
export type ExamCountdown =
  | { readonly kind: 'missing' }
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'past'; readonly days: number }

/** Days from a study day to the exam, which may be over, today, to come, or not set. */
export function daysToExam(day: StudyDay, examDay: StudyDay | null): ExamCountdown {
  if (examDay === null) return { kind: 'missing' }
  const days = daysBetween(day, examDay)
  if (days === 0) return { kind: 'today' }
  return days > 0 ? { kind: 'ahead', days } : { kind: 'past', days: -days }
}
