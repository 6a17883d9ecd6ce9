// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ForetoldWeek, SurenessShare } from '@/domain/insight/calibration'
import type { StudyDay } from '@/domain/progress/study-day'
import ForetoldFigure from '@/features/progress/ForetoldFigure.vue'
import SurenessFigure from '@/features/progress/SurenessFigure.vue'

const global = { stubs: { RouterLink: { template: '<a><slot /></a>' } } }

const shares = (certain: number): SurenessShare[] => [
  { confidence: 'none', count: 10, recalled: 1 },
  { confidence: 'unsure', count: 0, recalled: 0 },
  { confidence: 'fairly', count: 0, recalled: 0 },
  { confidence: 'certain', count: certain, recalled: 9 },
]
const week = (from: string, reviews: number): ForetoldWeek => ({
  from: from as StudyDay,
  reviews,
  recalled: 8,
  predicted: reviews * 0.9,
})

describe('SurenessFigure', () => {
  it('says what it waits for while there is too little', () => {
    const figure = mount(SurenessFigure, { props: { shares: shares(9) }, global })

    expect(figure.find('figure').exists()).toBe(false)
    expect(figure.text()).toContain('there are 19 so far')
  })

  it('shows how right the student was, as a table too', async () => {
    const figure = mount(SurenessFigure, { props: { shares: shares(10) }, global })

    expect(figure.text()).toContain('From 20 answers. When you were certain, you recalled 90 %.')
    await figure.get('button').trigger('click')
    const rows = figure.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))
    expect(rows).toEqual([
      ['No idea', '10', '1', '10 %'],
      ['Unsure', '0', '0', '–'],
      ['Fairly sure', '0', '0', '–'],
      ['Certain', '10', '9', '90 %'],
    ])
  })
})

describe('ForetoldFigure', () => {
  const props = (latest: number) => ({
    weeks: [week('2026-11-09', 10), week('2026-11-16', latest)],
    isOwnModel: false,
  })

  it('says what it waits for while there is too little', () => {
    const figure = mount(ForetoldFigure, { props: props(9) })

    expect(figure.find('figure').exists()).toBe(false)
    expect(figure.text()).toContain('in these 2 weeks there were 19')
  })

  it('shows week by week what was predicted and what came true, as a table too', async () => {
    const figure = mount(ForetoldFigure, { props: props(10) })

    expect(figure.text()).toContain('expected you to recall 18; you recalled 16')
    await figure.get('button').trigger('click')
    const rows = figure.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))
    expect(rows).toEqual([
      ['9 Nov', '10', '90 %', '80 %'],
      ['16 Nov', '10', '90 %', '80 %'],
    ])
  })
})
