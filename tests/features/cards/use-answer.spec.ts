import { describe, expect, it } from 'vitest'
import { effectScope, ref, shallowRef } from 'vue'
import type { CardWork } from '@/domain/answers/card-work'
import { facesOf } from '@/domain/pack/card-faces'
import type { Card } from '@/domain/pack/schema'
import { useAnswer } from '@/features/cards/useAnswer'
import type { ShownCard } from '@/stores/card-spot'

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

function work(kind: keyof typeof CARDS, isRevealed = false, before: Partial<ShownCard> = {}) {
  const turn = ref(1)
  const [face] = facesOf(CARDS[kind])
  const place = shallowRef<Pick<ShownCard, 'work' | 'former'>>({ work: null, former: null, ...before })
  /** What was there before is another screen's doing: this is the card as it is come back to. */
  const open = () => {
    const answer = effectScope().run(() =>
      useAnswer(
        () => ({ turn: turn.value, face, isRevealed, ...place.value }),
        () => [['Joffe', 'Yoffe']],
        (work: CardWork) => void (place.value = { work, former: null }),
        () => 0,
      ),
    )
    if (answer === undefined) throw new Error('The scope has ended.')
    return answer
  }
  return { answer: open(), turn, place, open }
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

  it.each(['typed', 'argument', 'order'] as const)(
    'goes on with the work on a card of the kind %s',
    (kind) => {
      const { answer, open } = work(kind)
      if (kind === 'typed') answer.typed.value = 'Yoffe'
      else if (kind === 'argument') answer.ticked.value = [0, 2, 3]
      else answer.order.value = ['A', 'B', 'C']
      expect(answer.isBegun.value).toBe(true)

      const again = open()

      expect([again.credit.value, again.suggested.value, again.isBegun.value]).toEqual([1, 'good', true])
      expect(again.typed.value).toBe(answer.typed.value)
      expect(again.order.value).toEqual(answer.order.value)
    },
  )

  it('deals events once, however often the card is left', () => {
    const { answer, open } = work('order')

    expect(open().order.value).toEqual(answer.order.value)
    expect(answer.isBegun.value).toBe(false)
  })

  it('suggests a grade that was taken back, until something is done anew', () => {
    const former = { grade: 'hard', credit: 2 / 3 } as const
    const { answer } = work('argument', true, { former })
    expect([answer.credit.value, answer.suggested.value]).toEqual([2 / 3, 'hard'])

    answer.ticked.value = [0, 1, 2]
    expect([answer.credit.value, answer.suggested.value]).toEqual([1, 'good'])

    const typed = work('typed', true, { former: { grade: 'good', credit: 1 } }).answer
    expect(typed.suggested.value).toBe('good')
    const basic = work('basic', true, { former: { grade: 'easy' } }).answer
    expect([basic.credit.value, basic.suggested.value]).toEqual([null, 'easy'])
  })

  it('begins anew with each showing', async () => {
    const { answer, turn, place } = work('argument')
    answer.ticked.value = [0, 1]
    place.value = { work: null, former: null }
    turn.value = 2
    await Promise.resolve()

    expect(answer.ticked.value).toEqual([])
  })

  it('holds no shuffled events against the student when a card comes back with its answer', () => {
    const { answer } = work('order', true)

    expect([answer.order.value, answer.credit.value, answer.suggested.value]).toEqual([[], null, 'good'])
  })
})
