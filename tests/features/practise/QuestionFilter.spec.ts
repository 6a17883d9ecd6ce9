// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ANY_QUESTION } from '@/domain/practice/question-filter'
import QuestionFilter from '@/features/practise/QuestionFilter.vue'

const pack = {
  regions: [{ id: 'china', title: 'China' }],
  themes: [{ id: 'trade', title: 'Trade' }],
}
const filterOf = (wish = ANY_QUESTION, found = 12) => mount(QuestionFilter, { props: { wish, pack, found } })

describe('QuestionFilter', () => {
  it.each([
    [0, 'source', { level: 'source' }],
    [1, 'china', { region: 'china' }],
    [2, 'trade', { theme: 'trade' }],
    [3, '45', { mostMinutes: 45 }],
    [4, 'missed', { tried: 'missed' }],
  ] as const)('asks for what field %i says: %s', async (field, value, part) => {
    const filter = filterOf()

    await filter.findAll('select')[field]?.setValue(value)

    expect(filter.emitted('change')).toEqual([[{ ...ANY_QUESTION, ...part }]])
  })

  it('keeps the other wishes, and drops one again', async () => {
    const filter = filterOf({ ...ANY_QUESTION, region: 'china', level: 'source' })

    await filter.findAll('select')[1]?.setValue('any')

    expect(filter.emitted('change')).toEqual([[{ ...ANY_QUESTION, level: 'source' }]])
  })

  it('says politely how many fit', () => {
    expect(filterOf(ANY_QUESTION, 1).get('[role=status]').text()).toBe('1 question')
    expect(filterOf(ANY_QUESTION, 0).get('[role=status]').text()).toBe('No question matches.')
  })

  it('offers all questions once some are left out', async () => {
    expect(filterOf().find('button').exists()).toBe(false)
    const filter = filterOf({ ...ANY_QUESTION, tried: 'not-tried' })

    await filter.get('button').trigger('click')

    expect(filter.emitted('change')).toEqual([[ANY_QUESTION]])
  })
})
