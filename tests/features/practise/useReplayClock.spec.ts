// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useReplayClock, type ReplayClock } from '@/features/practise/useReplayClock'

const END_MS = 100_000

/** A clock in a component of its own. */
function aClock(fromMs = 0): ReplayClock {
  const clocks: ReplayClock[] = []
  mount({
    setup: () => {
      clocks.push(useReplayClock(fromMs, END_MS))
      return () => null
    },
  })
  const [clock] = clocks
  if (clock === undefined) throw new Error('no clock')
  return clock
}

/** Takes the motion of the student’s system. */
function preferring(motion: 'reduce' | 'no-preference'): void {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      Object.assign(new EventTarget(), { matches: query.includes(motion), media: query }) as MediaQueryList,
  )
}

describe('useReplayClock', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    preferring('no-preference')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('stands still until it is played, and then runs as many times as fast as is chosen', () => {
    const { atMs, speed, toggle } = aClock(5000)
    vi.advanceTimersByTime(1000)
    expect(atMs.value).toBe(5000)

    speed.value = 10
    toggle()
    vi.advanceTimersByTime(1000)
    expect(atMs.value).toBeGreaterThan(14_000)
    expect(atMs.value).toBeLessThan(16_000)

    toggle()
    const stood = atMs.value
    vi.advanceTimersByTime(1000)
    expect(atMs.value).toBe(stood)
  })

  it('stops at the end, and plays from the start again', () => {
    const { atMs, isPlaying, speed, toggle } = aClock(END_MS)
    speed.value = 60
    toggle()
    expect([atMs.value, isPlaying.value]).toEqual([0, true])

    vi.advanceTimersByTime(5000)

    expect([atMs.value, isPlaying.value]).toEqual([END_MS, false])
  })

  it('goes in steps of a second where motion is to be reduced', () => {
    preferring('reduce')
    const { atMs, speed, toggle } = aClock()
    speed.value = 10
    toggle()

    const seen = new Set<number>()
    for (let frame = 0; frame < 300; frame += 1) {
      vi.advanceTimersByTime(16)
      seen.add(Math.round(atMs.value / 1000))
    }

    expect([...seen]).toEqual([0, 10, 20, 30, 40])
  })
})
