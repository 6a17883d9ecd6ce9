// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { startReview, type Review } from '@/domain/practice/review'
import RubricStrands from '@/features/practise/RubricStrands.vue'
import { bundledPack } from '../../resources/content-pack'

const { rubrics: all } = bundledPack()
const rubrics = all.filter(({ marks }) => marks !== undefined)
const [rubric] = rubrics

const shown = (review: Partial<Review> = {}, ownBands = {}) =>
  mount(RubricStrands, { props: { rubrics, review: { ...startReview([]), ...review }, ownBands } })

describe('RubricStrands', () => {
  it('has every level of every strand with its description', () => {
    const words = shown().text()

    for (const strand of rubric?.strands ?? []) {
      expect(words).toContain(strand.title)
      for (const { descriptor } of strand.levels) expect(words).toContain(descriptor)
    }
  })

  it('counts the levels that were chosen, and works out nothing', () => {
    const strands = (rubric?.strands ?? [])
      .slice(0, 3)
      .map(({ id }, index) => ({ strand: id, level: index === 0 ? 'sound' : 'strong' }))

    expect(shown({ strands }).find('.tally').text()).toBe(
      'In the strands you chose 2 strong, 1 sound. Which level fits the whole best is for you to say.',
    )
    expect(shown().find('.tally').text()).toBe('')
  })

  it('forgets levels that belong to another rubric', async () => {
    const strands = shown({ rubric: rubric?.id ?? '', level: 'strong' })

    await strands.findAll('input[type="radio"]')[1]?.setValue()

    expect(strands.emitted('change')).toEqual([[{ rubric: rubrics[1]?.id, strands: [] }]])
    expect(strands.emitted('forget')).toEqual([['level']])
  })

  it('finds what was chosen by a rubric when it is gone back to', async () => {
    const chosen = { level: 'strong', strands: [{ strand: rubric?.strands[0]?.id ?? '', level: 'sound' }] }
    const strands = shown({ rubric: rubric?.id ?? '', ...chosen })

    await strands.findAll('input[type="radio"]')[1]?.setValue()
    await strands.setProps({ review: { ...startReview([]), rubric: rubrics[1]?.id ?? '', strands: [] } })
    await strands.findAll('input[type="radio"]')[0]?.setValue()

    expect(strands.emitted('change')?.at(-1)).toEqual([{ rubric: rubric?.id, ...chosen }])
    expect(strands.emitted('forget')).toHaveLength(1)
  })

  it('notes a mark when both numbers fit, and forgets it when it is taken out', async () => {
    const strands = shown()
    const [given, of] = strands.findAll('.mark input')

    await given?.setValue('18')
    expect(strands.emitted('change')).toBeUndefined()
    expect(strands.find('.mark .wrong').text()).toContain('Enter both')
    await of?.setValue('25')
    expect(strands.emitted('change')).toEqual([[{ mark: { given: 18, of: 25 } }]])

    await given?.setValue('')
    await of?.setValue('')
    expect(strands.emitted('forget')).toEqual([['mark']])
    expect(strands.find('.mark .wrong').text()).toBe('')
  })

  it('keeps a comment as it is typed', async () => {
    const strands = shown({ comment: 'Narrate less.' })
    const comment = strands.find('textarea')
    expect(comment.element.value).toBe('Narrate less.')

    await comment.setValue('Weigh more.')

    expect(strands.emitted('change')).toEqual([[{ comment: 'Weigh more.' }]])
  })

  it('keeps the student’s own bands, and goes back to those of the pack', async () => {
    const strands = shown()
    const [from] = strands.findAll('form input')

    await from?.setValue('20')
    await strands.find('form').trigger('submit')
    const [kept] = strands.emitted('bands') ?? []
    expect(kept).toEqual([
      rubric?.id,
      rubric?.marks?.bands.map((band, index) => (index === 0 ? { ...band, from: 20 } : band)),
    ])

    await strands.setProps({ ownBands: { [rubric?.id ?? '']: rubric?.marks?.bands.slice(0, 1) ?? [] } })
    expect(strands.findAll('form input')).toHaveLength(2)
    await strands.find('form button[type="button"]').trigger('click')
    expect(strands.emitted('bands')?.at(-1)).toEqual([rubric?.id, null])
  })
})
