import { describe, expect, it } from 'vitest'
import { browseRowsOf } from '@/domain/browse/rows'
import { deckOf } from '@/domain/deck/deck'
import type { Card, OutlinePoint } from '@/domain/pack/schema'
import { cardKey } from '@/domain/progress/events'
import type { Writing } from '@/domain/progress/tables'

const aPoint = (id: string, points: OutlinePoint[] = []): OutlinePoint => ({
  id,
  kind: 'claim',
  text: id,
  weight: 3,
  paragraph: 'p-1',
  facts: [],
  concepts: [],
  aliases: [],
  names: [],
  points,
})
const OUTLINE = [aPoint('thesis', [aPoint('rapallo')])]
const basic = (id: string, changed: Partial<Card> = {}): Card =>
  ({
    id,
    kind: 'basic',
    point: 'rapallo',
    paragraph: 'p-1',
    facts: [],
    front: `Front of ${id}`,
    back: 'Réply',
    ...changed,
  }) as Card
const PACK = {
  id: 'pack',
  apart: [],
  cards: [basic('plain', { region: 'germany', theme: 'method', weight: 1 }), basic('changed')],
}
const WRITINGS = new Map<ReturnType<typeof cardKey>, Writing>([
  [
    cardKey('pack', 'changed'),
    { content: basic('changed', { point: 'thesis' }), writtenOn: null, note: 'Ask why' },
  ],
  [cardKey('pack', 'own-1'), { content: basic('own-1', { point: 'gone' }), writtenOn: null, note: '' }],
])

describe('browseRowsOf', () => {
  it('gives each face its text, its place in the outline and its tags', () => {
    const [plain, changed, own] = browseRowsOf(deckOf({ pack: PACK, writings: WRITINGS }), WRITINGS, OUTLINE)

    expect(plain).toMatchObject({
      key: 'pack/plain',
      text: 'front of plain reply ',
      points: ['rapallo', 'thesis'],
      tags: ['germany', 'method'],
      weight: 1,
      isOwn: false,
      isEdited: false,
      note: '',
    })
    expect(changed).toMatchObject({
      points: ['thesis'],
      weight: 3,
      isEdited: true,
      note: 'ask why',
      text: 'front of changed reply ask why',
    })
    expect(own).toMatchObject({ key: 'pack/own-1', points: ['gone'], weight: 1, isOwn: true })
  })
})
