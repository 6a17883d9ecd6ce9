// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import { tick, typed } from '@/domain/practice/draft-control'
import SavedStatus from '@/features/practise/SavedStatus.vue'
import { anAttempt, readingAt } from '../../domain/practice/an-attempt'

const at = (seconds: number) => readingAt(seconds * 1000)
const begun = anAttempt()

function textOf(attempt: Attempt, onDisk: Attempt | null, isTrouble = false): string {
  return mount(SavedStatus, { props: { attempt, onDisk, isTrouble } }).text()
}

describe('SavedStatus', () => {
  it('claims nothing before the disk has answered', () => {
    expect(textOf(begun, null)).toBe('Not saved yet')
  })

  it('says so once the disk has every word', () => {
    const written = typed(begun, 'answer', 'Rapallo', at(3))

    expect(textOf(tick(written, at(4)), written)).toBe('Saved just now')
    expect(textOf(tick(written, at(60)), written)).toBe('Saved 57 s ago')
  })

  it('says how long ago when there are words the disk has not got', () => {
    const saved = typed(begun, 'answer', 'Rapallo', at(3))

    expect(textOf(typed(saved, 'answer', 'Rapallo, 1922', at(8)), saved)).toBe('Saved 5 s ago')
  })

  it('never says saved while saving fails', () => {
    const saved = typed(begun, 'answer', 'Rapallo', at(3))

    expect(textOf(typed(saved, 'answer', 'Rapallo, 1922', at(4)), saved, true)).toBe('Not saved for 1 s')
  })

  it('is silent: it changes too often to be read aloud', () => {
    const status = mount(SavedStatus, { props: { attempt: begun, onDisk: begun, isTrouble: false } })

    expect(status.attributes()).toMatchObject({ role: 'status', 'aria-live': 'off' })
  })
})
