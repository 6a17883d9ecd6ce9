import { byExamPlan, byRetention, foretoldFor } from './policies'
import { timeLines } from './prediction-time'
import { simulate, type Budget, type Policy } from './simulate'
import { BELIEVED, HARSHER_MEMORY, OTHER_MEMORY } from './student'

const ORDINARY: Budget = { cards: 150, days: 42, seconds: 600 }
const STARVED: Budget = { cards: 150, days: 21, seconds: 300 }

const POLICIES: readonly (readonly [string, Policy])[] = [
  ['retention .90', byRetention(0.9)],
  ['retention .95', byRetention(0.95)],
  ['retention .90, capped at the exam', byRetention(0.9, { isCapped: true })],
  ['retention .90 and one last pass', byRetention(0.9, { hasLastPass: true })],
  ['retention .90, new cards first', byRetention(0.9, { isNewFirst: true })],
  ['the exam plan', byExamPlan],
]

const MEMORIES = [BELIEVED, OTHER_MEMORY, HARSHER_MEMORY]
const HEAD = ['policy', ...MEMORIES.flatMap(() => ['recall', 'minutes', 'never met'])]

/** Simulates every policy under both budgets and all memories; `from` and `to` are the first and the last seed. */
export function planTable(from: number, to: number): string[] {
  return [
    ...tableOf('Ordinary: 150 cards, 42 days, at most 10 minutes a day', ORDINARY, from, to),
    '',
    ...tableOf('Starved: 150 cards, 21 days, at most 5 minutes a day', STARVED, from, to),
    '',
    `The plan’s own forecast on the first day: ordinary ${foretoldFor(ORDINARY).toFixed(4)}, starved ${foretoldFor(STARVED).toFixed(4)}.`,
    `Means of seeds ${from} to ${to} ± their standard errors; a card costs 30 s new, 8 s recalled, 20 s forgotten.`,
    'Left: a student whose memory is as the model believes. Middle: one whose memory differs (new stability × 0.6, decay .25).',
    'Right: the same read more harshly, with the factor of the curve as the model believes it.',
    'These are models against models, not students: they say which order is better, and not what anyone will remember.',
    '',
    ...timeLines(),
  ]
}

function tableOf(title: string, budget: Budget, from: number, to: number): string[] {
  const rows = POLICIES.map(([name, policy]) => [
    name,
    ...MEMORIES.flatMap((memory) => {
      const terms = Array.from({ length: to - from + 1 }, (_, index) =>
        simulate(policy, budget, memory, from + index),
      )
      return [
        figure(
          terms.map(({ recall }) => recall),
          4,
        ),
        figure(
          terms.map(({ minutes }) => minutes),
          1,
        ),
        figure(
          terms.map(({ unmet }) => unmet),
          1,
        ),
      ]
    }),
  ])
  const cells = [HEAD, ...rows]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  const lines = cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return [title, ...lines.map((line) => line.trimEnd())]
}

function figure(values: readonly number[], digits: number): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  return `${mean.toFixed(digits)} ± ${Math.sqrt(spread / values.length).toFixed(digits)}`
}
