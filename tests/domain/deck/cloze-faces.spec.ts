import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, readDraft } from '@/domain/deck/card-draft'
import { facesOf } from '@/domain/pack/card-faces'
import { answerTextOf } from '@/domain/pack/card-text'
import type { Card } from '@/domain/pack/schema'
import { aClozeOfEach } from './a-card'

const textOf = (answers: readonly string[]): string =>
  answers.map((answer) => `so {{${answer}}}`).join(', ') + '.'

/** The card once its sentence has been changed in the form. */
function edited(card: Card, text: string, each = true): Card {
  const read = readDraft({ ...draftOf(card, 2), text, each }, card.id, card)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.card
}

/** Which face asks for each answer. */
const facesByAnswer = (card: Card): Map<string, string> =>
  new Map(facesOf(card).map((face) => [answerTextOf(face), face.id]))

const ANSWERS = ['Rapallo', 'Chicherin', '1921', '1922', 'the Comintern', 'Berlin', 'Lloyd George']
const someAnswers = fc.shuffledSubarray(ANSWERS, { minLength: 1 })

describe('facesAfter', () => {
  it('keeps every answer to its face, and no face to two answers, through any edits', () => {
    fc.assert(
      fc.property(someAnswers, fc.array(someAnswers, { maxLength: 6 }), (first, edits) => {
        const owners = new Map<string, string>()
        let card: Card = aClozeOfEach('x', textOf(first))
        for (const answers of [first, ...edits]) {
          card = edited(card, textOf(answers))
          const faces = facesByAnswer(card)
          expect([...faces.keys()].toSorted()).toEqual(answers.toSorted())
          for (const [answer, face] of faces) {
            expect(owners.get(face) ?? answer).toBe(answer)
            owners.set(face, answer)
          }
        }
        // One that was taken out and put back has its old face: as many faces as there ever were answers.
        expect(owners.size).toBe(new Set([...first, ...edits.flat()]).size)
      }),
    )
  })

  it('leaves a card as it was when its answers stay in their order', () => {
    const card = aClozeOfEach('x', textOf(['Rapallo', '1922']))

    expect(edited(card, 'In {{Rapallo::a town}}, it was {{1922}}.')).not.toHaveProperty('faces')
  })

  it('knows an answer again whose spelling was put right, and none whose figures are others', () => {
    const card = aClozeOfEach('x', textOf(['Chicherin', 'Piłsudski', '1921']))

    const faces = facesByAnswer(edited(card, textOf(['1922', 'Tchicherin', 'Pilsudski'])))

    expect([...faces]).toEqual([
      ['1922', 'x--4'],
      ['Tchicherin', 'x'],
      ['Pilsudski', 'x--2'],
    ])
  })

  it('tells equal answers apart by their order', () => {
    const card = aClozeOfEach('x', textOf(['Moscow', 'Berlin', 'Moscow']))
    const moved = edited(card, textOf(['Berlin', 'Moscow', 'Moscow']))

    expect(facesOf(moved).map(({ id }) => id)).toEqual(['x--2', 'x', 'x--3'])
  })

  it('remembers the faces while the answers are asked all at once', () => {
    const card = aClozeOfEach('x', textOf(['Rapallo', '1922']))
    const whole = edited(card, textOf(['1922', 'Rapallo']), false)
    expect(facesOf(whole).map(({ id }) => id)).toEqual(['x'])

    expect([...facesByAnswer(edited(whole, textOf(['1922', 'Rapallo'])))]).toEqual([
      ['1922', 'x--2'],
      ['Rapallo', 'x'],
    ])
  })
})
