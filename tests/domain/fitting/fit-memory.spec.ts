import { describe, expect, it } from 'vitest'
import { fitMemory } from '@/domain/fitting/fit-memory'
import type { CardReviews } from '@/domain/fitting/review-history'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import { DEFAULT_PARAMETERS, isParameters } from '@/domain/scheduling/memory-model'
import { aStudent, UNUSUAL } from './a-student'

const FIRST_DAY = '2026-01-05' as StudyDay

/** So many cards, each seen once and again some days later: one usable review each. */
const seenTwice = (cards: number): readonly CardReviews[] =>
  Array.from({ length: cards }, (_, card) => [
    { day: addDays(FIRST_DAY, card % 9), grade: 'good' },
    { day: addDays(FIRST_DAY, (card % 9) + 3), grade: card % 4 === 0 ? 'again' : 'good' },
  ])

describe('fitMemory', () => {
  it('fits nothing to fewer than eight usable reviews', async () => {
    expect(await fitMemory(seenTwice(7))).toEqual({ kind: 'too-few', usable: 7 })
    expect(await fitMemory([])).toEqual({ kind: 'too-few', usable: 0 })
  })

  it.each([
    [8, 'initial'],
    [63, 'initial'],
    [64, 'all'],
  ])('fits to %i usable reviews the %s parameters', async (usable, which) => {
    const fit = await fitMemory(seenTwice(usable))

    expect(fit).toMatchObject({ kind: 'fitted', usable, which })
  })

  it('judges by more reviews at once than a call takes arguments', async () => {
    const cards = Array.from({ length: 200_000 }, (_, card): CardReviews => {
      const after = card % 10 < 3 ? 1 : 2
      return [FIRST_DAY, addDays(FIRST_DAY, after)].map((day) => ({ day, grade: 'good' }))
    })

    const fit = await fitMemory(cards, () => DEFAULT_PARAMETERS)

    expect(fit).toMatchObject({ kind: 'fitted', heldOut: { count: 140_000 }, helps: false })
  })

  it('counts no repeat within a day', async () => {
    const repeated = seenTwice(7).map((reviews) => reviews.flatMap((review) => [review, review]))

    expect(await fitMemory(repeated)).toEqual({ kind: 'too-few', usable: 7 })
  })

  it('helps a student unlike most, on reviews it has not seen', async () => {
    const fit = await fitMemory(aStudent({ parameters: UNUSUAL, cards: 400, days: 150, seed: 5 }))

    if (fit.kind !== 'fitted') throw new Error('Not fitted.')
    expect(fit.helps).toBe(true)
    expect(fit.heldOut.after).toBeLessThan(fit.heldOut.before)
    expect(fit.rmse.after).toBeLessThan(fit.rmse.before)
    expect(isParameters(fit.parameters)).toBe(true)
    const counted = fit.calibration.after.reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(fit.heldOut.count)
  })

  it.each([
    { cards: 6, days: 30 },
    { cards: 60, days: 80 },
  ])('claims next to never to help a student like most ($cards cards)', async ({ cards, days }) => {
    let claims = 0
    for (let seed = 1; seed <= 12; seed += 1) {
      const fit = await fitMemory(aStudent({ parameters: DEFAULT_PARAMETERS, cards, days, seed }))
      if (fit.kind === 'fitted' && fit.helps) claims += 1
    }

    expect(claims).toBeLessThanOrEqual(1)
  })

  it('says the same each time', async () => {
    const cards = aStudent({ parameters: UNUSUAL, cards: 40, days: 40, seed: 6 })

    expect(await fitMemory(cards)).toEqual(await fitMemory(cards))
  })

  it('asks another way to fit only for all parameters', async () => {
    const asked: number[] = []
    const fitAll = (cards: readonly CardReviews[]) => {
      asked.push(cards.flat().length)
      return DEFAULT_PARAMETERS
    }

    await fitMemory(seenTwice(20), fitAll)
    expect(asked).toEqual([])

    const fit = await fitMemory(seenTwice(100), fitAll)
    expect(asked.at(-1)).toBe(200)
    expect(Math.max(...asked.slice(0, -1))).toBeLessThan(200)
    expect(fit).toMatchObject({ parameters: DEFAULT_PARAMETERS, helps: false })
  })
})
