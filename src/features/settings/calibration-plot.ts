import type { Plot } from '@/components/plot'
import type { CalibrationBin } from '@/domain/fitting/measures'
import type { ComparedBin } from '@/domain/insight/calibration'
import { percentText } from '@/domain/text/percent'

/** Recalled against predicted: hollow before, filled after; what lies on the line came true exactly. */
export function drawCalibration(plot: Plot, width: number, bins: readonly ComparedBin[]): Element {
  const before = bins.flatMap((bin) => bin.before ?? [])
  const after = bins.flatMap((bin) => bin.after ?? [])
  const least = leastOf([...before, ...after])
  const axis = { domain: [least, 1], tickFormat: '.0%', ticks: 5 } as const
  const size = Math.min(width, 440)
  const dots = { x: 'predicted', y: 'recalled', r: 'count' } as const
  return plot.plot({
    width: size,
    height: size * 0.8,
    marginLeft: 48,
    marginBottom: 40,
    x: { ...axis, label: 'predicted' },
    y: { ...axis, label: 'recalled' },
    r: { range: [2.5, 10] },
    marks: [
      plot.line(
        [
          [least, least],
          [1, 1],
        ],
        { stroke: 'var(--edge)', strokeDasharray: '4 4' },
      ),
      plot.dot(before, { ...dots, stroke: 'currentColor', strokeWidth: 1.5 }),
      plot.dot(after, { ...dots, fill: 'var(--accent)', fillOpacity: 0.8 }),
    ],
  })
}

/** The tenth below everything that is shown. */
function leastOf(bins: readonly CalibrationBin[]): number {
  const values = bins.flatMap(({ predicted, recalled }) => [predicted, recalled])
  return Math.min(0.9, Math.floor(Math.min(...values, 1) * 10) / 10)
}

/** The same as rows: the stretch, then what was recalled of how many with either model. */
export function calibrationRows(bins: readonly ComparedBin[]): (string | number)[][] {
  return bins.map(({ fromPercent, before, after }) => [
    `${fromPercent} to ${fromPercent + 5} %`,
    shareOf(before),
    before?.count ?? 0,
    shareOf(after),
    after?.count ?? 0,
  ])
}

const shareOf = (bin: CalibrationBin | null): string => percentText(bin && bin.recalled)
