import type * as Observable from '@observablehq/plot'

type Plot = typeof Observable

const INK = 'currentColor'
const ROW = 44
/** Width of a letter on the axis, about; labels are cut to what there is room for. */
const EM = 13

/** A part of the outline as a bar; a share of null is of a part that no attempt needed. */
export interface PartBar {
  readonly part: string
  readonly title: string
  readonly share: number | null
  readonly note: string
}

/** Part by part of the outline: its first words, and below them the share as a bar with the numbers at its end. */
export function drawParts(plot: Plot, width: number, parts: readonly PartBar[]): Element {
  const bars = parts.map((bar) => ({ ...bar, share: bar.share ?? 0 }))
  return plot.plot({
    width,
    height: ROW * bars.length + 20,
    marginTop: 4,
    marginLeft: 0,
    marginRight: 128,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: bars.map(({ part }) => part), padding: 0 },
    marks: [
      plot.barX(bars, {
        x1: 0,
        x2: 1,
        y: 'part',
        fill: 'none',
        stroke: 'var(--edge)',
        insetTop: 22,
        insetBottom: 8,
      }),
      plot.barX(bars, { x1: 0, x2: 'share', y: 'part', fill: 'var(--accent)', insetTop: 22, insetBottom: 8 }),
      plot.text(bars, {
        x: 0,
        y: 'part',
        text: 'title',
        textAnchor: 'start',
        dy: -10,
        fill: INK,
        lineWidth: width / EM,
        textOverflow: 'ellipsis',
      }),
      plot.text(bars, { x: 1, y: 'part', text: 'note', textAnchor: 'start', dx: 8, dy: 7, fill: INK }),
    ],
  })
}
