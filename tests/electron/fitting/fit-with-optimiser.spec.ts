import { describe, expect, it } from 'vitest'
import { fitMemory } from '@/domain/fitting/fit-memory'
import { predictionsOf } from '@/domain/fitting/predictions'
import { DEFAULT_PARAMETERS, isParameters } from '@/domain/scheduling/memory-model'
import { fitWithOptimiser } from '#electron/main/fitting/fit-with-optimiser'
import { itemsOf, nativeOptimiser } from '#electron/main/fitting/optimiser'
import { aStudent, UNUSUAL } from '../../domain/fitting/a-student'

const STUDENT = aStudent({ parameters: UNUSUAL, cards: 200, days: 100, seed: 5 })
const ASKED = { cards: STUDENT, inUse: null }
const optimiser = await nativeOptimiser()

describe('fitWithOptimiser', () => {
  it('fits by itself where there is no optimiser', async () => {
    expect(await fitWithOptimiser(ASKED, () => Promise.resolve(null))).toEqual(await fitMemory(ASKED))
  })

  it.skipIf(optimiser === null)('fits by itself where the optimiser fails', async () => {
    if (optimiser === null) return
    const broken = { ...optimiser, computeParameters: () => Promise.reject(new Error('Broken.')) }

    expect(await fitWithOptimiser(ASKED, () => Promise.resolve(broken))).toEqual(await fitMemory(ASKED))
  })

  it.skipIf(optimiser === null)('takes no numbers from the optimiser that are no parameters', async () => {
    if (optimiser === null) return
    const strange = { ...optimiser, computeParameters: () => Promise.resolve([1, Number.NaN]) }

    expect(await fitWithOptimiser(ASKED, () => Promise.resolve(strange))).toEqual(await fitMemory(ASKED))
  })

  it.skipIf(optimiser === null)('helps about as much with the optimiser as without', async () => {
    const [native, ours] = [await fitWithOptimiser(ASKED), await fitMemory(ASKED)]

    if (native.kind !== 'fitted' || ours.kind !== 'fitted') throw new Error('Not fitted.')
    expect(native.parameters).not.toEqual(ours.parameters)
    expect(isParameters(native.parameters)).toBe(true)
    const gain = native.heldOut.standard - native.heldOut.fitted
    expect(gain).toBeGreaterThan(0.01)
    expect(ours.heldOut.standard - ours.heldOut.fitted).toBeGreaterThan(gain - 0.005)
  })
})

describe('itemsOf', () => {
  it.skipIf(optimiser === null)('gives the optimiser every usable review, oldest first', () => {
    if (optimiser === null) return
    const expected = predictionsOf(STUDENT, DEFAULT_PARAMETERS).toSorted((a, b) => a.day.localeCompare(b.day))

    const given = itemsOf(optimiser, STUDENT).map(({ current }) => ({
      elapsedDays: current?.deltaT,
      isRecalled: current !== null && current.rating > 1,
    }))

    expect(given).toEqual(expected.map(({ elapsedDays, isRecalled }) => ({ elapsedDays, isRecalled })))
  })
})
