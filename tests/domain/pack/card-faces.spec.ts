import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { cardIdOf, facesOf } from '@/domain/pack/card-faces'
import { cardIdSchema, faceIdSchema } from '@/domain/pack/fields'
import { aCloze, ONE_OF_EACH } from './a-card'

describe('facesOf', () => {
  it.each([
    ['basic', ['who']],
    ['reversed', ['when', 'when--back']],
    ['cloze', ['all']],
    ['each', ['each', 'each--2', 'each--3']],
    ['typed', ['typed']],
    ['argument', ['why']],
    ['order', ['order']],
    ['contrast', ['apart']],
  ] as const)('names the faces of a card of the kind %s', (kind, ids) => {
    expect(facesOf(ONE_OF_EACH[kind]).map((face) => face.id)).toEqual(ids)
  })

  it('says which part of the card each asks', () => {
    expect(facesOf(ONE_OF_EACH.reversed).map((face) => face.part.kind)).toEqual(['whole', 'reverse'])
    expect(facesOf(ONE_OF_EACH.each).map((face) => face.part)).toEqual([
      { kind: 'answer', index: 0 },
      { kind: 'answer', index: 1 },
      { kind: 'answer', index: 2 },
    ])
  })

  it('gives faces ids that fit, whatever the card', () => {
    const ids = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,4}$/)

    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 20 }), (id, gaps) => {
        const card = aCloze(v.parse(cardIdSchema, id), '{{it}} '.repeat(gaps), true)
        const faces = facesOf(card)

        expect(faces).toHaveLength(gaps)
        expect(new Set(faces.map((face) => face.id)).size).toBe(gaps)
        for (const face of faces) expect(v.is(faceIdSchema, face.id) && cardIdOf(face.id)).toBe(id)
      }),
    )
  })
})

describe('faceIdSchema', () => {
  it.each(['a--b', 'a--0', 'a---2', 'a--', '--2', 'a--2--3', 'A--2'])('refuses %s', (id) => {
    expect(v.is(faceIdSchema, id)).toBe(false)
  })
})
