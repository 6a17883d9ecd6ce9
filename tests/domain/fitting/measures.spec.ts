import { describe, expect, it } from 'vitest'
import { calibrationOf, meanLogLoss, rmseOfBins } from '@/domain/fitting/measures'
import type { Prediction } from '@/domain/fitting/predictions'
import type { StudyDay } from '@/domain/progress/study-day'

const aPrediction = (given: Partial<Prediction>): Prediction => ({
  predicted: 0.9,
  isRecalled: true,
  day: '2026-01-05' as StudyDay,
  card: 0,
  elapsedDays: 1,
  usableBefore: 0,
  lapsesBefore: 0,
  ...given,
})

describe('meanLogLoss', () => {
  it('costs a guess 0.69, and confidence more when it is wrong than it saves when it is right', () => {
    expect(meanLogLoss([aPrediction({ predicted: 0.5 })])).toBeCloseTo(0.693, 3)
    expect(meanLogLoss([aPrediction({})])).toBeCloseTo(0.105, 3)
    expect(meanLogLoss([aPrediction({ isRecalled: false })])).toBeCloseTo(2.303, 3)
  })

  it('stays finite when a certainty fails', () => {
    expect(meanLogLoss([aPrediction({ predicted: 1, isRecalled: false })])).toBeLessThan(20)
  })
})

describe('calibrationOf', () => {
  it('sets what was recalled against what was predicted, in bins of five per cent', () => {
    const bins = calibrationOf([
      aPrediction({ predicted: 0.91 }),
      aPrediction({ predicted: 0.93, isRecalled: false }),
      aPrediction({ predicted: 1 }),
      aPrediction({ predicted: 0.02, isRecalled: false }),
    ])

    expect(bins.map(({ count }) => count)).toEqual([1, 2, 1])
    expect(bins.map(({ recalled }) => recalled)).toEqual([0, 0.5, 1])
    expect(bins[1]?.predicted).toBeCloseTo(0.92, 12)
  })

  it('has no bins without predictions', () => {
    expect(calibrationOf([])).toEqual([])
  })
})

describe('rmseOfBins', () => {
  it('is how far the share recalled lies from the mean prediction', () => {
    expect(rmseOfBins([aPrediction({}), aPrediction({ isRecalled: false })])).toBeCloseTo(0.4, 12)
  })

  it('keeps reviews apart that differ in interval, number or lapses', () => {
    const right = [aPrediction({ predicted: 1 }), aPrediction({ predicted: 1 })]
    for (const other of [{ elapsedDays: 4 }, { usableBefore: 2 }, { lapsesBefore: 1 }]) {
      const wrong = aPrediction({ predicted: 1, isRecalled: false, ...other })
      expect(rmseOfBins([...right, wrong])).toBeCloseTo(Math.sqrt(1 / 3), 12)
    }
  })
})
