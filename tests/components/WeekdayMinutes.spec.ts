// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import WeekdayMinutes from '@/components/WeekdayMinutes.vue'
import type { Settings } from '@/domain/settings/settings'

const open = (minutes: Settings['minutesByWeekday']) => mount(WeekdayMinutes, { props: { minutes } })
type Opened = ReturnType<typeof open>

const labels = (field: Opened) => field.findAll('.number label').map((label) => label.text())
/** What the latest change makes of the minutes as they are. */
function latest(field: Opened): Settings['minutesByWeekday'] | undefined {
  const edit =
    field.emitted<[(before: Settings['minutesByWeekday']) => Settings['minutesByWeekday']]>('change')
  return edit?.at(-1)?.[0](field.props('minutes'))
}

async function type(field: Opened, index: number, text: string): Promise<void> {
  await field.findAll('.number input')[index]?.setValue(text)
  await field.findAll('.number input')[index]?.trigger('change')
}

describe('WeekdayMinutes', () => {
  it('is one number while all days are the same', async () => {
    const field = open([30, 30, 30, 30, 30, 30, 30])
    expect(labels(field)).toEqual(['Minutes a day'])

    await type(field, 0, '45')

    expect(latest(field)).toEqual([45, 45, 45, 45, 45, 45, 45])
  })

  it('is seven numbers once a student asks for them, and stays seven while they are filled in', async () => {
    const field = open([30, 30, 30, 30, 30, 30, 30])
    await field.get('input[type="checkbox"]').setValue(false)
    expect(labels(field)).toHaveLength(7)
    expect(field.emitted('change')).toBeUndefined()

    await type(field, 6, '0')

    expect(latest(field)).toEqual([30, 30, 30, 30, 30, 30, 0])
  })

  it('changes one day whatever has become of the others meanwhile', async () => {
    const field = open([30, 30, 30, 30, 30, 30, 0])
    await type(field, 6, '20')

    await field.setProps({ minutes: [45, 30, 30, 30, 30, 30, 0] })

    expect(latest(field)).toEqual([45, 30, 30, 30, 30, 30, 20])
  })

  it('stays seven numbers when the last change makes them the same', async () => {
    const field = open([30, 30, 30, 30, 30, 30, 0])
    await type(field, 6, '30')

    await field.setProps({ minutes: [30, 30, 30, 30, 30, 30, 30] })

    expect(labels(field)).toHaveLength(7)
  })

  it('makes all days as long as the longest when they are to be the same again', async () => {
    const field = open([30, 30, 30, 30, 20, 60, 0])
    expect(field.text()).toContain('3 h 20 min a week')

    await field.get('input[type="checkbox"]').setValue(true)

    expect(latest(field)).toEqual([60, 60, 60, 60, 60, 60, 60])
  })
})
