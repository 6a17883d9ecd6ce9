// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { AttemptLine } from '@/domain/insight/attempt-line'
import AttemptRow from '@/features/practise/AttemptRow.vue'
import { aLine } from '../../domain/insight/attempt-lines'
import { aDay } from '../../support/generators-progress'

const day = aDay('2026-11-03')
const global = { stubs: { RouterLink: { template: '<a><slot /></a>' } } }
const rowOf = (line: Partial<AttemptLine> = {}, withQuestion = true) =>
  mount(AttemptRow, {
    props: { line: aLine('one', line), when: '3 November 2026, 14:05', isChosen: false, withQuestion },
    global,
  })
const factsIn = (row: ReturnType<typeof rowOf>) => row.get('.facts').text().replace(/\s+/g, ' ')

describe('AttemptRow', () => {
  it('has way, words, minutes, coverage, the student’s level and the teacher’s mark', () => {
    const row = rowOf({
      outcome: { day, ticked: ['a'], half: ['b'], missed: ['c'] },
      level: 'Strong',
      mark: { given: 17, of: 25 },
    })

    expect(factsIn(row)).toBe(
      'Full essay · 900 words · 60 min · 1 of 3 points, 1 half made · your level: Strong · teacher’s mark: 17 of 25',
    )
  })

  it('leaves out what there is not', () => {
    expect(factsIn(rowOf({ words: 0 }))).toBe('Full essay · 60 min · not reviewed yet')
    expect(rowOf({}, false).find('.question').exists()).toBe(false)
  })

  it('is chosen by a box that says which attempt it is', async () => {
    const box = rowOf().get('input')
    expect(box.attributes('aria-label')).toBe('Choose full essay, 3 November 2026, 14:05: Why Rapallo?')

    const row = rowOf()
    await row.get('input').setValue(true)

    expect(row.emitted('choose')).toEqual([[true]])
  })
})
