// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import { continueAttempt, countGap } from '@/domain/practice/draft-control'
import DeskNotes from '@/features/practise/DeskNotes.vue'
import { anAttempt, MINUTE, readingAt } from '../../domain/practice/an-attempt'

const away = (ms: number): Attempt => continueAttempt(anAttempt(), readingAt(ms))
const notesOf = (attempt: Attempt) => mount(DeskNotes, { props: { attempt, damage: 'none' } })

describe('DeskNotes', () => {
  it('says nothing when nothing has happened', () => {
    expect(notesOf(anAttempt()).text()).toBe('')
  })

  it('tells of time away, and that it is not counted unless the student says so', async () => {
    const notes = notesOf(away(12 * MINUTE))

    expect(notes.text()).toContain('You were away 12 minutes. They are not counted.')
    await notes.findAll('button')[0]?.trigger('click')
    expect(notes.emitted('count')).toHaveLength(1)

    await notes.setProps({ attempt: countGap(away(12 * MINUTE)) })
    expect(notes.text()).toContain('The 12 minutes you were away are counted.')
  })

  it('leaves a moment away unmentioned', () => {
    expect(notesOf(away(5000)).text()).toBe('')
  })

  it('says what damage may have cost until it is put away', async () => {
    const notes = mount(DeskNotes, { props: { attempt: anAttempt(), damage: 'words-lost' } })

    expect(notes.text()).toContain('the last words you typed may be missing')
    await notes.find('button').trigger('click')
    expect(notes.text()).toBe('')
  })
})
