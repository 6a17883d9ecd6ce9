// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { WritingHistory } from '@/domain/practice/writing-history'
import PlanAgainstAnswer from '@/features/practise/PlanAgainstAnswer.vue'
import { aHistory } from '../../domain/practice/a-history'
import { anAttempt } from '../../domain/practice/an-attempt'
import { bundledPack } from '../../resources/content-pack'

const ANSWER = 'Rapallo split the camp.\n\nIn China two ways ran side by side.\n\nCoal was dear.'
const pack = bundledPack()

/** The step for a plan and an answer, with what its history tells, if there is one. */
function shown(plan: string, history: WritingHistory | null = null, answer = ANSWER) {
  const spentMs = { plan: 0, write: 600_000, check: 0 }
  return mount(PlanAgainstAnswer, {
    props: { attempt: { ...anAttempt(), plan, answer, spentMs }, pack, history },
  })
}
const itemsOf = (step: ReturnType<typeof shown>, list: 'ul' | 'ol') =>
  step.findAll(`${list} > li`).map((item) => item.findAll('span').map((span) => span.text()))

describe('PlanAgainstAnswer', () => {
  it('says of each line where it was written, or that it was not', () => {
    const step = shown('1. Rapallo\n2. Mukden\n3. China, two ways')

    expect(itemsOf(step, 'ul')).toEqual([
      ['Rapallo', 'Paragraph 1'],
      ['Mukden', 'Not written'],
      ['China, two ways', 'Paragraph 2'],
    ])
  })

  it('says of each paragraph what it was in the plan, or that it was not in it', () => {
    expect(itemsOf(shown('Rapallo\nChina'), 'ol')).toEqual([
      ['Rapallo split the camp.', '4 words', '“Rapallo”'],
      ['In China two ways ran side by side.', '8 words', '“China”'],
      ['Coal was dear.', '3 words', 'Not in the plan'],
    ])
  })

  it('says which lines came in another order', () => {
    const step = shown('China\nRapallo\ncoal')

    expect(itemsOf(step, 'ul').map(([, where]) => where)).toEqual([
      'Paragraph 2',
      'Paragraph 1 · Written in another order',
      'Paragraph 3',
    ])
    expect(step.text()).toContain(
      '3 of 3 lines of your plan were seen in your answer. 1 line came in another',
    )
  })

  it('promises nothing of a heading', () => {
    const step = shown('Para 1:\nRapallo')

    expect(itemsOf(step, 'ul')).toEqual([['Para 1:'], ['Rapallo', 'Paragraph 1']])
    expect(step.text()).toContain('1 of 1 line of your plan was seen')
  })

  it('knows the pack’s names in their other spellings', () => {
    const step = shown('Guomindang', null, 'The Kuomintang took arms.\n\nCoal was dear.')

    expect(itemsOf(step, 'ul')).toEqual([['Guomindang', 'Paragraph 1']])
  })

  it('adds the time of each paragraph when it is known, and says what it is', () => {
    const [first = ''] = ANSWER.split('\n')
    const { history } = aHistory([
      { second: 20, answer: first },
      { second: 25, answer: ANSWER },
    ])
    const step = shown('Rapallo', history)

    expect(itemsOf(step, 'ol').map(([, figures]) => figures)).toEqual([
      '4 words · 20 s',
      '8 words · 0 s',
      '3 words · 5 s',
    ])
    expect(step.text()).toContain('Half a minute and more without typing is a pause')
  })

  it('says so when no record was kept', () => {
    expect(shown('Rapallo', []).text()).toContain('There is no record of how this was written')
  })
})
