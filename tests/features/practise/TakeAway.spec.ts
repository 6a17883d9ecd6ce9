// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { deckOf } from '@/domain/deck/deck'
import { outlineWalk } from '@/domain/pack/outline-walk'
import { startReview, type Review } from '@/domain/practice/review'
import { deviceSchema } from '@/domain/progress/events'
import { studyDaySchema } from '@/domain/progress/study-day'
import TakeAway from '@/features/practise/TakeAway.vue'
import { bundledPack } from '../../resources/content-pack'

const pack = bundledPack()
const deck = deckOf({ pack, writings: new Map() })
const points = outlineWalk(pack.outline)
  .map(({ point }) => point)
  .filter(({ weight }) => weight === 3)
  .slice(0, 3)
const [made, half, missed] = points.map(({ id }) => id)
const cardsOf = (point?: string) =>
  [...deck.faces.values()].filter(({ card }) => card.point === point).map(({ key }) => key)

function shown(
  parts: {
    review?: Partial<Review>
    open?: string[]
    firsts?: ReturnType<typeof cardsOf>
    suspended?: ReturnType<typeof cardsOf>
  } = {},
) {
  const putFirst = vi.fn(() => Promise.resolve({ device: v.parse(deviceSchema, 'abcdef0123456789'), seq: 1 }))
  const wrapper = mount(TakeAway, {
    props: {
      points,
      review: {
        ...startReview([]),
        ticked: [made ?? ''],
        half: [half ?? ''],
        missed: [missed ?? ''],
        ...parts.review,
      },
      isReworded: true,
      open: parts.open ?? [],
      deck,
      firsts: new Set(parts.firsts ?? []),
      suspended: new Set(parts.suspended ?? []),
      today: v.parse(studyDaySchema, '2026-11-03'),
      putFirst,
      takeBack: () => Promise.resolve(true),
    },
  })
  return { wrapper, putFirst }
}

describe('TakeAway', () => {
  it('puts the cards of what was missed or half made first, and no others', async () => {
    const { wrapper, putFirst } = shown()

    await wrapper.find('button.main').trigger('click')
    await flushPromises()

    expect(putFirst.mock.calls).toEqual([[[...cardsOf(half), ...cardsOf(missed)]]])
    expect(wrapper.text()).toContain('Nothing is counted as a review')
  })

  it('leaves out a point that there is still a question about, and says so', async () => {
    const { wrapper, putFirst } = shown({ open: [missed ?? ''] })
    expect(wrapper.text()).toContain('1 question')

    await wrapper.find('button.main').trigger('click')

    expect(putFirst.mock.calls).toEqual([[cardsOf(half)]])
  })

  it('asks for no card a second time', async () => {
    const { wrapper, putFirst } = shown({ firsts: cardsOf(half) })

    await wrapper.find('button.main').trigger('click')

    expect(putFirst.mock.calls).toEqual([[cardsOf(missed)]])
    const all = shown({ firsts: [...cardsOf(half), ...cardsOf(missed)] }).wrapper
    expect(all.find('button.main').exists()).toBe(false)
    expect(all.text()).toContain('Their cards come first when you next drill')
  })

  it('promises nothing of cards that are suspended', async () => {
    const { wrapper, putFirst } = shown({ suspended: cardsOf(half) })
    expect(wrapper.text()).toContain('suspended')

    await wrapper.find('button.main').trigger('click')

    expect(putFirst.mock.calls).toEqual([[cardsOf(missed)]])
  })

  it('has nothing to take away when all was made', () => {
    const { wrapper } = shown({ review: { ticked: points.map(({ id }) => id), half: [], missed: [] } })

    expect(wrapper.text()).toContain('You made every point it needs.')
    expect(wrapper.find('button').exists()).toBe(false)
  })
})
