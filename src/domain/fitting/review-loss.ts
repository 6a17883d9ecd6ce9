import type { Parameters } from '@/domain/scheduling/memory-model'
import { isUsable, type SpacedReview } from './review-history'
import { Tape, type Traced } from './tape'

const [LEAST_STABILITY, MOST_STABILITY] = [0.001, 36_500]
const [LEAST_DIFFICULTY, MOST_DIFFICULTY] = [1, 10]
const LEAST_FIRST_STABILITY = 0.1
const [AGAIN, HARD, GOOD, EASY] = [1, 2, 3, 4]

/** How badly parameters predict some reviews: the sum of the log losses, and how it grows with each parameter. */
export interface ReviewLoss {
  readonly loss: number
  readonly gradient: readonly number[]
}

/** The log loss of the predictions that FSRS-6 makes for the usable reviews of some cards. */
export function reviewLoss(cards: readonly (readonly SpacedReview[])[], parameters: Parameters): ReviewLoss {
  const tape = new Tape()
  const w = parameters.map((value) => tape.number(value))
  const fsrs = tracedFsrs(tape, w)
  let loss = tape.number(0)
  for (const reviews of cards) {
    let memory: TracedMemory | null = null
    for (const review of reviews) {
      if (memory === null) {
        memory = fsrs.firstMemory(review.rating)
        continue
      }
      const recall = fsrs.recall(memory, review.elapsedDays)
      if (isUsable(review)) {
        const outcome = review.rating === AGAIN ? tape.line(recall, -1, 1) : recall
        loss = tape.plus(loss, tape.line(tape.log(outcome), -1, 0))
      }
      memory = fsrs.nextMemory(memory, review, recall)
    }
  }
  tape.runBack(loss)
  return { loss: loss.value, gradient: w.map(({ slope }) => slope) }
}

interface TracedMemory {
  readonly stability: Traced
  readonly difficulty: Traced
}

/**
 * FSRS-6 on a tape: the formulas of ts-fsrs without its rounding. Parameters bear their numbers, as wherever FSRS is written
 * about; what depends on them alone is worked out once.
 */
function tracedFsrs(tape: Tape, parameters: readonly Traced[]) {
  const nought = tape.number(0)
  const w = (index: number): Traced => parameters[index] ?? nought

  const decay = tape.line(w(20), -1, 0)
  const curve = tape.line(tape.exp(tape.line(tape.inverse(decay), Math.log(0.9), 0)), 1, -1)
  const easyDifficulty = firstDifficulty(EASY)
  const shareOfFormer = tape.line(w(7), -1, 1)
  const growth = tape.exp(w(8))
  const stabilityDamping = tape.line(w(9), -1, 0)
  const difficultyDamping = tape.line(w(12), -1, 0)
  const shortTermDamping = tape.line(w(19), -1, 0)
  const lapseFloor = tape.exp(tape.line(tape.times(w(17), w(18)), -1, 0))

  function firstDifficulty(rating: number): Traced {
    const eased = tape.exp(tape.line(w(5), rating - 1, 0))
    return tape.plus(w(4), tape.line(eased, -1, 1))
  }

  function recall({ stability }: TracedMemory, elapsedDays: number): Traced {
    const ratio = tape.line(tape.times(curve, tape.inverse(stability)), elapsedDays, 1)
    return tape.power(ratio, decay)
  }

  function nextDifficulty(difficulty: Traced, rating: number): Traced {
    const room = tape.line(difficulty, -1 / 9, 10 / 9)
    const change = tape.times(tape.line(w(6), GOOD - rating, 0), room)
    const reverted = tape.plus(
      tape.times(w(7), easyDifficulty),
      tape.times(shareOfFormer, tape.plus(difficulty, change)),
    )
    return tape.clamp(reverted, LEAST_DIFFICULTY, MOST_DIFFICULTY)
  }

  function stabilityWithinDay(stability: Traced, rating: number): Traced {
    const push = tape.exp(tape.times(w(17), tape.line(w(18), 1, rating - GOOD)))
    const gain = tape.times(tape.power(stability, shortTermDamping), push)
    return rating >= HARD && gain.value < 1 ? stability : tape.times(stability, gain)
  }

  function stabilityAfterLapse({ stability, difficulty }: TracedMemory, expected: Traced): Traced {
    const surprise = tape.exp(tape.times(w(14), tape.line(expected, -1, 1)))
    const former = tape.line(tape.power(tape.line(stability, 1, 1), w(13)), 1, -1)
    const scaled = tape.times(tape.times(w(11), tape.power(difficulty, difficultyDamping)), former)
    const forgotten = tape.times(scaled, surprise)
    const most = tape.times(stability, lapseFloor)
    return most.value < forgotten.value ? most : forgotten
  }

  function stabilityAfterRecall(
    { stability, difficulty }: TracedMemory,
    expected: Traced,
    rating: number,
  ): Traced {
    const surprise = tape.line(tape.exp(tape.times(w(10), tape.line(expected, -1, 1))), 1, -1)
    const ease = tape.times(growth, tape.line(difficulty, -1, 11))
    const room = tape.power(stability, stabilityDamping)
    let gain = tape.times(tape.times(ease, room), surprise)
    if (rating === HARD) gain = tape.times(gain, w(15))
    if (rating === EASY) gain = tape.times(gain, w(16))
    return tape.times(stability, tape.line(gain, 1, 1))
  }

  return {
    recall,
    firstMemory: (rating: number): TracedMemory => ({
      stability: tape.clamp(w(rating - 1), LEAST_FIRST_STABILITY, MOST_STABILITY),
      difficulty: tape.clamp(firstDifficulty(rating), LEAST_DIFFICULTY, MOST_DIFFICULTY),
    }),
    nextMemory(memory: TracedMemory, review: SpacedReview, expected: Traced): TracedMemory {
      const { rating } = review
      const stability = !isUsable(review)
        ? stabilityWithinDay(memory.stability, rating)
        : rating === AGAIN
          ? stabilityAfterLapse(memory, expected)
          : stabilityAfterRecall(memory, expected, rating)
      return {
        stability: tape.clamp(stability, LEAST_STABILITY, MOST_STABILITY),
        difficulty: nextDifficulty(memory.difficulty, rating),
      }
    },
  }
}
