import { describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { nextPhase, tick } from '@/domain/practice/draft-control'
import { useSpokenTime } from '@/features/practise/useSpokenTime'
import { anAttempt, MINUTE, readingAt } from '../../domain/practice/an-attempt'

describe('useSpokenTime', () => {
  it('speaks at half-time and is silent in between', async () => {
    const attempt = shallowRef(anAttempt({ allowance: { minutes: 4, extraPercent: 0 } }))
    const { spoken } = useSpokenTime(() => attempt.value)

    attempt.value = tick(attempt.value, readingAt(1.9 * MINUTE))
    await nextTick()
    expect(spoken.value).toBe('')
    attempt.value = tick(attempt.value, readingAt(2 * MINUTE))
    await nextTick()
    expect(spoken.value).toBe('Half-time. 2 minutes left.')
    attempt.value = nextPhase(attempt.value, readingAt(2.5 * MINUTE))
    await nextTick()
    expect(spoken.value).toBe('Half-time. 2 minutes left.')
  })

  it('tells the time left when asked, and again when asked again', () => {
    const attempt = tick(anAttempt(), readingAt(MINUTE))
    const { spoken, tell } = useSpokenTime(() => attempt)

    tell()
    const first = spoken.value
    tell()

    expect(first).toBe('44:00 left.')
    expect(spoken.value).not.toBe(first)
    expect(spoken.value.trim()).toBe(first)
  })

  it('tells the time used when untimed', () => {
    const attempt = tick(anAttempt({ allowance: { minutes: null, extraPercent: 0 } }), readingAt(MINUTE))
    const { spoken, tell } = useSpokenTime(() => attempt)

    tell()

    expect(spoken.value).toBe('1:00 used. Untimed.')
  })
})
