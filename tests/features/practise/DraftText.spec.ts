// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DraftText from '@/features/practise/DraftText.vue'

describe('DraftText', () => {
  it('shows a text as it was written, line for line', () => {
    const text = 'One.\n\n  Two <b>bold</b>.'

    const shown = mount(DraftText, { props: { text, overtime: [] } })

    expect(shown.element.textContent).toBe(text)
    expect(shown.find('b').exists()).toBe(false)
  })

  it('names every stretch of overtime at its start and its end, in words', () => {
    const shown = mount(DraftText, {
      props: {
        text: 'in OVER in MORE',
        overtime: [
          { start: 3, end: 7 },
          { start: 11, end: 15 },
        ],
      },
    })

    expect(shown.text()).toBe('in OvertimeOVER (end of overtime)  in OvertimeMORE (end of overtime)')
    expect(shown.findAll('.overtime')).toHaveLength(2)
  })

  it('shows a text that is overtime from its first letter', () => {
    const shown = mount(DraftText, { props: { text: 'late', overtime: [{ start: 0, end: 4 }] } })

    expect(shown.text()).toBe('Overtimelate (end of overtime)')
  })
})
