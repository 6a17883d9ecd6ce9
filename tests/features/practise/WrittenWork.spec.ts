// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import type { AttemptStart } from '@/domain/practice/draft-control'
import WrittenWork from '@/features/practise/WrittenWork.vue'
import { anAttempt } from '../../domain/practice/an-attempt'

const FIRST = { start: 0, end: 4 }
const SECOND = { start: 5, end: 9 }

function shown(parts: Partial<Attempt>, start: Partial<AttemptStart> = {}) {
  const attempt = { ...anAttempt(start), ...parts }
  return mount(WrittenWork, { props: { attempt, marked: [FIRST], asked: SECOND } })
}

describe('WrittenWork', () => {
  it('marks sentences of the answer, and the one in question apart', () => {
    const work = shown({ answer: 'One. Two.', plan: 'One. Two.' })

    expect(work.findAll('mark').map((mark) => [mark.text(), mark.classes()])).toEqual([
      ['One.', []],
      ['Two.', ['asked']],
    ])
    expect(work.find('[aria-labelledby="plan"]').find('mark').exists()).toBe(false)
  })

  it('marks those of the plan where the plan is all there is', () => {
    const work = shown({ plan: 'One. Two.' }, { way: 'plan-sprint' })

    expect(work.findAll('section')).toHaveLength(1)
    expect(work.findAll('[aria-labelledby="plan"] mark')).toHaveLength(2)
  })

  it('changes no letter, also where a mark lies across the start of overtime', () => {
    const answer = 'One. Two. <b>Three</b>.'
    const overtime = {
      beganAt: '2026-05-04T13:45:00.000Z',
      words: 1,
      spans: { plan: [], answer: [{ start: 7, end: answer.length }] },
    }
    const work = shown({ answer, plan: '', overtime })

    const text = work.find('[aria-labelledby="answer"] .text').text()
    expect(text.replace('Overtime', '').replace(' (end of overtime)', '')).toBe(answer)
    expect(work.findAll('mark.asked').map((mark) => mark.text())).toEqual(['Tw', 'o.'])
  })

  it('says so when nothing was written', () => {
    expect(shown({ answer: ' ', plan: '' }).text()).toContain('You wrote no answer.')
    expect(shown({}, { way: 'handwritten' }).text()).toContain('have the paper beside you')
  })
})
