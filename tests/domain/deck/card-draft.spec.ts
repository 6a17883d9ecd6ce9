import { describe, expect, it } from 'vitest'
import { draftOf, emptyDraft, readDraft } from '@/domain/deck/card-draft'
import type { Card } from '@/domain/pack/card'

const common = {
  id: 'x',
  point: 'thesis',
  paragraph: 'p-1',
  weight: 3 as const,
  facts: ['essay/p-1'],
  region: 'world',
  theme: 'method',
}
const CARDS: readonly Card[] = [
  { ...common, kind: 'basic', front: 'Who?', back: 'Joffe' },
  {
    ...common,
    kind: 'reversed',
    front: 'Who?',
    back: 'Joffe',
    reverse: { front: 'Which office?', back: 'Envoy' },
    hint: 'A diplomat',
  },
  { ...common, kind: 'cloze', text: 'The {{Treaty of Rapallo::a treaty}} of {{1922}}', each: true },
  { ...common, kind: 'typed', front: 'Who?', answer: 'Joffe', accept: ['Adolf Joffe'] },
  { ...common, kind: 'argument', front: 'Why?', points: ['One', 'Two', 'Three'], need: 2 },
  {
    ...common,
    kind: 'order',
    front: 'In order?',
    events: [{ text: 'A', event: 'rapallo' }, { text: 'B' }, { text: 'C' }],
  },
  {
    ...common,
    kind: 'contrast',
    front: 'How?',
    sides: [
      { name: 'Rapallo', answer: 'relations: opened' },
      { name: 'Berlin', answer: 'neutrality' },
    ],
  },
]

describe('readDraft', () => {
  it.each(CARDS)('gives a $kind card back as it was', (card) => {
    expect(readDraft(draftOf(card, 3), 'x', card)).toEqual({ ok: true, card })
  })

  it('keeps nothing of a new card but what was written', () => {
    const draft = { ...emptyDraft('thesis', 'p-1'), front: ' Who signed? ', back: 'Joffe' }

    expect(readDraft(draft, 'own-1')).toEqual({
      ok: true,
      card: {
        id: 'own-1',
        kind: 'basic',
        point: 'thesis',
        paragraph: 'p-1',
        weight: 2,
        facts: [],
        front: 'Who signed?',
        back: 'Joffe',
      },
    })
  })

  it.each([
    [{ kind: 'basic' }, { front: 'Write a question.', back: 'Write its answer.' }],
    [{ kind: 'reversed', front: 'a', back: 'b', reverseFront: 'c' }, { reverseBack: 'Write its answer.' }],
    [{ kind: 'typed', front: 'a' }, { back: 'Write the answer that is typed.' }],
    [{ kind: 'cloze', text: 'No gap' }, { text: 'Write at least one {{answer}}.' }],
    [
      { kind: 'order', front: 'a', events: 'The Łódź strike\nb\n the Lodz strike ' },
      { events: '‘the Lodz strike’ stands there twice: nobody could tell which comes first.' },
    ],
    [
      { kind: 'argument', front: 'a', points: 'one\ntwo' },
      { points: 'Write three to six points.', need: 'There are fewer points than are needed.' },
    ],
    [
      { kind: 'argument', front: 'a', points: 'one\ntwo\nthree', need: 4 },
      { need: 'There are fewer points than are needed.' },
    ],
    [
      { kind: 'order', front: 'a', events: 'one\n\ntwo' },
      { events: 'Write three to six events in their right order.' },
    ],
    [{ kind: 'contrast', front: 'a', sides: 'Rapallo: x\nBerlin' }, { sides: 'Write what sets it apart.' }],
  ] as const)('says of %j what to write where', (fields, problems) => {
    expect(readDraft({ ...emptyDraft('thesis', 'p-1'), ...fields }, 'x')).toEqual({ ok: false, problems })
  })
})
