/** How well the student recalled a card, worst first; the four buttons of drilling. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]
