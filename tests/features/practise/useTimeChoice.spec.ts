import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useTimeChoice } from '@/features/practise/useTimeChoice'

describe('useTimeChoice', () => {
  it('begins with the usual minutes and the extra time of the settings', () => {
    const time = useTimeChoice(() => 45, 25)

    expect(time.allowance.value).toEqual({ minutes: 45, extraPercent: 25 })
  })

  it('shows extra time that is none of the usual ones as the student’s own', () => {
    const time = useTimeChoice(() => 45, 33)

    expect(time.extra.value).toBe('own')
    expect(time.allowance.value).toEqual({ minutes: 45, extraPercent: 33 })
  })

  it('takes the minutes of another way when that is chosen', async () => {
    const usual = ref(60)
    const time = useTimeChoice(() => usual.value, 0)

    usual.value = 6
    await nextTick()

    expect(time.minutes.value).toBe(6)
  })

  it('gives no extra time to an attempt that is untimed', () => {
    const time = useTimeChoice(() => 45, 25)

    time.isUntimed.value = true

    expect(time.allowance.value).toEqual({ minutes: null, extraPercent: 0 })
  })

  it.each([0, 301, 4.5, Number.NaN])('refuses %d minutes', (minutes) => {
    const time = useTimeChoice(() => 45, 0)

    time.minutes.value = minutes

    expect(time.allowance.value).toBeNull()
    expect(time.isMinutesFine.value).toBe(false)
  })

  it('refuses a per cent beyond ten times the length', () => {
    const time = useTimeChoice(() => 45, 0)

    time.extra.value = 'own'
    time.ownPercent.value = 901

    expect(time.allowance.value).toBeNull()
    expect(time.isPercentFine.value).toBe(false)
  })

  it('has the phases the student sets, and gives writing the rest', async () => {
    const time = useTimeChoice(() => 60, 25)

    time.setsPhases.value = true
    await nextTick()
    time.planMinutes.value = 12

    expect(time.allowance.value?.phases).toEqual({ plan: 12, write: 44, check: 4 })
  })

  it.each([
    [58, 2],
    [-1, 4],
    [7.5, 4],
  ])('refuses %d minutes to plan and %d to check of 60', (plan, check) => {
    const time = useTimeChoice(() => 60, 0)

    time.setsPhases.value = true
    time.planMinutes.value = plan
    time.checkMinutes.value = check

    expect(time.allowance.value).toBeNull()
    expect(time.isPhasesFine.value).toBe(false)
  })

  it('leaves phases that were set for an essay out of a way that has one alone', async () => {
    const way = ref<'full-essay' | 'plan-sprint'>('full-essay')
    const time = useTimeChoice(
      () => (way.value === 'full-essay' ? 60 : 6),
      0,
      () => way.value === 'full-essay',
    )

    time.setsPhases.value = true
    way.value = 'plan-sprint'
    await nextTick()

    expect(time.allowance.value).toEqual({ minutes: 6, extraPercent: 0 })
  })

  it('takes the usual phases of a shorter way, so that it can be started', async () => {
    const usual = ref(60)
    const time = useTimeChoice(() => usual.value, 0)

    time.setsPhases.value = true
    time.planMinutes.value = 15
    usual.value = 10
    await nextTick()

    expect(time.allowance.value?.phases).toEqual({ plan: 2, write: 7, check: 1 })
  })
})
