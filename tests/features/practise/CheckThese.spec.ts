// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { dateChecker } from '@/domain/marking/date-checks'
import { nameChecker } from '@/domain/marking/name-checks'
import type { Review } from '@/domain/practice/review'
import CheckThese from '@/features/practise/CheckThese.vue'
import { bundledPack } from '../../resources/content-pack'

const SLIP = 'Rapallo (1921) was a deal between two outcasts.'
const datesIn = dateChecker(bundledPack())

const shown = (text: string, checks: NonNullable<Review['checks']> = []) =>
  mount(CheckThese, { props: { dates: datesIn(text), names: [], mixed: [], text, checks } })

describe('CheckThese', () => {
  it('asks, with the fact beside the question', () => {
    const words = shown(SLIP).text()

    expect(words).toContain(`“${SLIP}” – is 1921 what you meant?`)
    expect(words).toContain('The pack has: Treaty of Rapallo with Germany, 16 April 1922.')
  })

  it('asks once about words that stand in the answer twice', () => {
    expect(shown(`${SLIP} ${SLIP}`).findAll('li')).toHaveLength(1)
  })

  it('tells what the student says to it', async () => {
    const checks = shown(SLIP)

    await checks.findAll('input')[0]?.setValue()
    await checks.findAll('input')[1]?.setValue()

    const [id] = datesIn(SLIP).map((check) => check.id)
    expect(checks.emitted('answer')).toEqual([
      [id, 'right'],
      [id, 'slip'],
    ])
  })

  it('offers a card of the fact for a slip alone, the date its gap', async () => {
    const [id = ''] = datesIn(SLIP).map((check) => check.id)
    expect(
      shown(SLIP, [{ id, answer: 'right' }])
        .find('button')
        .exists(),
    ).toBe(false)

    const checks = shown(SLIP, [{ id, answer: 'slip' }])
    await checks.find('button').trigger('click')

    expect(checks.emitted('card')).toEqual([['Treaty of Rapallo with Germany: {{16 April 1922}}.']])
  })

  it('makes the right name the gap of its own sentence', async () => {
    const text = 'Trade came first. Chicherrin signed at Rapallo.'
    const names = nameChecker(bundledPack()).nearMisses(text)
    const checks = mount(CheckThese, {
      props: {
        dates: [],
        names,
        mixed: [],
        text,
        checks: names.map(({ id }) => ({ id, answer: 'slip' as const })),
      },
    })

    await checks.find('button').trigger('click')

    expect(checks.emitted('card')).toEqual([['{{Chicherin}} signed at Rapallo.']])
  })

  it('promises no more than it can when there is nothing to ask', () => {
    expect(shown('All is well.').text()).toContain('does not say that each is right')
  })
})
