import { describe, expect, it } from 'vitest'
import { fitMemory } from '@/domain/fitting/fit-memory'
import { meanLogLoss } from '@/domain/fitting/measures'
import { predictionsOf } from '@/domain/fitting/predictions'
import type { CardReviews, Review } from '@/domain/fitting/review-history'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import { DEFAULT_PARAMETERS, isParameters, type Parameters } from '@/domain/scheduling/memory-model'
import { aStudent, UNUSUAL } from './a-student'

const FIRST_DAY = '2026-01-05' as StudyDay

/** So many cards, each seen once and again some days later: one usable review each. */
const seenTwice = (cards: number): readonly CardReviews[] =>
  Array.from({ length: cards }, (_, card) => [
    { day: addDays(FIRST_DAY, card % 9), grade: 'good' },
    { day: addDays(FIRST_DAY, (card % 9) + 3), grade: card % 4 === 0 ? 'again' : 'good' },
  ])

/** A fit to be compared with the standard parameters, or with others that are in use. */
const asked = (cards: readonly CardReviews[], inUse: Parameters | null = null) => ({ cards, inUse })

const lossOn = (cards: readonly CardReviews[], parameters: Parameters): number =>
  meanLogLoss(predictionsOf(cards, parameters))

describe('fitMemory', () => {
  it('fits nothing where fewer than eight usable reviews are left to learn from', async () => {
    expect(await fitMemory(asked(seenTwice(7)))).toEqual({ kind: 'too-few', usable: 7 })
    expect(await fitMemory(asked(seenTwice(10)))).toEqual({ kind: 'too-few', usable: 10 })
    expect(await fitMemory(asked([]))).toEqual({ kind: 'too-few', usable: 0 })
  })

  it.each([
    [11, 'initial'],
    [64, 'initial'],
    [84, 'initial'],
    [88, 'all'],
  ])('fits to %i usable reviews the %s parameters', async (usable, which) => {
    const fit = await fitMemory(asked(seenTwice(usable)))

    expect(fit).toMatchObject({ kind: 'fitted', usable, which })
  })

  it('judges by more reviews at once than a call takes arguments', async () => {
    const cards = Array.from({ length: 200_000 }, (_, card): CardReviews => {
      const after = card % 10 < 3 ? 1 : 2
      return [FIRST_DAY, addDays(FIRST_DAY, after)].map((day) => ({ day, grade: 'good' }))
    })

    const fit = await fitMemory(asked(cards), () => DEFAULT_PARAMETERS)

    expect(fit).toMatchObject({ kind: 'fitted', heldOut: { count: 140_000 }, helps: false })
  })

  it('counts no repeat within a day', async () => {
    const repeated = seenTwice(7).map((reviews) => reviews.flatMap((review) => [review, review]))

    expect(await fitMemory(asked(repeated))).toEqual({ kind: 'too-few', usable: 7 })
  })

  it('helps a student unlike most, on reviews it has not seen', async () => {
    const fit = await fitMemory(asked(aStudent({ parameters: UNUSUAL, cards: 400, days: 150, seed: 5 })))

    if (fit.kind !== 'fitted') throw new Error('Not fitted.')
    expect(fit.helps).toBe(true)
    expect(fit.heldOut.fitted).toBeLessThan(fit.heldOut.standard)
    expect(fit.rmse.fitted).toBeLessThan(fit.rmse.standard)
    expect(isParameters(fit.parameters)).toBe(true)
    const counted = fit.calibration.fitted.reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(fit.heldOut.count)
  })

  it.each([
    { cards: 6, days: 30 },
    { cards: 60, days: 80 },
  ])('claims next to never to help a student like most ($cards cards)', async ({ cards, days }) => {
    let claims = 0
    for (let seed = 1; seed <= 12; seed += 1) {
      const fit = await fitMemory(asked(aStudent({ parameters: DEFAULT_PARAMETERS, cards, days, seed })))
      if (fit.kind === 'fitted' && fit.helps) claims += 1
    }

    expect(claims).toBeLessThanOrEqual(1)
  })

  it('says the same each time', async () => {
    const cards = aStudent({ parameters: UNUSUAL, cards: 40, days: 40, seed: 6 })

    expect(await fitMemory(asked(cards))).toEqual(await fitMemory(asked(cards)))
  })

  it('asks another way to fit only for all parameters', async () => {
    const sizes: number[] = []
    const fitAll = (cards: readonly CardReviews[]) => {
      sizes.push(cards.flat().length)
      return DEFAULT_PARAMETERS
    }

    await fitMemory(asked(seenTwice(20)), fitAll)
    expect(sizes).toEqual([])

    const fit = await fitMemory(asked(seenTwice(100)), fitAll)
    expect(sizes.at(-1)).toBe(200)
    expect(Math.max(...sizes.slice(0, -1))).toBeLessThan(200)
    expect(fit).toMatchObject({ parameters: DEFAULT_PARAMETERS, helps: false })
  })

  it('judges only fits of the kind that it gives: all parameters never learn from fewer than 64', async () => {
    for (let cards = 16; cards <= 80; cards += 8) {
      const student = aStudent({ parameters: UNUSUAL, cards, days: 40, seed: cards })
      const learntFrom: number[] = []
      const fit = await fitMemory(asked(student), (training) => {
        learntFrom.push(predictionsOf(training, DEFAULT_PARAMETERS).length)
        return DEFAULT_PARAMETERS
      })

      if (fit.kind !== 'fitted') throw new Error('Not fitted.')
      expect(Math.min(...learntFrom, Infinity)).toBeGreaterThanOrEqual(64)
      expect(learntFrom.length > 0).toBe(fit.which === 'all')
    }
  })

  it('offers a student unlike most what serves them on other cards too', async () => {
    const others = aStudent({ parameters: UNUSUAL, cards: 200, days: 100, seed: 99 })
    let offers = 0
    for (let seed = 1; seed <= 3; seed += 1) {
      const fit = await fitMemory(asked(aStudent({ parameters: UNUSUAL, cards: 150, days: 90, seed })))
      expect(fit).toMatchObject({ kind: 'fitted', which: 'all' })
      if (fit.kind !== 'fitted' || !fit.helps) continue
      offers += 1
      expect(lossOn(others, fit.parameters)).toBeLessThan(lossOn(others, DEFAULT_PARAMETERS))
    }

    expect(offers).toBeGreaterThan(0)
  })

  it('offers one who forgets most of what was seen once other initial stabilities, on few reviews', async () => {
    const student = seenTwice(64).map((reviews, card) =>
      reviews.map((review, index): Review =>
        index === 1 && card % 3 > 0 ? { ...review, grade: 'again' } : review,
      ),
    )

    expect(await fitMemory(asked(student))).toMatchObject({ which: 'initial', helps: true })
  })

  it('offers nothing in place of a model in use that is as good, though it beats the standard one by far', async () => {
    const student = aStudent({ parameters: UNUSUAL, cards: 200, days: 100, seed: 5 })

    const fit = await fitMemory(asked(student, UNUSUAL))

    if (fit.kind !== 'fitted') throw new Error('Not fitted.')
    expect(fit.heldOut.fitted).toBeLessThan(fit.heldOut.standard)
    expect(fit.heldOut.inUse).toBeLessThan(fit.heldOut.standard)
    expect(fit.inUse).toBe(UNUSUAL)
    expect(fit.helps).toBe(false)
    expect(await fitMemory(asked(student))).toMatchObject({ helps: true })
  })

  it('offers a better one in place of a model in use that has ceased to fit', async () => {
    const outlived = DEFAULT_PARAMETERS.map((value, index) => (index < 4 ? Math.min(100, value * 5) : value))
    const student = aStudent({ parameters: UNUSUAL, cards: 200, days: 100, seed: 5 })

    expect(await fitMemory(asked(student, outlived))).toMatchObject({ helps: true })
  })

  it('offers nothing that the standard parameters beat, however bad those in use are', async () => {
    const outlived = DEFAULT_PARAMETERS.map((value, index) => (index < 4 ? Math.min(100, value * 9) : value))
    const student = aStudent({ parameters: DEFAULT_PARAMETERS, cards: 200, days: 100, seed: 5 })
    const poor = DEFAULT_PARAMETERS.map((value, index) => (index < 4 ? Math.min(100, value * 3) : value))

    const fit = await fitMemory(asked(student, outlived), () => poor)

    if (fit.kind !== 'fitted') throw new Error('Not fitted.')
    expect(fit.heldOut.fitted).toBeLessThan(fit.heldOut.inUse)
    expect(fit.helps).toBe(false)
  })
})
