import { describe, expect, it } from 'vitest'
import type { AttemptLine } from '@/domain/insight/attempt-line'
import { outlineCoverage } from '@/domain/insight/outline-coverage'
import { bundledPack } from '../../resources/content-pack'
import { aDay } from '../../support/generators-progress'
import { aLine } from './attempt-lines'

const { outline } = bundledPack()
const [first, second] = outline
const [one = '', two = ''] = first?.points.map(({ id }) => id) ?? []
const other = second?.id ?? ''
const day = aDay('2026-11-03')

/** An attempt that was reviewed on a day. */
const reviewed = (id: string, on: string, outcome: Omit<NonNullable<AttemptLine['outcome']>, 'day'>) =>
  aLine(id, { day: aDay(on), outcome: { day, ...outcome } })
const countsIn = (lines: readonly AttemptLine[]) =>
  outlineCoverage(outline, lines)
    .slice(0, 2)
    .map(({ part, needed, made, half, share }) => [part, needed, made, half, share])

describe('outlineCoverage', () => {
  it('takes each point from the latest attempt that needed it, in whatever order they are given', () => {
    const early = reviewed('early', '2026-11-01', { ticked: [one, other], missed: [two] })
    const late = reviewed('late', '2026-11-08', { ticked: [two], missed: [one] })

    const expected = [
      [first?.id, 2, 1, 0, 0.5],
      [second?.id, 1, 1, 0, 1],
    ]
    expect(countsIn([early, late])).toEqual(expected)
    expect(countsIn([late, early])).toEqual(expected)
  })

  it('counts a half-made point for half', () => {
    const line = reviewed('one', '2026-11-01', { ticked: [one], half: [two], missed: [] })

    expect(countsIn([line])[0]).toEqual([first?.id, 2, 1, 1, 0.75])
  })

  it('has every part at the top, without a share where nothing was needed or reviewed', () => {
    const parts = outlineCoverage(outline, [aLine('not-reviewed', { outcome: null })])

    expect(parts.map(({ title }) => title)).toEqual(outline.map(({ text }) => text))
    expect(parts.every(({ needed, share }) => needed === 0 && share === null)).toBe(true)
  })

  it('leaves out points that the outline does not have', () => {
    const line = reviewed('one', '2026-11-01', { ticked: ['gone'], missed: [] })

    expect(countsIn([line])).toEqual([
      [first?.id, 0, 0, 0, null],
      [second?.id, 0, 0, 0, null],
    ])
  })
})
