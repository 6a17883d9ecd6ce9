import { ACCENT, INK, RULE, type Plot } from '@/components/plot'
import type { PaceSample } from '@/domain/practice/pace'

const MS_PER_MINUTE = 60_000

/** A pause as the plot marks it: by its number in the list, at the words there were. */
export interface MarkedPause {
  readonly number: number
  readonly fromMs: number
  readonly untilMs: number
  readonly words: number
}

/** Words over running time as a stair, with each pause a bar on it that has its number above. */
export function drawPace(
  plot: Plot,
  width: number,
  samples: readonly PaceSample[],
  pauses: readonly MarkedPause[],
  endMs: number,
): Element {
  const last = samples.at(-1)
  const rows = last === undefined ? [] : [...samples, { ...last, elapsedMs: endMs }]
  const most = Math.max(10, ...rows.map(({ words }) => words))
  return plot.plot({
    width,
    height: 220,
    marginLeft: 44,
    marginBottom: 36,
    x: { label: 'minutes', domain: [0, endMs / MS_PER_MINUTE], ticks: 6, tickSize: 0 },
    y: { label: 'words', domain: [0, most], nice: true, ticks: 4, grid: true },
    marks: [
      plot.ruleY([0], { stroke: RULE }),
      plot.line(rows, {
        x: ({ elapsedMs }: PaceSample) => elapsedMs / MS_PER_MINUTE,
        y: 'words',
        curve: 'step-after',
        stroke: ACCENT,
        strokeWidth: 2,
      }),
      plot.ruleY(pauses, {
        x1: ({ fromMs }: MarkedPause) => fromMs / MS_PER_MINUTE,
        x2: ({ untilMs }: MarkedPause) => untilMs / MS_PER_MINUTE,
        y: 'words',
        stroke: INK,
        strokeWidth: 6,
      }),
      plot.text(pauses, {
        x: ({ fromMs, untilMs }: MarkedPause) => (fromMs + untilMs) / 2 / MS_PER_MINUTE,
        y: 'words',
        text: ({ number }: MarkedPause) => String(number),
        dy: -12,
        fill: INK,
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fontWeight: 600,
      }),
    ],
  })
}
