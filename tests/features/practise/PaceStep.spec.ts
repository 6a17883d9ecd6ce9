// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { outlineWalk } from '@/domain/pack/outline-walk'
import type { AttemptStart } from '@/domain/practice/draft-control'
import type { WritingHistory } from '@/domain/practice/writing-history'
import PaceStep from '@/features/practise/PaceStep.vue'
import { aHistory, type Save } from '../../domain/practice/a-history'
import { anAttempt } from '../../domain/practice/an-attempt'
import { bundledPack } from '../../resources/content-pack'

const [point] = outlineWalk(bundledPack().outline).map((one) => one.point)
const FIRST = 'Rapallo split the camp of capital in two that spring.'
const SECOND = 'Locarno mended it again.'
const SAVES: Save[] = [
  { second: 20, plan: 'Rapallo', phase: 'plan' },
  { second: 49, answer: FIRST },
  { second: 139, answer: `${FIRST}\n\n${SECOND}` },
]

function shown(
  saves: readonly Save[],
  parts: { history?: WritingHistory | null; hasFailed?: boolean; start?: Partial<AttemptStart> } = {},
  endSecond = 180,
) {
  const { history, written } = aHistory(saves, endSecond)
  const at = written.answer.indexOf(SECOND)
  return mount(PaceStep, {
    props: {
      attempt: { ...anAttempt(parts.start), ...written },
      history: parts.history === undefined ? history : parts.history,
      hasFailed: parts.hasFailed ?? false,
      made: point === undefined ? [] : [{ point, sentence: { start: at, end: at + SECOND.length } }],
    },
    global: { stubs: { RouterLink: RouterLinkStub, ReplayDialog: true } },
  })
}

describe('PaceStep', () => {
  it('tells the pace while typing and over the whole time, and where the time went', () => {
    const words = shown(SAVES).text()

    expect(words).toContain('5 over the whole time.')
    expect(words).toContain('Of 3 min: 20 s on the plan, 29 s on the answer, 2 min 11 s in 2 pauses.')
  })

  it('has the same as a table, minute by minute', async () => {
    const step = shown(SAVES)
    await step.find('[aria-pressed]').trigger('click')

    expect(step.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))).toEqual([
      ['1', '10', '10'],
      ['2', '10', '0'],
      ['3', '14', '4'],
    ])
  })

  it('lists the pauses with the points made where they led to', () => {
    const items = shown(SAVES).findAll('ol > li')

    expect(items.map((item) => item.text().split(' at ')[0])).toEqual([
      '1 min 30 s after “Rapallo split the camp of capital in two that …”, before “Locarno mended it again.”',
      '41 s after “Locarno mended it again.”, before you finished',
    ])
    expect(items.map((item) => item.findAllComponents(RouterLinkStub).length)).toEqual([1, 0])
  })

  it('shows no more than the ten longest, and says of how many', () => {
    const saves = Array.from({ length: 12 }, (_, index): Save => ({
      second: (index + 1) * 31,
      answer: 'word '.repeat(index + 1),
    }))
    const step = shown(saves, {}, 12 * 31)

    expect(step.findAll('ol > li')).toHaveLength(10)
    expect(step.text()).toContain('The 10 longest of 12 pauses')
  })

  it('measures the plan where there is no more', () => {
    const step = shown([{ second: 20, plan: 'Rapallo, Locarno' }], { start: { way: 'plan-sprint' } })

    expect(step.text()).toContain('Words in your plan')
  })

  it('replays from the start, or from just before a pause', async () => {
    const step = shown(SAVES)
    const replay = () => step.findComponent({ name: 'ReplayDialog' })
    expect(replay().exists()).toBe(false)

    await step
      .findAll('button')
      .find((one) => one.text() === 'Replay the writing')
      ?.trigger('click')
    expect(replay().props('fromMs')).toBe(0)

    await step.find('ol button').trigger('click')
    expect(replay().props('fromMs')).toBe(39_000)
  })

  it('works nothing out again when the review changes', async () => {
    const step = shown(SAVES)
    const figure = () => step.findComponent({ name: 'PlotFigure' })
    const before = { rows: figure().props('rows') as unknown, draw: figure().props('draw') as unknown }

    const { attempt } = step.props()
    await step.setProps({ attempt: { ...attempt, review: { ticked: [], missed: [] } }, made: [] })

    expect(figure().props('rows')).toBe(before.rows)
    expect(figure().props('draw')).toBe(before.draw)
  })

  it('says so when nothing was kept, and when it could not be read', async () => {
    expect(shown(SAVES, { history: [] }).text()).toContain('There is no record of how this was written')
    expect(shown([]).text()).toBe('Nothing was typed.')
    expect(shown(SAVES, { history: null }).text()).toBe('')

    const failed = shown(SAVES, { history: null, hasFailed: true })
    await failed.find('button').trigger('click')
    expect(failed.text()).toContain('could not be read')
    expect(failed.emitted('shown')).toHaveLength(1)
  })
})
