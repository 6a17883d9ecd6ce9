import { describe, expect, it } from 'vitest'
import { clozeOf } from '@/domain/pack/cloze'
import type { Card } from '@/domain/pack/schema'
import { wordCount } from '@/domain/text/words'
import { bundledPack, plain } from './content-pack'

const { cards } = bundledPack()

describe('the cards of the bundled pack', () => {
  it('are 44, some 30 of them basic', () => {
    expect(cards).toHaveLength(44)
    expect(cards.filter((card) => card.kind === 'basic')).toHaveLength(30)
  })

  it('each say where the fact was found', () => {
    const unsourced = cards.filter((card) => !isKnownSource(card.fact)).map((card) => card.id)

    expect(unsourced).toEqual([])
  })

  it('have short answers: a median under 12 words and none over 15', () => {
    const lengths = cards
      .flatMap(answersOf)
      .map(wordCount)
      .sort((a, b) => a - b)

    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(12)
    expect(lengths.at(-1)).toBeLessThanOrEqual(15)
  })

  it('never ask the same thing twice', () => {
    const questions = cards.map((card) => plain(shownOf(card)))

    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([])
  })

  it('never show the answer of another card, single words and years aside', () => {
    const given = cards.flatMap((card) =>
      answersOf(card)
        .map(plain)
        .filter((answer) => answer.includes(' '))
        .flatMap((answer) => showing(answer, card)),
    )

    expect(given).toEqual([])
  })

  it('ask in a question, state in a cloze', () => {
    const wrong = cards.filter((card) =>
      card.kind === 'basic' ? !card.front.endsWith('?') || card.back.endsWith('.') : !card.text.endsWith('.'),
    )

    expect(wrong.map((card) => card.id)).toEqual([])
  })
})

/** How many entries the fact base has: its timeline, people, terms and quotations. */
const LAST_ENTRY: ReadonlyMap<string, number> = new Map([
  ['T', 91],
  ['P', 36],
  ['G', 40],
  ['Q', 6],
])

/** An entry of the fact base, such as T29, or a section of it, such as 1.7 or 5. */
function isKnownSource(fact: string | undefined): boolean {
  const [, list = '', entry = ''] = /^([TPGQ])([1-9]\d?)$/.exec(fact ?? '') ?? []
  if (list !== '') return Number(entry) <= (LAST_ENTRY.get(list) ?? 0)
  return /^(0\.([1-9]|10)|1\.[1-8]|7\.([1-9]|10)|[567])$/.test(fact ?? '')
}

function answersOf(card: Card): string[] {
  if (card.kind === 'basic') return [card.back]
  return segmentsOf(card.text).flatMap((segment) => (segment.kind === 'answer' ? [segment.answer] : []))
}

/** What a student sees before the answer is shown. */
function shownOf(card: Card): string {
  if (card.kind === 'basic') return card.front
  return segmentsOf(card.text)
    .map((segment) => (segment.kind === 'text' ? segment.text : '…'))
    .join('')
}

function segmentsOf(text: string) {
  const read = clozeOf(text)
  return read.ok ? read.value : []
}

/** The cards, other than the one it belongs to, that show an answer before they are turned. */
function showing(answer: string, owner: Card): string[] {
  return cards
    .filter((card) => card !== owner && ` ${plain(shownOf(card))} `.includes(` ${answer} `))
    .map((card) => `${card.id} shows the answer of ${owner.id}`)
}
