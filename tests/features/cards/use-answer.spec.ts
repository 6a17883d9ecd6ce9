import { describe, expect, it } from 'vitest'
import { effectScope, ref } from 'vue'
import { facesOf } from '@/domain/pack/card-faces'
import type { Card } from '@/domain/pack/schema'
import { useAnswer } from '@/features/cards/useAnswer'

const common = { id: 'x', point: 'thesis', paragraph: 'p-1', facts: [] }
const CARDS: Readonly<Record<'basic' | 'typed' | 'argument' | 'order' | 'contrast', Card>> = {
  basic: { ...common, kind: 'basic', front: 'Who?', back: 'Joffe' },
  typed: { ...common, kind: 'typed', front: 'Who?', answer: 'Joffe', accept: ['The envoy'] },
  argument: { ...common, kind: 'argument', front: 'Why?', points: ['One', 'Two', 'Three', 'Four'], need: 3 },
  order: {
    ...common,
    kind: 'order',
    front: 'In order?',
    events: [{ text: 'A' }, { text: 'B' }, { text: 'C' }],
  },
  contrast: {
    ...common,
    kind: 'contrast',
    front: 'How?',
    sides: [
      { name: 'Rapallo', answer: 'relations' },
      { name: 'Berlin', answer: 'neutrality' },
    ],
  },
}

function work(kind: keyof typeof CARDS, isRevealed = false) {
  const turn = ref(1)
  const [face] = facesOf(CARDS[kind])
  const answer = effectScope().run(() =>
    useAnswer(
      () => ({ turn: turn.value, face, isRevealed }),
      () => [['Joffe', 'Yoffe']],
      () => 0,
    ),
  )
  if (answer === undefined) throw new Error('The scope has ended.')
  return { answer, turn }
}

describe('useAnswer', () => {
  it('suggests Good where only the student can tell', () => {
    const { answer } = work('basic')

    expect([answer.credit.value, answer.suggested.value]).toEqual([null, 'good'])
  })

  it.each([
    ['', null, 'again'],
    ['yoffe', 1, 'good'],
    ['the envoi', 0, 'again'],
    ['Lenin', 0, 'again'],
  ] as const)('judges %j typed', (typed, credit, grade) => {
    const { answer } = work('typed')
    answer.typed.value = typed

    expect([answer.credit.value, answer.suggested.value]).toEqual([credit, grade])
  })

  it.each([
    [[], 'again'],
    [[0], 'again'],
    [[0, 3], 'hard'],
    [[0, 1, 3], 'good'],
    [[0, 1, 2, 3], 'good'],
  ] as const)('suggests by the points %j ticked of three needed', (ticked, grade) => {
    const { answer } = work('argument')
    answer.ticked.value = [...ticked]

    expect(answer.suggested.value).toBe(grade)
  })

  it('needs every side of a contrast for Good', () => {
    const { answer } = work('contrast')
    answer.ticked.value = [1]
    expect(answer.suggested.value).toBe('hard')

    answer.ticked.value = [1, 0]
    expect(answer.suggested.value).toBe('good')
  })

  it('deals events out of order, and judges the order they are put in', () => {
    const { answer } = work('order')
    expect(answer.order.value).not.toEqual(['A', 'B', 'C'])
    expect(answer.order.value.toSorted()).toEqual(['A', 'B', 'C'])

    answer.order.value = ['A', 'B', 'C']
    expect([answer.credit.value, answer.suggested.value]).toEqual([1, 'good'])
    answer.order.value = ['C', 'B', 'A']
    expect([answer.credit.value, answer.suggested.value]).toEqual([0, 'again'])
  })

  it('begins anew with each showing', async () => {
    const { answer, turn } = work('argument')
    answer.ticked.value = [0, 1]
    turn.value = 2
    await Promise.resolve()

    expect(answer.ticked.value).toEqual([])
  })

  it('holds no shuffled events against the student when a card comes back with its answer', () => {
    const { answer } = work('order', true)

    expect([answer.order.value, answer.credit.value, answer.suggested.value]).toEqual([[], null, 'good'])
  })
})
