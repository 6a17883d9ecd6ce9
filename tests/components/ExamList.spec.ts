// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ExamList from '@/components/ExamList.vue'
import type { StudyDay } from '@/domain/progress/study-day'
import type { Exam } from '@/domain/settings/settings'

const TODAY = '2026-11-22' as StudyDay
const anExam = (id: string, day: string, title = ''): Exam => ({ id, title, day: day as StudyDay })
const BOTH = [anExam('a', '2026-12-14', 'Paper 1'), anExam('b', '2026-12-18', 'Paper 2')]

const open = (exams: readonly Exam[]) =>
  mount(ExamList, { props: { exams, today: TODAY }, attachTo: document.body })
type Opened = ReturnType<typeof open>

const latest = (list: Opened) => list.emitted('change')?.at(-1)?.[0]
const button = (list: Opened, name: string) =>
  list.findAll('button').find((one) => one.text().startsWith(name))
const dates = (list: Opened) =>
  list.findAll('input[type="date"]').map(({ element }) => (element as HTMLInputElement).value)

async function fillDay(list: Opened, index: number, day: string): Promise<void> {
  await list.findAll('input[type="date"]')[index]?.setValue(day)
  await list.findAll('input[type="date"]')[index]?.trigger('change')
}

describe('ExamList', () => {
  it('has an empty row where there is no exam, which becomes one with its day', async () => {
    const list = open([])
    expect(dates(list)).toEqual([''])
    expect(button(list, 'Remove')).toBeUndefined()

    await fillDay(list, 0, '2026-12-14')

    expect(latest(list)).toEqual([{ id: 'exam-1', title: '', day: '2026-12-14' }])
  })

  it('adds a second exam, which counts once it has a day', async () => {
    const list = open(BOTH.slice(0, 1))
    await button(list, 'Add another exam')?.trigger('click')
    expect(list.emitted('change')).toBeUndefined()
    expect(document.activeElement).toBe(list.findAll('input[type="date"]')[1]?.element)

    await fillDay(list, 1, '2026-12-20')

    expect(latest(list)).toEqual([BOTH[0], { id: 'exam-1', title: '', day: '2026-12-20' }])
  })

  it('keeps the row of an exam whose day is emptied, and passes on the others', async () => {
    const list = open(BOTH)

    await fillDay(list, 0, '')

    expect(latest(list)).toEqual([BOTH[1]])
    expect(dates(list)).toEqual(['', '2026-12-18'])
  })

  it('keeps a name that is being typed when the day that was passed on comes back', async () => {
    const list = open([])
    await fillDay(list, 0, '2026-12-14')
    const name = list.find<HTMLInputElement>('input:not([type="date"])')
    name.element.value = 'Paper 1'
    await name.trigger('input')

    await list.setProps({ exams: [anExam('exam-1', '2026-12-14')] })
    await name.trigger('change')

    expect(name.element.value).toBe('Paper 1')
    expect(latest(list)).toEqual([anExam('exam-1', '2026-12-14', 'Paper 1')])
  })

  it('keeps its rows when what it passed on comes back', async () => {
    const list = open(BOTH)
    await fillDay(list, 0, '2026-12-31')

    await list.setProps({ exams: [...(latest(list) as Exam[])].reverse() })

    expect(dates(list)).toEqual(['2026-12-31', '2026-12-18'])
  })

  it('keeps what was typed since, when an earlier change comes back late', async () => {
    const list = open([])
    await fillDay(list, 0, '2026-12-14')
    const early = latest(list) as Exam[]
    await list.get('.name input').setValue('Paper 1')
    await list.get('.name input').trigger('change')

    await list.setProps({ exams: early })

    expect(list.get<HTMLInputElement>('.name input').element.value).toBe('Paper 1')
    await list.setProps({ exams: latest(list) as Exam[] })
    expect(list.get('.exam').attributes('aria-label')).toBe('Paper 1, Monday 14 December 2026')
  })

  it('shows other exams that come from elsewhere', async () => {
    const list = open(BOTH)

    await list.setProps({ exams: [anExam('c', '2027-01-10')] })

    expect(dates(list)).toEqual(['2027-01-10'])
  })

  it('removes an exam and brings it back where it was, the focus with it', async () => {
    const list = open(BOTH)

    await button(list, 'Remove Paper 1')?.trigger('click')
    expect(latest(list)).toEqual([BOTH[1]])
    expect(list.get('[role="status"]').text()).toBe('Paper 1, Monday 14 December 2026: removed.')
    expect(document.activeElement?.textContent).toBe('Undo')
    await button(list, 'Undo')?.trigger('click')

    expect(latest(list)).toEqual(BOTH)
    expect(document.activeElement).toBe(list.findAll('input[type="date"]')[0]?.element)
    expect(list.find('[role="status"]').exists()).toBe(false)
  })

  it('brings the only exam back too', async () => {
    const only = BOTH.slice(0, 1)
    const list = open(only)

    await button(list, 'Remove')?.trigger('click')
    expect(latest(list)).toEqual([])
    expect(dates(list)).toEqual([''])
    await button(list, 'Undo')?.trigger('click')

    expect(latest(list)).toEqual(only)
  })

  it('puts what is over last and says so', () => {
    const list = open([anExam('z', '2026-11-21', 'Mock'), ...BOTH])

    expect(dates(list)).toEqual(['2026-12-14', '2026-12-18', '2026-11-21'])
    expect(list.text().match(/This exam is over\./g)).toHaveLength(1)
    expect(list.findAll('.exam')[2]?.text()).toContain('This exam is over.')
  })

  it('does not take an exam of today for over', () => {
    expect(open([anExam('a', TODAY)]).text()).not.toContain('This exam is over.')
  })

  it('adds no more than can be noted', () => {
    const list = open(Array.from({ length: 20 }, (_, index) => anExam(`e${index}`, '2026-12-14')))

    expect(button(list, 'Add another exam')).toBeUndefined()
  })
})
