import { describe, expect, it } from 'vitest'
import { cardKey, parseEvent } from '@/domain/progress/events'
import { anEvent } from '../../support/progress-events'

describe('parseEvent', () => {
  const good = anEvent({ type: 'graded' })

  it('reads back what was written', () => {
    expect(parseEvent(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good })
  })

  it.each([
    ['a number in place of an event', 7],
    ['an unknown kind', { ...good, type: 'praised' }],
    ['an unknown key', { ...good, extra: 1 }],
    ['a time that does not sort as text', { ...good, at: '2026-11-03T12:00:00Z' }],
    ['a time zone', { ...good, at: '2026-11-03T12:00:00.000+01:00' }],
    ['a day that is none', { ...good, day: '2026-02-30' }],
    ['a number below one', { ...good, seq: 0 }],
    ['a negative duration', { ...good, durationMs: -1 }],
    ['a card without its pack', { ...good, card: 'rapallo-date' }],
    ['a key of the prototype', { ...good, device: '__proto__' }],
  ])('calls %s damaged', (_what, input) => {
    expect(parseEvent(input)).toMatchObject({ ok: false, code: 'damaged' })
  })

  it('tells a newer version from damage', () => {
    expect(parseEvent({ ...good, v: 2, type: 'praised' })).toMatchObject({ ok: false, code: 'newer' })
  })
})

describe('cardKey', () => {
  it('names a card among all packs', () => {
    expect(cardKey('soviet-foreign-policy-1921-1933', 'rapallo-date')).toBe(
      'soviet-foreign-policy-1921-1933/rapallo-date',
    )
    expect(() => cardKey('a/b', 'c')).toThrow()
  })
})
