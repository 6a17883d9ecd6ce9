// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DaysOff from '@/components/DaysOff.vue'
import type { StudyDay } from '@/domain/progress/study-day'

const TODAY = '2026-11-22' as StudyDay
const days = (...texts: string[]) => texts as StudyDay[]

const open = (daysOff: readonly StudyDay[] = []) =>
  mount(DaysOff, { props: { daysOff, today: TODAY }, attachTo: document.body })
type Opened = ReturnType<typeof open>

/** The days off after every change so far, as whoever keeps them has them. */
function kept(field: Opened, before: readonly StudyDay[] = []): readonly StudyDay[] {
  const edits = field.emitted<[(before: readonly StudyDay[]) => readonly StudyDay[]]>('change') ?? []
  return edits.reduce((daysOff, [edit]) => edit(daysOff), before)
}

async function add(field: Opened, first: string, last = ''): Promise<void> {
  const [from, to] = field.findAll('input[type="date"]')
  await from?.setValue(first)
  await from?.trigger('change')
  await to?.setValue(last)
  await to?.trigger('change')
  await field.get('form').trigger('submit')
}

describe('DaysOff', () => {
  it('adds a single day, and several in a row', async () => {
    const field = open()

    await add(field, '2026-12-24')
    expect(kept(field)).toEqual(['2026-12-24'])
    await add(field, '2026-12-30', '2027-01-01')

    expect(kept(field)).toEqual(['2026-12-24', '2026-12-30', '2026-12-31', '2027-01-01'])
  })

  it('empties its fields for the next', async () => {
    const field = open()

    await add(field, '2026-12-24', '2026-12-26')
    await field.get('form').trigger('submit')

    expect(field.emitted('change')).toHaveLength(1)
    expect(field.text()).toContain('Choose the first day, please.')
  })

  it.each([
    ['runs backwards', '2026-12-26', '2026-12-24', 'The last day comes before the first.'],
    ['is over', '2026-11-01', '2026-11-02', 'These days are over.'],
    ['is too long', '2026-12-01', '2028-12-01', 'There is room for a year of days off, no more.'],
  ])('says that a range %s, and changes nothing', async (_what, first, last, sentence) => {
    const field = open()

    await add(field, first, last)

    expect(field.emitted('change')).toBeUndefined()
    expect(field.text()).toContain(sentence)
  })

  it('lists days in a row as one, without those that are over', () => {
    const field = open(days('2026-11-20', '2026-12-24', '2026-12-25', '2026-12-31'))

    const listed = field.findAll('li > span').map((item) => item.text())

    expect(listed).toEqual([
      'Thursday 24 December 2026 to Friday 25 December 2026',
      'Thursday 31 December 2026',
    ])
  })

  it('removes a range and brings it back', async () => {
    const daysOff = days('2026-12-24', '2026-12-25', '2026-12-31')
    const field = open(daysOff)

    await field.get('li button').trigger('click')
    expect(kept(field, daysOff)).toEqual(['2026-12-31'])
    expect(document.activeElement?.textContent).toBe('Undo')
    await field.get('.undo-notice button').trigger('click')

    expect(kept(field, daysOff)).toEqual(daysOff)
  })

  it('removes two ranges at once, though the first has not yet been kept', async () => {
    const daysOff = days('2026-12-24', '2026-12-31')
    const field = open(daysOff)

    for (const button of field.findAll('li button')) await button.trigger('click')

    expect(kept(field, daysOff)).toEqual([])
  })
})
