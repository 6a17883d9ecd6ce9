import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcementsBetween } from '@/domain/practice/announcements'
import { MINUTE } from './an-attempt'

const textsBetween = (previousMin: number, nowMin: number, totalMin: number) =>
  announcementsBetween(previousMin * MINUTE, nowMin * MINUTE, totalMin * MINUTE).map(({ text }) => text)

describe('announcementsBetween', () => {
  it.each([
    [45, ['Half-time. 22 minutes 30 seconds left.', '10 minutes left.', '5 minutes left.', '1 minute left.']],
    [20, ['Half-time. 10 minutes left.', '5 minutes left.', '1 minute left.']],
    [10, ['Half-time. 5 minutes left.', '1 minute left.']],
    [7, ['5 minutes left.', 'Half-time. 3 minutes 30 seconds left.', '1 minute left.']],
    [6, ['5 minutes left.', 'Half-time. 3 minutes left.', '1 minute left.']],
    [1, ['Half-time. 30 seconds left.']],
  ])('tells of %i minutes what is due in them, and that the time is up', (total, texts) => {
    expect(textsBetween(total, -1, total)).toEqual([...texts, 'Time is up. You may keep writing.'])
  })

  it('tells a mark when it is reached, and not again when it is passed', () => {
    expect(textsBetween(10.1, 10, 45)).toEqual(['10 minutes left.'])
    expect(textsBetween(10, 9.9, 45)).toEqual([])
  })

  it('tells nothing when the clock goes back or stands still', () => {
    expect(textsBetween(9, 12, 45)).toEqual([])
    expect(textsBetween(10, 10, 45)).toEqual([])
  })

  it('tells no mark that the time never had, even of a look from before the start', () => {
    expect(textsBetween(12, 5.5, 6)).toEqual([])
  })

  it.each([
    [null, null, null],
    [null, 5 * MINUTE, 45 * MINUTE],
    [20 * MINUTE, -MINUTE, null],
  ])('tells nothing when untimed', (previous, now, total) => {
    expect(announcementsBetween(previous, now, total)).toEqual([])
  })

  it('tells each mark once, however often the clock is looked at', () => {
    const total = fc.integer({ min: 1, max: 300 * MINUTE })
    const looks = fc.array(fc.integer({ min: 0, max: 310 * MINUTE }), { maxLength: 30 })
    fc.assert(
      fc.property(total, looks, (totalMs, elapsedMs) => {
        const lefts = [totalMs, ...elapsedMs.toSorted((one, other) => one - other).map((ms) => totalMs - ms)]
        const end = lefts.at(-1) ?? totalMs

        const told = lefts
          .slice(1)
          .flatMap((left, at) => announcementsBetween(lefts[at] ?? null, left, totalMs))

        expect(told).toEqual(announcementsBetween(totalMs, end, totalMs))
        expect(new Set(told.map(({ leftMs }) => leftMs)).size).toBe(told.length)
        expect(told.every(({ leftMs }) => leftMs < totalMs)).toBe(true)
      }),
    )
  })
})
