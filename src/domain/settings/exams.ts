import { daysBetween, type StudyDay } from '@/domain/progress/study-day'
import type { Exam } from './settings'

/** The exams by their day; those of one day stay as they were noted. */
export function examsInOrder(exams: readonly Exam[]): Exam[] {
  return exams.toSorted((a, b) => daysBetween(b.day, a.day))
}

/** The exam that matters on a study day: the next, that day's own included, or else the last one past; null when none is noted. */
export function examAround(exams: readonly Exam[], day: StudyDay): Exam | null {
  const inOrder = examsInOrder(exams)
  return inOrder.find((exam) => exam.day >= day) ?? inOrder.at(-1) ?? null
}

/** Whether an exam is sat on a study day. */
export function isExamDay(exams: readonly Exam[], day: StudyDay): boolean {
  return exams.some((exam) => exam.day === day)
}

/** The exams of a student who names one day alone, or none. */
export function oneExam(day: StudyDay | null): Exam[] {
  return day === null ? [] : [{ id: 'exam', title: '', day }]
}
