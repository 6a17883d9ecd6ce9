// @vitest-environment happy-dom
import * as plot from '@observablehq/plot'
import { mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AttemptForetoldFigure from '@/features/progress/AttemptForetoldFigure.vue'
import AttemptTable from '@/features/progress/AttemptTable.vue'
import { drawForetoldAttempts, drawJudged, drawPaces } from '@/features/progress/attempt-plots'
import JudgedFigure from '@/features/progress/JudgedFigure.vue'
import PaceFigure from '@/features/progress/PaceFigure.vue'
import { aDay } from '../../support/generators-progress'
import { aLine } from '../../domain/insight/attempt-lines'
import { bundledPack } from '../../resources/content-pack'

const { rubrics } = bundledPack()
const global = { stubs: { RouterLink: { template: '<a><slot /></a>' } } }
const early = { day: aDay('2026-11-02'), question: 'Why Rapallo?' }
const cells = (wrapper: VueWrapper) =>
  wrapper.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))

describe('AttemptForetoldFigure', () => {
  it('says what it waits for while nothing was foretold', () => {
    const figure = mount(AttemptForetoldFigure, { props: { attempts: [aLine('one', { coverage: 0.5 })] } })

    expect(figure.find('figure').exists()).toBe(false)
    expect(figure.text()).toContain('This takes one attempt before whose review')
  })

  it('shows attempt by attempt what was expected and made, as a table too', async () => {
    const attempts = [
      aLine('two', { question: 'Why Locarno?', predictedCoverage: 0.5, coverage: 0.75 }),
      aLine('one', { ...early, predictedCoverage: 0.8, coverage: 0.5 }),
    ]
    const figure = mount(AttemptForetoldFigure, { props: { attempts } })

    expect(figure.text()).toContain(
      'On average you expected 3 % of the points more than you made, over 2 attempts',
    )
    await figure.get('button').trigger('click')
    expect(cells(figure)).toEqual([
      ['2 Nov 2026', 'Why Rapallo?', '80 %', '50 %'],
      ['3 Nov 2026', 'Why Locarno?', '50 %', '75 %'],
    ])
  })
})

describe('JudgedFigure', () => {
  it('says what it waits for while no level was predicted and no mark typed in', () => {
    const figure = mount(JudgedFigure, { props: { attempts: [aLine('one', { level: 'Strong' })], rubrics } })

    expect(figure.find('figure').exists()).toBe(false)
    expect(figure.text()).toContain('This takes one attempt')
  })

  it('sets the own level beside the predicted one and the mark', async () => {
    const attempts = [
      aLine('one', { ...early, level: 'Strong', predictedLevel: 'Sound', mark: { given: 17, of: 25 } }),
      aLine('two', { mark: { given: 58, of: 100 }, question: 'Why Locarno?' }),
    ]
    const figure = mount(JudgedFigure, { props: { attempts, rubrics } })

    await figure.get('button').trigger('click')

    expect(cells(figure)).toEqual([
      ['2 Nov 2026', 'Why Rapallo?', 'Sound', 'Strong', '17 of 25'],
      ['3 Nov 2026', 'Why Locarno?', '–', '–', '58 of 100'],
    ])
  })
})

describe('PaceFigure', () => {
  it('says what it waits for while there is no essay, and then shows words and pace', async () => {
    const plan = aLine('plan', { words: 0 })
    const figure = mount(PaceFigure, { props: { attempts: [plan] } })
    expect(figure.text()).toContain('This takes one essay or source commentary')

    await figure.setProps({ attempts: [plan, aLine('one', { ...early, words: 900, durationMs: 3_600_000 })] })
    await figure.get('button').trigger('click')

    expect(cells(figure)).toEqual([['2 Nov 2026', 'Full essay', '900', '15.0']])
  })
})

describe('AttemptTable', () => {
  it('shows level and mark, and a dash for what was not said', () => {
    const day = aDay('2026-11-02')
    const attempts = [
      aLine('one', {
        ...early,
        words: 1204,
        outcome: { day, ticked: ['a'], half: ['b'], missed: ['c'] },
        level: 'Strong',
        mark: { given: 17, of: 25 },
      }),
      aLine('two', { words: 0, durationMs: 20_000 }),
    ]

    const rows = cells(mount(AttemptTable, { props: { attempts }, global }))

    expect(rows.map((row) => row.slice(1))).toEqual([
      ['2 Nov 2026', '1,204', '60', '1 of 3, 1 half', 'Strong', '17 of 25'],
      ['3 Nov 2026', '–', 'under 1', 'not reviewed yet', '–', '–'],
    ])
  })
})

describe('the plots of attempts', () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ id: `attempt-${index}`, day: `${index} Nov` }))
  const circles = (drawn: Element) => drawn.querySelectorAll('circle').length
  const words = (drawn: Element) => [...drawn.querySelectorAll('text')].map((text) => text.textContent)

  it('have two circles an attempt, and no more days than there is room for', () => {
    const drawn = drawForetoldAttempts(
      plot,
      600,
      rows.map((row) => ({ ...row, predicted: 0.5, found: 0.25 })),
    )

    expect(circles(drawn)).toBe(60)
    const days = words(drawn).filter((text) => text.endsWith('Nov'))
    expect(days.length).toBeLessThanOrEqual(9)
    expect(days).toContain('29 Nov')
  })

  it('have a mark where there is one, and no circle for a level that was not said', () => {
    const [one, two] = rows
    const drawn = drawJudged(
      plot,
      600,
      [
        { id: one?.id ?? '', day: '1 Nov', predicted: 'Sound', own: 'Strong', mark: null },
        { id: two?.id ?? '', day: '2 Nov', predicted: null, own: 'Strong', mark: '17/25' },
      ],
      ['Strong', 'Sound'],
    )

    expect(circles(drawn)).toBe(3)
    expect(words(drawn)).toContain('17/25')
  })

  it('leave the pace out where none is known', () => {
    const quick = [{ id: 'one', day: '1 Nov', words: 300, wordsAMinute: null }]
    const timed = [{ id: 'two', day: '2 Nov', words: 300, wordsAMinute: 15 }]

    expect(words(drawPaces(plot, 600, quick))).not.toContain('↑ words a minute')
    expect(words(drawPaces(plot, 600, [...quick, ...timed]))).toContain('↑ words a minute')
  })
})
