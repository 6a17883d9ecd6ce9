import { describe, expect, it } from 'vitest'
import { nameFormsOf } from '@/domain/pack/name-forms'
import { parsePack } from '@/domain/pack/parse-pack'
import { tinyPack } from './tiny-pack'

describe('nameFormsOf', () => {
  it('lists the forms of people, places, historians and terms, the usual one first', () => {
    const reading = parsePack(tinyPack())

    expect(reading.ok && nameFormsOf(reading.pack)).toEqual([
      ['Lenin', 'Ulyanov'],
      ['Peking', 'Beijing'],
      ['E. H. Carr'],
      ['Comintern', 'Third International'],
      ['NEP'],
    ])
  })
})
