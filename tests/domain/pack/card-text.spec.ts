import { describe, expect, it } from 'vitest'
import { facesOf } from '@/domain/pack/card-faces'
import { answerTextOf, questionTextOf, shownTextOf } from '@/domain/pack/card-text'
import { ONE_OF_EACH } from './a-card'

const read = (kind: keyof typeof ONE_OF_EACH) =>
  facesOf(ONE_OF_EACH[kind]).map((face) => [questionTextOf(face), answerTextOf(face)])

describe('questionTextOf and answerTextOf', () => {
  it.each([
    ['basic', [['Who said it?', 'Lenin']]],
    [
      'reversed',
      [
        ['When was Rapallo?', '1922'],
        ['What was in 1922?', 'Rapallo'],
      ],
    ],
    ['cloze', [['The ___ said ___.', 'Comintern; it']]],
    [
      'each',
      [
        ['The ___ said it in 1919.', 'Comintern'],
        ['The Comintern said ___ in 1919.', 'it'],
        ['The Comintern said it in ___.', '1919'],
      ],
    ],
    ['typed', [['Which pact?', 'Rapallo']]],
    ['argument', [['Why?', 'One; Two; Three']]],
    ['order', [['Put in order.', 'First; Second; Third']]],
    ['contrast', [['What sets them apart?', 'Rapallo: With Germany; Locarno: Without Moscow']]],
  ] as const)('read a card of the kind %s', (kind, faces) => {
    expect(read(kind)).toEqual(faces)
  })
})

describe('shownTextOf', () => {
  it('has all that is seen before the answer', () => {
    expect(facesOf(ONE_OF_EACH.order).map(shownTextOf)).toEqual(['Put in order.; First; Second; Third'])
    expect(facesOf(ONE_OF_EACH.contrast).map(shownTextOf)).toEqual([
      'What sets them apart?; Rapallo; Locarno',
    ])
    expect(facesOf(ONE_OF_EACH.argument).map(shownTextOf)).toEqual(['Why?'])
  })
})
