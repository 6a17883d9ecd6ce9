// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PredictForm from '@/features/practise/PredictForm.vue'
import { bundledPack } from '../../resources/content-pack'

const [rubric = null] = bundledPack().rubrics
const shown = (props: { hasPoints?: boolean } = {}) =>
  mount(PredictForm, { props: { rubric, hasPoints: true, ...props } })

describe('PredictForm', () => {
  it('takes a share of the points in tens and a level', async () => {
    const form = shown()
    const [share, level] = form.findAll('select')
    expect(share?.findAll('option')).toHaveLength(12)

    await share?.setValue('0.6')
    await level?.setValue('strong')
    await form.find('form').trigger('submit')

    expect(form.emitted('predict')).toEqual([
      [{ coverage: 0.6, level: 'strong', rubric: 'university-history' }],
    ])
  })

  it('takes one of the two alone', async () => {
    const form = shown()

    await form.findAll('select')[0]?.setValue('0')
    await form.find('form').trigger('submit')

    expect(form.emitted('predict')).toEqual([[{ coverage: 0, level: null }]])
  })

  it('counts as skipped when it was skipped, and when nothing was chosen', async () => {
    const form = shown()

    await form.find('button[type="button"]').trigger('click')
    await form.find('form').trigger('submit')

    expect(form.emitted('predict')).toEqual([[null], [null]])
  })

  it('asks for no share where there are no points', () => {
    expect(shown({ hasPoints: false }).findAll('select')).toHaveLength(1)
  })
})
