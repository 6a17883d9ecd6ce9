import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON_FROM, commonAnswers, keepApart, selfAnswering } from '@/domain/pack/apart'
import { facesOf } from '@/domain/pack/card-faces'
import type { Card } from '@/domain/pack/schema'
import { aBasic, aCard, aCloze } from './a-card'

const NAMES = [['Peking', 'Beijing'] as const, ['Chiang Kai-shek', 'Chiang', 'Jiang Jieshi'] as const]

const NO_POINTS = new Map<string, string>()
const apart = (...cards: Card[]) => keepApart(cards.flatMap(facesOf), NAMES, NO_POINTS)

describe('keepApart', () => {
  it('finds a question that holds another’s answer, whatever its capitals, accents and marks', () => {
    expect(
      apart(
        aBasic('coup', 'Whose coup was it?', 'Piłsudski'),
        aBasic('after', 'After PIŁSUDSKI’s coup?', 'Fear'),
      ),
    ).toEqual([['coup', 'after']])
  })

  it('finds an answer under any form of the names in it', () => {
    expect(
      apart(
        aBasic('where', 'Where was Karakhan?', 'In Peking'),
        aBasic('who', 'Who was in Beijing?', 'Karakhan'),
      ),
    ).toEqual([['where', 'who']])
    expect(
      apart(aBasic('leader', 'Who led?', 'Jiang Jieshi'), aBasic('why', 'Why did Chiang turn?', 'Strikes')),
    ).toEqual([['leader', 'why']])
  })

  it('finds the events of an ordering, the names of a contrast and every answer that is accepted', () => {
    const order = aCard('order', 'order', {
      front: 'Order?',
      events: [{ text: 'Rapallo is signed' }, { text: 'B' }, { text: 'C' }],
    })
    const contrast = aCard('sides', 'contrast', {
      front: 'Apart?',
      sides: [
        { name: 'Rapallo', answer: 'East' },
        { name: 'Locarno', answer: 'West' },
      ],
    })
    const typed = aCard('typed', 'typed', { front: 'Which?', answer: 'That of 1922', accept: ['Rapallo'] })

    expect(apart(order, contrast, typed)).toEqual([
      ['order', 'typed'],
      ['sides', 'typed'],
    ])
  })

  it('takes whole words alone', () => {
    expect(apart(aBasic('a', 'Who?', 'Marx'), aBasic('b', 'Was it Marxist?', 'Quite'))).toEqual([])
  })

  it('takes short answers and figures for no secret', () => {
    expect(
      apart(
        aBasic('a', 'When?', '1922'),
        aBasic('b', 'What was in 1922?', 'War'),
        aBasic('c', 'War or not?', 'No'),
      ),
    ).toEqual([])
  })

  it('takes what many questions speak of for common words', () => {
    const speaking = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        aBasic(`b-${index}`, `Comintern ${index}?`, `Quite ${index}`),
      )

    expect(apart(aBasic('a', 'Who?', 'Comintern'), ...speaking(COMMON_FROM - 1))).toHaveLength(
      COMMON_FROM - 1,
    )
    expect(apart(aBasic('a', 'Who?', 'Comintern'), ...speaking(COMMON_FROM))).toEqual([])
  })

  it('names a pair once, and leaves siblings to be told by their ids', () => {
    expect(
      apart(aBasic('a', 'Was it Rapallo?', 'Locarno'), aBasic('b', 'Was it Locarno?', 'Rapallo')),
    ).toEqual([['a', 'b']])
    expect(apart(aCloze('c', '{{Rapallo}} came before {{Locarno}}.', true))).toEqual([])
  })

  it('finds faces with the same answer, by any form of a name, unless a dozen have it', () => {
    expect(apart(aBasic('a', 'Whose capital?', 'Peking'), aBasic('b', 'Which city?', 'Beijing'))).toEqual([
      ['a', 'b'],
    ])

    const answering = (count: number) =>
      Array.from({ length: count }, (_, index) => aBasic(`a-${index}`, `Who ${index}?`, 'Karakhan'))
    expect(apart(...answering(COMMON_FROM))).toEqual([])
  })

  it('finds an answer that another card tells once it is turned, in its own answer or in its point', () => {
    expect(
      apart(aBasic('note', 'What came?', 'A letter of Zinoviev'), aBasic('who', 'Who led?', 'Zinoviev')),
    ).toEqual([['note', 'who']])

    const cards = [
      { ...aBasic('seats', 'Who sat on it?', 'Three leaders'), point: 'executive' },
      { ...aBasic('who', 'Who led?', 'Zinoviev'), point: 'other' },
    ]
    const points = new Map([['executive', 'In 1920 Zinoviev was its president.']])
    expect(keepApart(cards.flatMap(facesOf), NAMES, points)).toEqual([['seats', 'who']])
  })

  it('takes what a dozen tell once they are turned for no secret, but keeps it from a question that shows it', () => {
    const telling = Array.from({ length: COMMON_FROM }, (_, index) =>
      aBasic(`t-${index}`, `What ${index}?`, `Borodin at place ${index}`),
    )

    expect(
      apart(aBasic('who', 'Who?', 'Borodin'), aBasic('why', 'Why Borodin?', 'Money'), ...telling),
    ).toEqual([['who', 'why']])
  })

  it('finds what comparing every text with every answer finds', () => {
    const words = fc.constantFrom('rapallo', 'locarno', 'treaty', 'berlin', 'moscow', 'peking')
    const phrase = (most: number) =>
      fc.array(words, { minLength: 1, maxLength: most }).map((said) => said.join(' '))
    const drawn = fc.array(fc.tuple(phrase(5), phrase(2)), { minLength: 2, maxLength: COMMON_FROM - 1 })

    fc.assert(
      fc.property(drawn, (texts) => {
        const holds = (one: number, other: number) =>
          texts[one]?.some((text) => ` ${text} `.includes(` ${texts[other]?.[1] ?? ''} `)) === true
        const byHand = texts.flatMap((_one, at) =>
          texts.flatMap((_other, later) =>
            later > at && (holds(at, later) || holds(later, at)) ? [`c-${at} c-${later}`] : [],
          ),
        )

        const pairs = apart(...texts.map(([front, back], at) => aBasic(`c-${at}`, `${front}?`, back)))

        expect(pairs.map((pair) => pair.join(' ')).sort()).toEqual(byHand.sort())
      }),
    )
  })

  it('soon has done with 50,000 cards', () => {
    const cards = Array.from({ length: 50_000 }, (_, at) =>
      aBasic(
        `c-${at}`,
        `Why did the Comintern answer agreement number ${at} of Moscow with a plain note of protest?`,
        `Because of agreement number ${at + 1} with Peking`,
      ),
    )
    const faces = cards.flatMap(facesOf)
    const started = performance.now()

    keepApart(faces, NAMES, NO_POINTS)

    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('commonAnswers', () => {
  it('lists the answers for which nothing is kept apart, under the first form of a name', () => {
    const speaking = (count: number) =>
      Array.from({ length: count }, (_, index) => aBasic(`b-${index}`, `Beijing ${index}?`, 'Quite'))
    const common = (count: number) =>
      commonAnswers([aBasic('a', 'Where?', 'Peking'), ...speaking(count)].flatMap(facesOf), NAMES)

    expect(common(COMMON_FROM - 1)).toEqual([])
    expect(common(COMMON_FROM)).toEqual(['peking'])
  })
})

describe('selfAnswering', () => {
  it('finds the faces that show their own answer, by any form of a name', () => {
    const cards = [
      aBasic('plain', 'What is the capital?', 'Peking'),
      aBasic('telling', 'What is Beijing’s name?', 'Peking'),
      aCloze('twice', 'The {{Comintern}} was the Comintern.'),
    ]

    expect(selfAnswering(cards.flatMap(facesOf), NAMES).map((face) => face.id)).toEqual(['telling', 'twice'])
  })
})
