// @vitest-environment happy-dom
import * as plot from '@observablehq/plot'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { OutlinePartCoverage } from '@/domain/insight/outline-coverage'
import { drawParts } from '@/features/progress/coverage-plot'
import OutlineCoverageFigure from '@/features/progress/OutlineCoverageFigure.vue'

const untouched: OutlinePartCoverage = {
  part: 'aims',
  title: 'Policy had two aims.',
  needed: 0,
  made: 0,
  half: 0,
  share: null,
}
const made = { ...untouched, part: 'rapallo', title: 'Rapallo.', needed: 4, made: 2, half: 1, share: 0.625 }

describe('OutlineCoverageFigure', () => {
  it('says what it waits for while no attempt was reviewed', () => {
    const figure = mount(OutlineCoverageFigure, { props: { parts: [untouched] } })

    expect(figure.find('figure').exists()).toBe(false)
    expect(figure.text()).toContain('This takes one attempt that you have reviewed.')
  })

  it('says how the points went, and has every part in its table', async () => {
    const figure = mount(OutlineCoverageFigure, { props: { parts: [untouched, made] } })

    expect(figure.text()).toContain('Your reviewed attempts needed 4 points; you made 2 in full and 1 half.')
    await figure.get('button').trigger('click')
    expect(figure.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))).toEqual([
      ['Policy had two aims.', '0', '0', '0', '–'],
      ['Rapallo.', '4', '2', '1', '63 %'],
    ])
  })
})

describe('drawParts', () => {
  it('has a bar for each part, and its numbers', () => {
    const bars = [
      { part: 'aims', title: 'Policy had two aims.', share: null, note: 'not needed yet' },
      { part: 'rapallo', title: 'Rapallo.', share: 0.5, note: '50 % of 4 points' },
    ]

    const text = drawParts(plot, 600, bars).textContent

    expect(text).toContain('not needed yet')
    expect(text).toContain('50 % of 4 points')
  })
})
