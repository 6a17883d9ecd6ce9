// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PlanFigures from '@/components/PlanFigures.vue'
import type { Feasibility } from '@/domain/plan/feasibility'
import { cardKey, type CardKey } from '@/domain/progress/events'

const CARDS = ['one', 'two'].map((id) => cardKey('pack', id))
const SHORT: Feasibility = {
  fit: 'short',
  sentence: 'Not all 9 new cards will fit.',
  cuts: [{ weight: 1, cards: CARDS }],
  minutesNeeded: 12,
}
const FITTING: Feasibility = { fit: 'in-time', sentence: 'All can be met.', cuts: [], minutesNeeded: null }
const PREDICTION = { cards: 9, now: 0, followed: 0.5, sections: [], days: [], minutesADay: 5, unmet: 2 }

/** The figures of a plan that is too short until something is suspended, as the screens keep them. */
function show({ isSaved = true } = {}) {
  const asked: [readonly CardKey[], boolean][] = []
  const wrapper = mount(PlanFigures, {
    attachTo: document.body,
    props: {
      feasibility: SHORT,
      prediction: PREDICTION,
      titles: new Map<string, string>(),
      track: null,
      suspend: async (cards: readonly CardKey[], isOn: boolean) => {
        asked.push([cards, isOn])
        if (isSaved) await wrapper.setProps({ feasibility: isOn ? FITTING : SHORT })
        return isSaved
      },
    },
  })
  const press = async (label: string): Promise<void> => {
    await wrapper
      .findAll('button')
      .find((button) => button.text() === label)
      ?.trigger('click')
    await flushPromises()
  }
  return { wrapper, asked, press }
}

describe('PlanFigures', () => {
  it('offers to suspend nothing where it is only read', () => {
    const props = {
      feasibility: SHORT,
      prediction: PREDICTION,
      titles: new Map<string, string>(),
      track: null,
    }
    const wrapper = mount(PlanFigures, { props })

    expect(wrapper.text()).toContain('If you follow the plan')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('says what was suspended, and brings it back at one press', async () => {
    const { wrapper, asked, press } = show()

    await press('Suspend 2 colour cards')
    expect(wrapper.get('[role="status"]').text()).toMatch(/^2 colour cards: suspended\./)
    expect(document.activeElement?.textContent).toBe('Undo')

    await press('Undo')
    expect(asked).toEqual([
      [CARDS, true],
      [CARDS, false],
    ])
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
    expect(document.activeElement?.textContent.trim()).toBe(SHORT.sentence)
  })

  it('says nothing of cards that could not be suspended', async () => {
    const { wrapper, press } = show({ isSaved: false })

    await press('Suspend 2 colour cards')

    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })
})
