import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clock, continueClock, lookAt, LONGEST_UNWATCHED_MS, startClock } from '@/domain/practice/clock'
import { MINUTE, readingAt } from './an-attempt'

const running = startClock(readingAt(0))
const still: Clock = { ...running, isRunning: false }
const HOUR = 60 * MINUTE

describe('lookAt', () => {
  it.each([
    ['the wall clock goes on as it should', 0],
    ['the wall clock is put back a day', -24 * HOUR],
    ['the wall clock is put on ten years', 10 * 365 * 24 * HOUR],
    ['the wall clock is set to 1970', -readingAt(0).wallMs],
  ])('counts the same second while %s', (_, wallShiftMs) => {
    expect(lookAt(running, readingAt(1000, wallShiftMs))).toMatchObject({ countedMs: 1000, unwatchedMs: 0 })
  })

  it('counts nothing while the clock stands still', () => {
    expect(lookAt(still, readingAt(1000))).toMatchObject({ countedMs: 0, unwatchedMs: 0 })
  })

  it('counts a look a minute apart, as behind other windows', () => {
    expect(lookAt(running, readingAt(MINUTE)).countedMs).toBe(MINUTE)
  })

  it('tells sleep from time that counts', () => {
    expect(lookAt(running, readingAt(LONGEST_UNWATCHED_MS)).countedMs).toBe(LONGEST_UNWATCHED_MS)
    expect(lookAt(running, readingAt(8 * HOUR))).toMatchObject({ countedMs: 0, unwatchedMs: 8 * HOUR })
  })

  it('counts nothing when the monotonic clock is that of another opening and lower', () => {
    const { clock, countedMs, unwatchedMs } = lookAt(running, { monotonicMs: 3, wallMs: 0 })

    expect([countedMs, unwatchedMs]).toEqual([0, 0])
    expect(lookAt(clock, { monotonicMs: 503, wallMs: 0 }).countedMs).toBe(500)
  })

  it('drifts by nothing over any number of looks at fractions of a millisecond', () => {
    const stretches = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 200 })
    fc.assert(
      fc.property(stretches, (stretchesMs) => {
        let monotonicMs = 0
        let clock = startClock({ monotonicMs, wallMs: 0 })
        let countedMs = 0
        for (const stretchMs of stretchesMs) {
          monotonicMs += stretchMs
          const look = lookAt(clock, { monotonicMs, wallMs: 0 })
          clock = look.clock
          countedMs += look.countedMs
        }
        expect(countedMs).toBe(Math.round(monotonicMs))
      }),
    )
  })
})

describe('continueClock', () => {
  it('stands where it was and tells the time away by the wall clock', () => {
    const later = { monotonicMs: 12, wallMs: readingAt(0).wallMs + HOUR }

    expect(continueClock(running, later)).toEqual({
      clock: { isRunning: true, at: later },
      countedMs: 0,
      unwatchedMs: HOUR,
    })
  })

  it('tells no time away after a break, which is the student’s own', () => {
    expect(continueClock(still, readingAt(HOUR))).toMatchObject({
      clock: { isRunning: true },
      unwatchedMs: 0,
    })
  })

  it('tells no time away when the wall clock went back', () => {
    expect(continueClock(running, readingAt(HOUR, -2 * HOUR)).unwatchedMs).toBe(0)
  })
})
