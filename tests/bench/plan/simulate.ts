import { USUAL_COSTS } from '@/domain/plan/costs'
import type { Memory, MemoryModel } from '@/domain/scheduling/memory-model'
import { chanceOf } from './chance'
import { aStudent, BELIEVED } from './student'

/** How many cards there are, how many days to the exam, and the seconds of each. */
export interface Budget {
  readonly cards: number
  readonly days: number
  readonly seconds: number
}

/** A card as the scheduler sees it: the memory it believes in, from the grades alone; null until it is met. */
export interface SeenCard {
  readonly index: number
  readonly memory: Memory | null
  /** The days it was met and seen last; -1 before. */
  readonly metOn: number
  readonly lastDay: number
}

/** What a scheduler knows on a day; `spent` are the seconds already used. */
export interface Morning extends Budget {
  readonly day: number
  readonly spent: number
  readonly seen: readonly SeenCard[]
}

/** The cards of a day in the order they are to come: asked in the morning, and again if they are done and time is left. */
export type Policy = (morning: Morning) => readonly number[]

/** How a simulated term ended: true mean recall on exam morning, minutes, cards never met. */
export interface Term {
  readonly recall: number
  readonly minutes: number
  readonly unmet: number
}

/** Cards that no one has met. */
export function unseenCards(count: number): SeenCard[] {
  return Array.from({ length: count }, (_, index) => ({ index, memory: null, metOn: -1, lastDay: -1 }))
}

/** One student’s term under a policy. A card is begun only if even forgetting it fits into the day’s seconds. */
export function simulate(policy: Policy, budget: Budget, memory: MemoryModel, seed: number): Term {
  const student = aStudent(memory, chanceOf(seed))
  const seen = unseenCards(budget.cards)
  let total = 0
  for (let day = 0; day < budget.days; day += 1) total += spendDay(day)
  return {
    recall: meanOf(seen.map(({ index }) => student.recall(index, budget.days))),
    minutes: total / 60,
    unmet: seen.filter((card) => card.memory === null).length,
  }

  function spendDay(day: number): number {
    let spent = 0
    for (let hasLooked = true; hasLooked;) {
      hasLooked = false
      for (const index of policy({ ...budget, day, spent, seen })) {
        const card = seen[index]
        if (card === undefined || card.lastDay === day) continue
        const most = card.memory === null ? USUAL_COSTS.new : USUAL_COSTS.fail
        if (spent + most > budget.seconds) continue
        spent += look(card, day)
        hasLooked = true
      }
    }
    return spent
  }

  function look({ index, memory: before, metOn, lastDay }: SeenCard, day: number): number {
    const grade = student.grade(index, day)
    const after = BELIEVED.next(before, before === null ? 0 : day - lastDay, grade)
    seen[index] = { index, memory: after, metOn: before === null ? day : metOn, lastDay: day }
    if (before === null) return USUAL_COSTS.new
    return grade === 'again' ? USUAL_COSTS.fail : USUAL_COSTS.pass
  }
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
