import { describe, expect, it } from 'vitest'
import { weightsOf } from '@/domain/pack/card-weight'
import { parsePack } from '@/domain/pack/parse-pack'
import { aBasic } from './a-card'
import { tinyPack } from './tiny-pack'

const reading = parsePack(tinyPack())
const pack = reading.ok ? reading.pack : null

describe('weightsOf', () => {
  it('takes a card’s own weight, else that of its point, else the least', () => {
    const astray = { ...aBasic('astray', 'Where?', 'Nowhere'), point: 'gone' }
    const weights = weightsOf([...(pack?.cards ?? []), astray], pack?.outline ?? [])

    expect([...weights]).toEqual([
      ['who-said', 1],
      ['said-cloze', 3],
      ['astray', 1],
    ])
  })
})
