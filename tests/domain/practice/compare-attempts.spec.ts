import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comeBackOf,
  compareAttempts,
  comparePoints,
  type PointChange,
  type PointsOf,
} from '@/domain/practice/compare-attempts'
import { VERDICTS, verdictOn, type Verdict } from '@/domain/practice/review'
import { attemptId } from '../insight/attempt-lines'
import { aDay } from '../../support/generators-progress'
import { aFinishedAttempt } from './finished-attempt'

const idsOf = (changes: readonly PointChange[]) => changes.map(({ point }) => point)
const none = { ticked: [], missed: [] }

/** What became of points, by their verdicts. */
function outcomeOf(verdicts: Readonly<Record<string, Verdict>>): PointsOf {
  const having = (wanted: Verdict) => Object.keys(verdicts).filter((point) => verdicts[point] === wanted)
  return { ticked: having('yes'), half: having('partly'), missed: having('no') }
}

const arbitraryOutcome = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom(...VERDICTS))
  .map(outcomeOf)

describe('comparePoints', () => {
  it('tells points gained, lost, made in both and missed in both; half made lies between', () => {
    const changes = comparePoints(
      outcomeOf({ a: 'no', b: 'partly', c: 'no', d: 'yes', e: 'yes', f: 'yes', g: 'partly', h: 'no' }),
      outcomeOf({ a: 'yes', b: 'yes', c: 'partly', d: 'no', e: 'partly', f: 'yes', g: 'partly', h: 'no' }),
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    )

    expect(idsOf(changes.gained)).toEqual(['a', 'b', 'c'])
    expect(idsOf(changes.lost)).toEqual(['d', 'e'])
    expect(idsOf(changes.kept)).toEqual(['f', 'g'])
    expect(idsOf(changes.missing)).toEqual(['h'])
    expect(changes.isWhole).toBe(true)
  })

  it('compares only what both need, and says that this is not all', () => {
    const changes = comparePoints(outcomeOf({ a: 'yes', b: 'no' }), outcomeOf({ b: 'yes', c: 'no' }))

    expect(changes).toMatchObject({ lost: [], kept: [], missing: [], isWhole: false })
    expect(idsOf(changes.gained)).toEqual(['b'])
    expect(comparePoints(outcomeOf({ a: 'no' }), outcomeOf({ a: 'no', b: 'no' })).isWhole).toBe(false)
  })

  it('lists points in the order of the outline', () => {
    const outcome = outcomeOf({ a: 'yes', b: 'yes', c: 'yes' })

    expect(idsOf(comparePoints(outcome, outcome, ['c', 'a', 'b']).kept)).toEqual(['c', 'a', 'b'])
  })

  it('puts every common point in one group, with what was said of it', () => {
    fc.assert(
      fc.property(arbitraryOutcome, arbitraryOutcome, (earlier, later) => {
        const needed = ({ ticked, half = [], missed }: PointsOf) => [...ticked, ...half, ...missed]
        const { gained, lost, kept, missing } = comparePoints(earlier, later)
        const all = [...gained, ...lost, ...kept, ...missing]

        expect(idsOf(all).sort()).toEqual(
          needed(earlier)
            .filter((point) => needed(later).includes(point))
            .sort(),
        )
        for (const change of all) {
          expect(change.earlier).toBe(verdictOn(earlier, change.point))
          expect(change.later).toBe(verdictOn(later, change.point))
        }
      }),
    )
  })

  it('makes gains of losses when the two change places, and finds no change in itself', () => {
    fc.assert(
      fc.property(arbitraryOutcome, arbitraryOutcome, (one, other) => {
        const there = comparePoints(one, other)
        const back = comparePoints(other, one)

        expect(idsOf(back.lost).sort()).toEqual(idsOf(there.gained).sort())
        expect(idsOf(back.kept).sort()).toEqual(idsOf(there.kept).sort())
        expect(back.isWhole).toBe(there.isWhole)
        expect(comparePoints(one, one)).toMatchObject({ gained: [], lost: [], isWhole: true })
      }),
    )
  })
})

describe('compareAttempts', () => {
  const early = aFinishedAttempt({ attempt: attemptId('early'), day: aDay('2026-11-02') })
  const late = aFinishedAttempt({ attempt: attemptId('late'), day: aDay('2026-11-09') })

  it('has the older one first, whichever is named first', () => {
    for (const { earlier, later } of [compareAttempts(early, late), compareAttempts(late, early)]) {
      expect([earlier.attempt, later.attempt]).toEqual(['early', 'late'])
    }
    const evening = { ...early, attempt: attemptId('evening'), at: '2026-11-03T20:00:00.000Z' }
    expect(compareAttempts(evening, early).later.attempt).toBe('evening')
  })

  it('knows whether both answer one question, in whatever words', () => {
    expect(compareAttempts(early, { ...late, question: 'In other words?' }).isSameQuestion).toBe(true)
    expect(compareAttempts(early, { ...late, prompt: 'locarno' }).isSameQuestion).toBe(false)
  })

  it('compares no points until both have been reviewed', () => {
    const outcome = { day: early.day, ...none }

    expect(compareAttempts({ ...early, outcome }, late).changes).toBeNull()
    expect(compareAttempts({ ...early, outcome }, { ...late, outcome }).changes).not.toBeNull()
  })
})

describe('comeBackOf', () => {
  it('counts the points missed before that are made now, and those whose cards were drilled', () => {
    const changes = comparePoints(
      outcomeOf({ a: 'no', b: 'no', c: 'no', d: 'no', e: 'partly', f: 'yes' }),
      outcomeOf({ a: 'yes', b: 'yes', c: 'partly', d: 'no', e: 'yes', f: 'yes' }),
    )

    expect(comeBackOf(changes, new Set(['a', 'c', 'e', 'f']))).toEqual({
      missed: 4,
      made: 2,
      drilled: 2,
      drilledAndMade: 1,
    })
  })

  it('never has more made than missed', () => {
    fc.assert(
      fc.property(
        arbitraryOutcome,
        arbitraryOutcome,
        fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
        (earlier, later, drilled) => {
          const found = comeBackOf(comparePoints(earlier, later), new Set(drilled))

          expect(found.made).toBeLessThanOrEqual(found.missed)
          expect(found.drilled).toBeLessThanOrEqual(found.missed)
          expect(found.drilledAndMade).toBeLessThanOrEqual(Math.min(found.drilled, found.made))
        },
      ),
    )
  })
})
