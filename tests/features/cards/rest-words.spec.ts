import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { studyDaySchema } from '@/domain/progress/study-day'
import { keptAway } from '@/features/cards/kept-away'
import { restSentence } from '@/features/cards/rest-words'

const day = (text: string) => v.parse(studyDaySchema, text)
const NONE = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 }

describe('keptAway', () => {
  it.each([
    [{ ...NONE, suspended: 44 }, 10, 'all-suspended'],
    [{ ...NONE, suspended: 43, mature: 1 }, 10, null],
    [{ ...NONE, new: 44 }, 0, 'no-new-cards'],
    [{ ...NONE, new: 44 }, 10, null],
    [{ ...NONE, young: 44 }, 0, null],
    [NONE, 0, null],
  ])('finds in %o with %d new cards a day: %s', (standings, newCardsADay, kept) => {
    expect(keptAway(standings, newCardsADay)).toBe(kept)
  })
})

describe('restSentence', () => {
  const today = day('2026-11-03')
  const tomorrow = { kind: 'day', day: day('2026-11-04') } as const

  it('says when to come back', () => {
    expect(restSentence(null, { ...NONE, young: 44 }, tomorrow, today)).toBe('Come back tomorrow.')
  })

  it('says that all cards are suspended', () => {
    expect(restSentence('all-suspended', { ...NONE, suspended: 44 }, null, today)).toBe(
      'All 44 cards are suspended.',
    )
  })

  it('says that no new cards are wanted, and when the others come', () => {
    const standings = { ...NONE, new: 34, young: 10 }
    expect(restSentence('no-new-cards', standings, null, today)).toBe(
      'You have set 0 new cards a day, and 34 are not met yet.',
    )
    expect(restSentence('no-new-cards', standings, tomorrow, today)).toBe(
      'Come back tomorrow. You have set 0 new cards a day, and 34 are not met yet.',
    )
  })
})
