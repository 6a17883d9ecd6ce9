// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

// Another model is being worked out until the test lets it fail.
let fail: () => void = () => undefined
const changeMemoryModel = () =>
  new Promise((resolve) => (fail = () => resolve({ ok: false, code: 'not-saved', message: 'Not saved.' })))
Object.assign(window, { foolscap: { changeMemoryModel } })
const { useMemoryFit } = await import('@/stores/memory-fit')
const { default: ReplayStatus } = await import('@/features/settings/ReplayStatus.vue')

describe('ReplayStatus', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('speaks up when it takes long, until it is over', async () => {
    setActivePinia(createPinia())
    const status = mount(ReplayStatus)

    const changing = useMemoryFit().changeRetention(0.95)
    await vi.advanceTimersByTimeAsync(250)
    expect(status.text()).toBe('')
    await vi.advanceTimersByTimeAsync(100)
    expect(status.text()).toContain('Working your schedule out anew')

    fail()
    await changing
    await vi.advanceTimersByTimeAsync(0)
    expect(status.text()).toBe('')
  })
})
