import { describe, expect, it } from 'vitest'
import { compareAttempts } from '@/domain/practice/compare-attempts'
import { comeBackSentences, halfNote, scopeSentence } from '@/features/practise/compare-wording'
import { aDay } from '../../support/generators-progress'
import { aFinishedAttempt } from '../../domain/practice/finished-attempt'

const day = aDay('2026-11-03')
const comparison = (ticked: string[], others: string[], prompt = 'rapallo') =>
  compareAttempts(
    aFinishedAttempt({ outcome: { day, ticked, missed: [] } }),
    aFinishedAttempt({ prompt, day: aDay('2026-11-04'), outcome: { day, ticked: others, missed: [] } }),
  )

describe('scopeSentence', () => {
  it('says nothing when all points are compared', () => {
    expect(scopeSentence(comparison(['a', 'b'], ['b', 'a']))).toBeNull()
  })

  it.each([
    [
      ['a', 'b'],
      ['a', 'b', 'c'],
      'locarno',
      'They answer different questions, which need different points: only the 2 points that both need are compared.',
    ],
    [
      ['a'],
      ['a', 'b'],
      'rapallo',
      'They do not need the very same points: only the 1 point that both need is compared.',
    ],
    [
      ['a'],
      ['b'],
      'locarno',
      'They answer different questions, which need different points, and none that both need: no points can be compared.',
    ],
  ])('says which are: %j and %j', (ticked, others, prompt, sentence) => {
    expect(scopeSentence(comparison(ticked, others, prompt))).toBe(sentence)
  })
})

describe('comeBackSentences', () => {
  it.each([
    [
      { missed: 4, made: 3, drilled: 2, drilledAndMade: 1 },
      [
        'Of the 4 points missed in the earlier attempt, 3 are made in the later.',
        'You drilled the cards of 2 of those points in between; you make 1 of the 2 now.',
      ],
    ],
    [
      { missed: 1, made: 0, drilled: 0, drilledAndMade: 0 },
      [
        'Of the 1 point missed in the earlier attempt, none is made in the later.',
        'None of their cards was drilled in between.',
      ],
    ],
    [
      { missed: 3, made: 1, drilled: 1, drilledAndMade: 0 },
      [
        'Of the 3 points missed in the earlier attempt, 1 is made in the later.',
        'You drilled the cards of 1 of those points in between; you do not make it yet.',
      ],
    ],
    [
      { missed: 1, made: 1, drilled: 1, drilledAndMade: 1 },
      [
        'Of the 1 point missed in the earlier attempt, 1 is made in the later.',
        'You drilled the cards of that point in between; you make it now.',
      ],
    ],
    [
      { missed: 2, made: 2, drilled: 2, drilledAndMade: 2 },
      [
        'Of the 2 points missed in the earlier attempt, 2 are made in the later.',
        'You drilled the cards of those points in between; you make both now.',
      ],
    ],
    [
      { missed: 9, made: 0, drilled: 4, drilledAndMade: 0 },
      [
        'Of the 9 points missed in the earlier attempt, none is made in the later.',
        'You drilled the cards of 4 of those points in between; you make none of them yet.',
      ],
    ],
    [
      { missed: 0, made: 0, drilled: 0, drilledAndMade: 0 },
      ['The earlier attempt missed none of these points.'],
    ],
  ])('tells of %j', (comeBack, sentences) => {
    expect(comeBackSentences(comeBack)).toEqual(sentences)
  })
})

describe('halfNote', () => {
  it.each([
    ['no', 'yes', null],
    ['no', 'partly', 'half made now'],
    ['partly', 'yes', 'half made then'],
    ['partly', 'partly', 'half made both times'],
  ] as const)('of %s and then %s says %s', (earlier, later, note) => {
    expect(halfNote({ point: 'a', earlier, later })).toBe(note)
  })
})
