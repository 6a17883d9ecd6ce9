import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesAgree, datesIn, isWithin, spanOf } from '@/domain/text/dates'

const read = (text: string) => datesIn(text).map(({ from, to, precision }) => [from, to, precision])

describe('datesIn', () => {
  it.each([
    ['16 April 1922', [['1922-04-16', '1922-04-16', 'day']]],
    ['the 16th April, 1922.', [['1922-04-16', '1922-04-16', 'day']]],
    ['3 Sept. 1920', [['1920-09-03', '1920-09-03', 'day']]],
    ['April 1922', [['1922-04-01', '1922-04-30', 'month']]],
    ['February 1924', [['1924-02-01', '1924-02-29', 'month']]],
    ['1922', [['1922-01-01', '1922-12-31', 'year']]],
    ['16–18 March 1921', [['1921-03-16', '1921-03-18', 'day']]],
    ['16 to 18 March 1921', [['1921-03-16', '1921-03-18', 'day']]],
    ['12 November 1921–6 February 1922', [['1921-11-12', '1922-02-06', 'day']]],
    ['10 April – 19 May 1922', [['1922-04-10', '1922-05-19', 'day']]],
    ['March–May 1921', [['1921-03-01', '1921-05-31', 'month']]],
    ['July to 22 December 1929', [['1929-07-01', '1929-12-22', 'day']]],
    ['1921–33', [['1921-01-01', '1933-12-31', 'years']]],
    ['1921 until 1933', [['1921-01-01', '1933-12-31', 'years']]],
    ['autumn 1933', [['1933-09-01', '1933-11-30', 'part']]],
    ['the winter of 1927–28', [['1927-12-01', '1928-02-29', 'part']]],
    ['late 1927', [['1927-09-01', '1927-12-31', 'part']]],
    ['mid-1926', [['1926-05-01', '1926-08-31', 'part']]],
    ['early June 1927', [['1927-06-01', '1927-06-10', 'month']]],
    ['late February 1921', [['1921-02-21', '1921-02-28', 'month']]],
    ['the 1920s', [['1920-01-01', '1929-12-31', 'years']]],
    ['late 1920s', [['1927-01-01', '1929-12-31', 'years']]],
  ])('reads %s', (text, spans) => {
    expect(read(text)).toEqual(spans)
  })

  it('reads days that share a month, and months that share a year, one by one', () => {
    expect(read('on 5 and 12 April and 15 July 1927')).toEqual([
      ['1927-04-05', '1927-04-05', 'day'],
      ['1927-04-12', '1927-04-12', 'day'],
      ['1927-07-15', '1927-07-15', 'day'],
    ])
    expect(read('July, August or October 1927').map(([from]) => from)).toEqual([
      '1927-07-01',
      '1927-08-01',
      '1927-10-01',
    ])
  })

  it('says where each date stands', () => {
    const text = 'From March 1921 to Rapallo, 16 April 1922.'

    expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'March 1921',
      '16 April 1922',
    ])
  })

  it.each([
    '12 April',
    'in April',
    'they may',
    '10,000 men',
    '1,921',
    '£1922',
    'S1922',
    '1922%',
    '19210',
    '583,105',
    'p. 309',
  ])('reads no date in “%s”', (text) => {
    expect(read(text)).toEqual([])
  })

  it('reads a day that no month has, so that it agrees with nothing', () => {
    const [date] = datesIn('31 April 1927')

    expect(date?.from).toBe('1927-04-31')
    expect(date && isWithin(date, spanOf('1927-04'))).toBe(false)
  })

  it('reads every day as it is written out', () => {
    const days = fc.date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

    fc.assert(
      fc.property(days, (day) => {
        const written = day.toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        })
        const iso = day.toISOString().slice(0, 10)

        expect(read(`On ${written}, it was so.`)).toEqual([[iso, iso, 'day']])
      }),
    )
  })

  it('soon has done with nothing but days', () => {
    const started = performance.now()

    datesIn('1, '.repeat(30_000))
    datesIn('1 May and '.repeat(10_000))
    datesIn('May 1926 to '.repeat(10_000))

    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('spanOf', () => {
  it.each([
    ['1922', undefined, { from: '1922-01-01', to: '1922-12-31', precision: 'year' }],
    ['1928-02', undefined, { from: '1928-02-01', to: '1928-02-29', precision: 'month' }],
    ['1922-04-16', undefined, { from: '1922-04-16', to: '1922-04-16', precision: 'day' }],
    ['1929-07', '1929-12-22', { from: '1929-07-01', to: '1929-12-22', precision: 'month' }],
  ])('takes %s to %s', (from, to, span) => {
    expect(spanOf(from, to)).toEqual(span)
  })
})

describe('datesAgree', () => {
  it.each([
    ['1922-04-16', '1922-04', true],
    ['1922', '1922-04-16', true],
    ['1922-04-16', '1922-04-17', false],
    ['1922-04', '1922-05', false],
  ])('compares %s with %s', (one, other, agree) => {
    expect(datesAgree(spanOf(one), spanOf(other))).toBe(agree)
  })
})
