import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ATTEMPT_VERSION, attemptSchema } from '@/domain/practice/attempt'
import { finish } from '@/domain/practice/draft-control'
import { anAttempt, readingAt } from './an-attempt'

describe('attemptSchema', () => {
  const attempt = anAttempt()
  const finished = finish(attempt, readingAt(1000))

  it('accepts an attempt as it is kept on disk', () => {
    expect(v.parse(attemptSchema, JSON.parse(JSON.stringify(finished)))).toEqual(finished)
  })

  it('reads what 0.1.0 wrote, which has no points of its own, as one of today', () => {
    const { needed, ...first } = attempt
    const read = v.parse(attemptSchema, { ...first, version: 1 })

    expect(read).toEqual({ ...first, version: ATTEMPT_VERSION })
    expect(read).not.toHaveProperty('needed')
    expect(needed).toEqual([])
  })

  it.each([
    ['a later version', { ...attempt, version: 3 }],
    ['an end while writing', { ...attempt, finishedAt: finished.finishedAt }],
    ['a finish without an end', { ...finished, finishedAt: null }],
    ['a running clock after the end', { ...finished, clock: { ...finished.clock, isRunning: true } }],
    ['an id that climbs out of its folder', { ...attempt, id: '../settings' }],
    ['an id that Windows keeps for itself', { ...attempt, id: 'COM1' }],
    ['time that runs backwards', { ...attempt, spentMs: { plan: -1, write: 0, check: 0 } }],
    ['a field it does not know', { ...attempt, mark: 72 }],
  ])('refuses %s', (_, damaged) => {
    expect(v.is(attemptSchema, damaged)).toBe(false)
  })
})
