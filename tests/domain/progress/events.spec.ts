import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CARD_MARKS, cardKey, EVENT_FORMAT, eventSchema } from '@/domain/progress/events'
import { anEvent } from '../../support/progress-events'

describe('eventSchema', () => {
  const good = anEvent({ type: 'graded' })

  it('reads back what was written', () => {
    expect(v.parse(eventSchema, JSON.parse(JSON.stringify(good)))).toEqual(good)
  })

  it('reads what 0.1.0 wrote', () => {
    expect(v.parse(eventSchema, { ...good, v: 1 })).toEqual({ ...good, v: 1 })
  })

  it('reads how sure the student was, and how much of the card was right', () => {
    const answer = { ...good, confidence: 'fairly', credit: 0.5 }

    expect(v.parse(eventSchema, answer)).toEqual(answer)
  })

  it.each(CARD_MARKS)('reads %s marks on many cards', (mark) => {
    const marked = { ...anEvent({ type: 'cardsMarked' }), mark, cards: ['pack/a', 'pack/a--back'] }

    expect(v.parse(eventSchema, marked)).toEqual(marked)
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
    ['a confidence there is not', { ...good, confidence: 'sure' }],
    ['more than all the credit', { ...good, credit: 1.01 }],
    ['marks on no card', anEventWith({ type: 'cardsMarked' }, { cards: [] })],
    ['an unknown mark', anEventWith({ type: 'cardsMarked' }, { mark: 'loved' })],
    ['a card written as no kind', anEventWith({ type: 'cardWritten' }, { content: { id: 'a' } })],
    ['a note as long as a book', anEventWith({ type: 'cardNoted' }, { text: 'x'.repeat(4001) })],
    ['a key of the prototype', { ...good, device: '__proto__' }],
    ['what a later version wrote', { ...good, v: EVENT_FORMAT + 1 }],
  ])('refuses %s', (_what, input) => {
    expect(v.is(eventSchema, input)).toBe(false)
  })
})

function anEventWith(given: Parameters<typeof anEvent>[0], changed: object): object {
  return { ...anEvent(given), ...changed }
}

describe('cardKey', () => {
  it('names a card among all packs', () => {
    expect(cardKey('soviet-foreign-policy-1921-1933', 'rapallo-date')).toBe(
      'soviet-foreign-policy-1921-1933/rapallo-date',
    )
    expect(() => cardKey('a/b', 'c')).toThrow()
  })
})
