import { ACCENT, INK, RULE, type Plot } from '@/components/plot'

const PER_LABEL = 64
const MARGIN_LEFT = 72

/** An attempt on an axis: the place it takes there, and the day it is called by. */
interface OnAxis {
  readonly id: string
  readonly day: string
}

/** Attempts in their order, each called by its day as far as there is room. */
function axisOf(rows: readonly OnAxis[], width: number, type: 'point' | 'band' = 'point') {
  const room = Math.max(1, Math.floor((width - MARGIN_LEFT) / PER_LABEL))
  const step = Math.ceil(rows.length / room)
  const days = new Map(rows.map(({ id, day }) => [id, day]))
  return {
    type,
    label: null,
    domain: rows.map(({ id }) => id),
    ticks: rows.flatMap(({ id }, index) => ((rows.length - 1 - index) % step === 0 ? [id] : [])),
    tickFormat: (id: string) => days.get(id) ?? '',
    tickSize: 0,
  }
}

/** Attempt by attempt: the coverage predicted as a hollow circle, what was found as a filled one, with the distance between them. */
export function drawForetoldAttempts(
  plot: Plot,
  width: number,
  rows: readonly (OnAxis & { predicted: number; found: number })[],
): Element {
  return plot.plot({
    width,
    height: 220,
    marginLeft: MARGIN_LEFT,
    marginBottom: 36,
    x: axisOf(rows, width),
    y: {
      label: '% of the points (hollow: expected, filled: made)',
      domain: [0, 1],
      tickFormat: (share: number) => String(Math.round(share * 100)),
      ticks: 5,
      grid: true,
    },
    marks: [
      plot.ruleX(rows, { x: 'id', y1: 'predicted', y2: 'found', stroke: RULE }),
      plot.dot(rows, { x: 'id', y: 'found', r: 5, fill: ACCENT }),
      plot.dot(rows, { x: 'id', y: 'predicted', r: 5, stroke: INK, strokeWidth: 1.5 }),
    ],
  })
}

/** What was judged of an attempt; null is what was not said. */
export interface JudgedRow extends OnAxis {
  readonly predicted: string | null
  readonly own: string | null
  readonly mark: string | null
}

/** Attempt by attempt: the level predicted as a hollow circle, the student’s own as a filled one, the teacher’s mark above. */
export function drawJudged(
  plot: Plot,
  width: number,
  rows: readonly JudgedRow[],
  levels: readonly string[],
): Element {
  const [owns, predictions] = [rows.filter(({ own }) => own), rows.filter(({ predicted }) => predicted)]
  const hasMarks = rows.some(({ mark }) => mark)
  const inCorner = { frameAnchor: 'top-left', textAnchor: 'start', dx: 3 - MARGIN_LEFT, fill: INK } as const
  return plot.plot({
    width,
    height: 88 + 32 * Math.max(2, levels.length),
    marginLeft: MARGIN_LEFT,
    marginTop: 60,
    marginBottom: 36,
    x: axisOf(rows, width),
    y: { type: 'point', label: null, domain: levels, tickSize: 0, grid: true },
    marks: [
      plot.ruleX(
        rows.filter(({ own, predicted }) => own && predicted),
        { x: 'id', y1: 'predicted', y2: 'own', stroke: RULE },
      ),
      plot.dot(owns, { x: 'id', y: 'own', r: 5, fill: ACCENT }),
      plot.dot(predictions, { x: 'id', y: 'predicted', r: 7, stroke: INK, strokeWidth: 1.5 }),
      plot.text(
        rows.filter(({ mark }) => mark),
        { x: 'id', text: 'mark', frameAnchor: 'top', dy: -16, fill: INK },
      ),
      // The axis of levels has names; what the circles are, and the line above them, is said in the corner.
      plot.text(['level (hollow: expected, filled: yours)'], { ...inCorner, dy: -48 }),
      plot.text(hasMarks ? ['mark'] : [], { ...inCorner, dy: -16 }),
    ],
  })
}

/** Attempt by attempt: words as bars, and below them, where any is known, words a minute as a line of circles. */
export function drawPaces(
  plot: Plot,
  width: number,
  rows: readonly (OnAxis & { words: number; wordsAMinute: number | null })[],
): Element {
  const most = (values: readonly number[]): number => Math.max(10, ...values)
  const x = { ...axisOf(rows, width, 'band'), padding: 0.4 }
  const common = { width, height: 160, marginLeft: MARGIN_LEFT, marginBottom: 36, x }
  const words = plot.plot({
    ...common,
    y: { label: 'words', nice: true, ticks: 4, domain: [0, most(rows.map((row) => row.words))], grid: true },
    marks: [plot.barY(rows, { x: 'id', y: 'words', fill: ACCENT }), plot.ruleY([0], { stroke: RULE })],
  })
  const rated = rows.flatMap(({ id, wordsAMinute: pace }) => (pace === null ? [] : [{ id, pace }]))
  const both = document.createElement('div')
  both.append(words)
  if (rated.length === 0) return both
  const paces = plot.plot({
    ...common,
    y: {
      label: 'words a minute',
      nice: true,
      ticks: 4,
      domain: [0, most(rated.map(({ pace }) => pace))],
      grid: true,
    },
    marks: [
      plot.lineY(rated, { x: 'id', y: 'pace', stroke: RULE }),
      plot.dot(rated, { x: 'id', y: 'pace', r: 5, fill: ACCENT }),
      plot.ruleY([0], { stroke: RULE }),
    ],
  })
  both.append(paces)
  return both
}
