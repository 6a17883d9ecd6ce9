import { ACCENT, INK, RULE, type Plot } from '@/components/plot'

/** Bars of the share recalled by how sure the student was, each with its share and its count. */
export function drawSureness(
  plot: Plot,
  width: number,
  rows: readonly { name: string; count: number; share: number | null }[],
): Element {
  return plot.plot({
    width,
    height: 40 * rows.length + 20,
    marginLeft: 120,
    marginRight: 120,
    x: { axis: null, domain: [0, 1] },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0 },
    marks: [
      plot.barX(rows, { x: 'share', y: 'name', fill: ACCENT, inset: 4 }),
      plot.text(rows, {
        x: ({ share }: { share: number | null }) => share ?? 0,
        y: 'name',
        text: ({ count, share }: { count: number; share: number | null }) =>
          share === null ? 'never said' : `${Math.round(share * 100)} % of ${count}`,
        textAnchor: 'start',
        dx: 6,
        fill: INK,
      }),
      plot.ruleX([0], { stroke: RULE }),
    ],
  })
}

/** Week by week: what was predicted as a hollow circle, what was recalled as a filled one, with the distance between them. */
export function drawForetold(
  plot: Plot,
  width: number,
  rows: readonly { week: string; predicted: number | null; recalled: number | null }[],
): Element {
  return plot.plot({
    width,
    height: 200,
    marginLeft: 48,
    marginBottom: 36,
    x: { type: 'point', label: null, domain: rows.map(({ week }) => week), tickSize: 0 },
    y: {
      label: 'hollow: predicted, filled: recalled',
      domain: [leastOf(rows), 1],
      tickFormat: '.0%',
      ticks: 4,
      grid: true,
    },
    marks: [
      plot.ruleX(rows, { x: 'week', y1: 'predicted', y2: 'recalled', stroke: RULE }),
      plot.dot(rows, { x: 'week', y: 'recalled', r: 5, fill: ACCENT }),
      plot.dot(rows, { x: 'week', y: 'predicted', r: 5, stroke: INK, strokeWidth: 1.5 }),
    ],
  })
}

/** Half, or the tenth below everything that is shown. */
function leastOf(rows: readonly { predicted: number | null; recalled: number | null }[]): number {
  const values = rows.flatMap(({ predicted, recalled }) => [predicted ?? 1, recalled ?? 1])
  return Math.min(0.5, Math.floor(Math.min(...values, 1) * 10) / 10)
}
