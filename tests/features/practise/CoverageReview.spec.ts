// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Sighting } from '@/domain/marking/triage'
import { outlineWalk } from '@/domain/pack/outline-walk'
import type { Review } from '@/domain/practice/review'
import CoverageReview from '@/features/practise/CoverageReview.vue'
import { bundledPack } from '../../resources/content-pack'

const [found, asked, other, unseen] = outlineWalk(bundledPack().outline).map(({ point }) => point)
const points = [found, asked, other, unseen].filter((point) => point !== undefined)
const [FOUND, ASKED, OTHER, UNSEEN] = points.map(({ id }) => id)
const TEXT = 'One is made. One is near. One is nearer.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const sightings = new Map<string, Sighting>([
  [FOUND ?? '', { kind: 'found', sentence: at('One is made.') }],
  [ASKED ?? '', { kind: 'ask', sentence: at('One is near.') }],
  [OTHER ?? '', { kind: 'ask', sentence: at('One is nearer.') }],
  [UNSEEN ?? '', { kind: 'not-seen' }],
])

function shown(review: Partial<Review> = {}, text = TEXT) {
  return mount(CoverageReview, {
    props: {
      points,
      sightings: text === '' ? new Map() : sightings,
      review: { ticked: [FOUND ?? ''], missed: [ASKED ?? '', OTHER ?? '', UNSEEN ?? ''], ...review },
      text,
      places: new Map(),
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
    attachTo: document.body,
  })
}
const question = '[role="group"]'

describe('CoverageReview', () => {
  it('asks about one sentence at a time, and says how many are left', () => {
    const coverage = shown()

    expect(coverage.find(question).text()).toContain('One is near.')
    expect(coverage.find(question).text()).not.toContain('nearer')
    expect(coverage.find(question).text()).toContain('2 questions left')
    expect(coverage.emitted('ask')).toEqual([[ASKED]])
  })

  it.each([
    ['y', 'yes'],
    ['P', 'partly'],
    ['n', 'no'],
  ])('takes %s for %s', async (key, verdict) => {
    const coverage = shown()

    await coverage.find(question).trigger('keydown', { key })

    expect(coverage.emitted('judge')).toEqual([[ASKED, verdict]])
  })

  it('takes no other key, and none with a modifier', async () => {
    const coverage = shown()

    await coverage.find(question).trigger('keydown', { key: 'x' })
    await coverage.find(question).trigger('keydown', { key: 'y', ctrlKey: true })
    await coverage.find(question).trigger('keydown', { key: 'y', repeat: true })

    expect(coverage.emitted('judge')).toBeUndefined()
  })

  it('goes on to the next question by itself, and to the result after the last', async () => {
    const coverage = shown()

    await coverage.setProps({ review: { ticked: [], missed: [], settled: [ASKED ?? ''] } })
    expect(coverage.find(question).text()).toContain('One is nearer.')
    expect(coverage.emitted('ask')?.at(-1)).toEqual([OTHER])

    await coverage.setProps({ review: { ticked: [], missed: [], settled: [ASKED ?? '', OTHER ?? ''] } })
    expect(coverage.find(question).exists()).toBe(false)
    expect(coverage.emitted('ask')?.at(-1)).toEqual([null])
  })

  it('calls a point missed only when it was answered or not seen', () => {
    const checked = shown()
      .findAll('li')
      .map((item) => item.findAll('input').findIndex((radio) => (radio.element as HTMLInputElement).checked))

    expect(checked).toEqual([0, -1, -1, 2])
  })

  it('lets the student overrule what was found', async () => {
    const coverage = shown()

    await coverage.findAll('li')[0]?.findAll('input')[2]?.trigger('change')

    expect(coverage.emitted('judge')).toEqual([[FOUND, 'no']])
  })

  it('says of nothing that it was not seen where there is no text to read', () => {
    expect(shown({}, '').text()).not.toContain('not seen')
    expect(shown().text()).toContain('not seen')
  })
})
