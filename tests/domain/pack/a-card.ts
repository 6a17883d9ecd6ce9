import * as v from 'valibot'
import { cardSchema } from '@/domain/pack/card'
import type { Card } from '@/domain/pack/schema'

const common = { point: 'thesis', paragraph: 'p-1', facts: [] }

type Own<Kind extends Card['kind']> = Omit<Extract<Card, { kind: Kind }>, 'kind' | 'id' | keyof typeof common>

/** A card of a kind, by its id and what is its own. */
export function aCard<Kind extends Card['kind']>(id: string, kind: Kind, own: Own<Kind>): Card {
  return v.parse(cardSchema, { id, kind, ...common, ...own })
}

/** A question and its answer. */
export const aBasic = (id: string, front: string, back: string) => aCard(id, 'basic', { front, back })

/** A sentence with gaps; each gap a face of its own when asked for. */
export const aCloze = (id: string, text: string, each = false) => aCard(id, 'cloze', { text, each })

/** One card of each kind. */
export const ONE_OF_EACH = {
  basic: aBasic('who', 'Who said it?', 'Lenin'),
  reversed: aCard('when', 'reversed', {
    front: 'When was Rapallo?',
    back: '1922',
    reverse: { front: 'What was in 1922?', back: 'Rapallo' },
  }),
  cloze: aCloze('all', 'The {{Comintern::a body}} said {{it}}.'),
  each: aCloze('each', 'The {{Comintern}} said {{it}} in {{1919}}.', true),
  typed: aCard('typed', 'typed', { front: 'Which pact?', answer: 'Rapallo', accept: ['the Rapallo treaty'] }),
  argument: aCard('why', 'argument', { front: 'Why?', points: ['One', 'Two', 'Three'], need: 2 }),
  order: aCard('order', 'order', {
    front: 'Put in order.',
    events: [{ text: 'First' }, { text: 'Second' }, { text: 'Third' }],
  }),
  contrast: aCard('apart', 'contrast', {
    front: 'What sets them apart?',
    sides: [
      { name: 'Rapallo', answer: 'With Germany' },
      { name: 'Locarno', answer: 'Without Moscow' },
    ],
  }),
}
