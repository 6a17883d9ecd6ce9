import { describe, expect, it } from 'vitest'
import { dateChecker } from '@/domain/marking/date-checks'
import { bundledPack } from '../../resources/content-pack'
import { measureMarking } from '../../marking/measure'

const pack = bundledPack()
const check = dateChecker(pack)
const askedIn = (answer: string) =>
  check(answer).map(({ date, event }) => [answer.slice(date.start, date.end), event.id])

describe('dateChecker', () => {
  it.each([
    ['Rapallo (1921) was a deal between two outcasts.', '1921', 'rapallo'],
    [
      'It began well. The police raided ARCOS on 12 May 1926. Then came the breach.',
      '12 May 1926',
      'arcos-raid',
    ],
  ])('asks about “%s”', (answer, written, event) => {
    expect(askedIn(answer)).toEqual([[written, event]])
  })

  it.each([
    'The police raided ARCOS on 12 May 1927.',
    'The police raided ARCOS in 1927.',
    'By 1928 the ARCOS raid was forgotten.',
    'Three years after Rapallo, in 1925, came Locarno.',
    'The Decree on Peace was passed on 26 October 1917 (old style).',
    'Carr (1953) treats the treaty of Rapallo as a turning point.',
    'The 1922 Committee cheered the ARCOS raid.',
    'Between 1921 and 1933 the ARCOS raid was the worst moment.',
    'In the 1930s the ARCOS raid was remembered.',
    '',
  ])('leaves “%s” alone', (answer) => {
    expect(askedIn(answer)).toEqual([])
  })

  it('gives the same words the same id, wherever they stand', () => {
    const sentence = 'Rapallo (1921) was a deal between two outcasts.'
    expect(check(`First. ${sentence}`)[0]?.id).toBe(check(sentence)[0]?.id)
  })

  it('is as right on the open sentences as it was when its limits were chosen', () => {
    const { dates } = measureMarking(pack, 'open')
    expect(dates.asked).toBe(dates.rightly)
    expect(dates.rightly / dates.faults).toBeGreaterThanOrEqual(0.95)
  })
})
