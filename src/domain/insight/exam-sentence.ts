import type { ExamCountdown } from './exam-day'

/** The days to the exam as a sentence. */
export function examSentence(countdown: ExamCountdown): string {
  switch (countdown.kind) {
    case 'missing':
      return 'No exam date is set.'
    case 'today':
      return 'The exam is today.'
    case 'ahead':
      return countdown.days === 1 ? 'The exam is tomorrow.' : `${countdown.days} days to the exam.`
    case 'past':
      return countdown.days === 1 ? 'The exam was yesterday.' : `The exam was ${countdown.days} days ago.`
  }
}
