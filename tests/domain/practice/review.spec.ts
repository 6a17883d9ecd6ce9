import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  coverageOf,
  judgePoint,
  outcomeOf,
  reviewSchema,
  startReview,
  VERDICTS,
  verdictOn,
  withOutcome,
  type Verdict,
} from '@/domain/practice/review'

const NEEDED = ['thesis', 'rapallo', 'war-scare']

describe('startReview', () => {
  it('begins with every needed point missed, once', () => {
    expect(startReview([...NEEDED, 'rapallo'])).toEqual({ ticked: [], missed: NEEDED })
  })
})

describe('judgePoint', () => {
  it('moves a point over and back', () => {
    const ticked = judgePoint(startReview(NEEDED), NEEDED, 'rapallo', 'yes')

    expect(ticked).toMatchObject({ ticked: ['rapallo'], half: [], missed: ['thesis', 'war-scare'] })
    expect(judgePoint(ticked, NEEDED, 'rapallo', 'no')).toMatchObject({ ticked: [], missed: NEEDED })
  })

  it('leaves the rest of the review alone', () => {
    const review = { ...startReview(NEEDED), comment: 'rushed', level: 'sound' }

    expect(judgePoint(review, NEEDED, 'thesis', 'partly')).toMatchObject({
      half: ['thesis'],
      comment: 'rushed',
      level: 'sound',
    })
  })

  it('has every needed point in one list, in the order of the question, whatever is judged', () => {
    const judgements = fc.array(
      fc.tuple(fc.constantFrom(...NEEDED, 'not-needed'), fc.constantFrom(...VERDICTS)),
    )
    fc.assert(
      fc.property(judgements, (all) => {
        const review = all.reduce(
          (current, [point, verdict]) => judgePoint(current, NEEDED, point, verdict),
          startReview(NEEDED),
        )
        const last = new Map(all)
        const having = (verdict: Verdict) => NEEDED.filter((point) => (last.get(point) ?? 'no') === verdict)

        expect([review.ticked, review.half ?? [], review.missed]).toEqual([
          having('yes'),
          having('partly'),
          having('no'),
        ])
        for (const point of NEEDED) expect(verdictOn(review, point)).toBe(last.get(point) ?? 'no')
      }),
    )
  })
})

describe('reviewSchema', () => {
  it('reads a prediction with the rubric of its level, and one of before, without', () => {
    const review = { ...startReview(NEEDED), prediction: { coverage: 0.5, level: 'strong' } }
    const named = { ...review, prediction: { ...review.prediction, rubric: 'aqa' } }

    expect(v.parse(reviewSchema, review)).toEqual(review)
    expect(v.parse(reviewSchema, named)).toEqual(named)
    expect(outcomeOf(v.parse(reviewSchema, named)).prediction).toEqual(named.prediction)
  })
})

describe('withOutcome', () => {
  it('takes what the log has, and keeps what only the file has', () => {
    const review = { ...startReview(NEEDED), comment: 'rushed', settled: ['thesis'], level: 'sound' }
    const logged = { ticked: NEEDED, missed: [], level: 'strong' }

    expect(withOutcome(review, logged)).toEqual({ ...logged, comment: 'rushed', settled: ['thesis'] })
  })

  it('is undone by outcomeOf', () => {
    const outcome = { ticked: ['thesis'], half: ['rapallo'], missed: [], mark: { given: 14, of: 25 } }

    expect(outcomeOf(withOutcome({ ...startReview([]), comment: 'x', checks: [] }, outcome))).toEqual(outcome)
  })
})

describe('coverageOf', () => {
  it.each([
    [['a', 'b'], [], ['c', 'd'], 0.5],
    [['a'], [], [], 1],
    [['a'], ['b', 'c'], ['d'], 0.5],
    [[], [], ['a'], 0],
    [[], [], [], null],
  ])('of %j ticked, %j half made and %j missed is %s', (ticked, half, missed, coverage) => {
    expect(coverageOf({ ticked, half, missed })).toBe(coverage)
  })
})
