import { ACCENT, INK, RULE, type Plot } from '@/components/plot'

/** Bars of cards by state, each with its count at its end. */
export function drawStandings(
  plot: Plot,
  width: number,
  rows: readonly { name: string; count: number }[],
): Element {
  return plot.plot({
    width,
    height: 40 * rows.length + 20,
    marginLeft: 120,
    marginRight: 40,
    x: { axis: null },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0 },
    marks: [
      plot.barX(rows, { x: 'count', y: 'name', fill: ACCENT, inset: 4 }),
      plot.text(rows, { x: 'count', y: 'name', text: 'count', textAnchor: 'start', dx: 6, fill: INK }),
      plot.ruleX([0], { stroke: RULE }),
    ],
  })
}

/** Minutes of each day: cards as filled bars, writing as outlined ones on top, so that colour is not needed to tell them. */
export function drawDays(
  plot: Plot,
  width: number,
  rows: readonly { day: string; drill: number; writing: number }[],
): Element {
  const stacked = rows.map(({ day, drill, writing }) => ({ day, from: drill, to: drill + writing }))
  return plot.plot({
    width,
    height: 200,
    marginBottom: 36,
    x: { label: null, domain: rows.map(({ day }) => day), ticks: everySeventh(rows), tickSize: 0 },
    y: {
      label: 'minutes (filled: cards, outlined: writing)',
      nice: true,
      domain: [0, most(stacked.map(({ to }) => to))],
    },
    marks: [
      plot.barY(rows, { x: 'day', y: 'drill', fill: ACCENT, inset: 1 }),
      plot.barY(stacked, {
        x: 'day',
        y1: 'from',
        y2: 'to',
        fill: 'none',
        stroke: ACCENT,
        strokeWidth: 1.5,
        inset: 1.75,
      }),
      plot.ruleY([0], { stroke: RULE }),
    ],
  })
}

/** Reviews due on each of the coming days. */
export function drawForecast(
  plot: Plot,
  width: number,
  rows: readonly { day: string; due: number }[],
): Element {
  return plot.plot({
    width,
    height: 180,
    marginBottom: 36,
    x: { label: null, domain: rows.map(({ day }) => day), ticks: everySeventh(rows), tickSize: 0 },
    y: { label: 'reviews', nice: true, domain: [0, most(rows.map(({ due }) => due))] },
    marks: [
      plot.barY(rows, { x: 'day', y: 'due', fill: ACCENT, inset: 1 }),
      plot.ruleY([0], { stroke: RULE }),
    ],
  })
}

const most = (values: readonly number[]): number => Math.max(10, ...values)

/** Labels a week apart, the last one always there. */
const everySeventh = (rows: readonly { day: string }[]): string[] =>
  rows.flatMap(({ day }, index) => ((rows.length - 1 - index) % 7 === 0 ? [day] : []))
