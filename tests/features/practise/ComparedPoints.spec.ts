// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { comeBackOf, compareAttempts } from '@/domain/practice/compare-attempts'
import type { Outcome } from '@/domain/practice/review'
import ComparedPoints from '@/features/practise/ComparedPoints.vue'
import { aDay } from '../../support/generators-progress'
import { aFinishedAttempt } from '../../domain/practice/finished-attempt'

const day = aDay('2026-11-03')
const points = ['rapallo', 'locarno'].map((id) => ({
  id,
  text: `On ${id}.`,
  kind: 'claim' as const,
  weight: 3 as const,
  paragraph: 'p-1',
  points: [],
  facts: [],
  concepts: [],
  aliases: [],
  names: [],
}))

function shown(earlier: Outcome | null, later: Outcome | null) {
  const comparison = compareAttempts(
    aFinishedAttempt({ outcome: earlier && { day, ...earlier } }),
    aFinishedAttempt({ day: aDay('2026-11-04'), outcome: later && { day, ...later } }),
  )
  const comeBack = comparison.changes && comeBackOf(comparison.changes, new Set())
  return mount(ComparedPoints, { props: { comparison, comeBack, points } })
}

describe('ComparedPoints', () => {
  it('has each point in its group, in the words of the outline', () => {
    const view = shown(
      { ticked: ['locarno'], missed: ['rapallo', 'gone'] },
      { ticked: ['rapallo'], half: ['locarno'], missed: ['gone'] },
    )

    expect(view.get('[aria-label="Gained"] li').text()).toBe('On rapallo.')
    expect(view.get('[aria-label="Lost"] li').text()).toContain('On locarno.')
    expect(view.get('[aria-label="Lost"] li').text()).toContain('(half made now)')
    expect(view.get('[aria-label="In both"]').text()).toContain('0 points')
    expect(view.get('[aria-label="In neither"] li').text()).toBe('gone')
    expect(view.text()).toContain('Of the 2 points missed in the earlier attempt, 1 is made in the later.')
  })

  it('waits for both reviews', () => {
    expect(shown({ ticked: [], missed: ['rapallo'] }, null).text()).toBe(
      'Points can be compared once both attempts have been reviewed.',
    )
  })

  it('says when there are no points at all, and when there are none that both need', () => {
    const none = { ticked: [], missed: [] }

    expect(shown(none, none).text()).toContain('have no list of points')
    const apart = shown({ ticked: ['rapallo'], missed: [] }, { ticked: ['locarno'], missed: [] })
    expect(apart.text()).toContain('no points can be compared')
    expect(apart.find('h3').exists()).toBe(false)
  })
})
