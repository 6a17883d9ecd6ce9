// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { tick } from '@/domain/practice/draft-control'
import DeskFoot from '@/features/practise/DeskFoot.vue'
import { anAttempt, MINUTE, readingAt } from '../../domain/practice/an-attempt'

const oneMinute = anAttempt({ allowance: { minutes: 1, extraPercent: 0 } })

describe('DeskFoot', () => {
  it('says nothing of the time while there is some', () => {
    const foot = mount(DeskFoot, {
      props: { attempt: oneMinute, onDisk: null, isTrouble: false, hidden: [] },
    })

    expect(foot.text()).toContain('0 words')
    expect(foot.text()).not.toContain('Time is up')
  })

  it('offers to keep writing when time is up, and then says no more of it', async () => {
    const attempt = tick(oneMinute, readingAt(MINUTE))
    const foot = mount(DeskFoot, { props: { attempt, onDisk: null, isTrouble: false, hidden: [] } })

    expect(foot.text()).toContain('Time is up. Nothing locks')
    await foot.find('.time-up button').trigger('click')
    await foot.setProps({ attempt: tick(attempt, readingAt(2 * MINUTE)) })

    expect(foot.emitted('keepWriting')).toHaveLength(1)
    expect(foot.text()).not.toContain('Time is up')
  })
})
