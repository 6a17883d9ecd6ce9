import * as v from 'valibot'
import type { DrillAnswer } from '@/domain/drill/drill'
import { cardKey, deviceSchema } from '@/domain/progress/events'
import type { Grade } from '@/domain/scheduling/grade'

const ada = v.parse(deviceSchema, 'ada')

/** Answers in order, as `[card, grade, seconds]`. */
export const answersOf = (...given: (readonly [string, Grade, number])[]): DrillAnswer[] =>
  given.map(([card, grade, seconds], index) => ({
    device: ada,
    seq: index + 1,
    card: cardKey('pack', card),
    grade,
    durationMs: seconds * 1000,
  }))
