import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsToKeep, isBackupDue } from '#electron/main/storage/backup-schedule'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const now = new Date('2026-11-22T19:00:00Z')
const ago = (ms: number): Date => new Date(now.getTime() - ms)
const someTimes = fc.array(fc.integer({ min: -DAY_MS, max: 800 * DAY_MS }).map(ago), { maxLength: 300 })

describe('isBackupDue', () => {
  it.each([
    ['there is none', null, true],
    ['the last is 29 minutes old', ago(29 * MINUTE_MS), false],
    ['the last is 30 minutes old', ago(30 * MINUTE_MS), true],
  ])('when %s', (_, last, expected) => {
    expect(isBackupDue(last, now)).toBe(expected)
  })
})

describe('backupsToKeep', () => {
  it('keeps all of the last two days and at most 12, 10 and 9 older ones', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const kept = backupsToKeep(times, now)
        const recent = times.filter((time) => now.getTime() - time.getTime() < 2 * DAY_MS)
        expect(kept).toEqual(expect.arrayContaining(recent))
        expect(kept.length).toBeLessThanOrEqual(recent.length + 12 + 10 + 9)
      }),
    )
  })

  it('keeps only what there is, the newest always, newest first', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const kept = backupsToKeep(times, now)
        const newest = Math.max(...times.map((time) => time.getTime()))
        expect(times).toEqual(expect.arrayContaining(kept))
        if (times.length > 0) expect(kept[0]?.getTime()).toBe(newest)
        expect(kept).toEqual(kept.toSorted((a, b) => b.getTime() - a.getTime()))
      }),
    )
  })

  it('thins no further when asked again', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const kept = backupsToKeep(times, now)
        expect(backupsToKeep(kept, now)).toEqual(kept)
      }),
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        expect(backupsToKeep(times.toReversed(), now)).toEqual(backupsToKeep(times, now))
      }),
    )
  })

  it('reaches back most of a year when a student makes three a day and each time thins', () => {
    let times: Date[] = []
    for (let index = 0; index < 400 * 3; index++) {
      const time = new Date(now.getTime() + (index * DAY_MS) / 3)
      times = backupsToKeep([...times, time], time)
    }
    const last = times[0]?.getTime() ?? 0
    const ages = times.map((time) => (last - time.getTime()) / DAY_MS)

    expect(times).toHaveLength(6 + 12 + 10 + 9)
    expect(ages.filter((age) => age < 2)).toHaveLength(6)
    for (let day = 2; day < 13; day++) expect(ages.some((age) => age >= day && age < day + 1)).toBe(true)
    expect(Math.max(...ages)).toBeGreaterThan(270)
    expect(Math.max(...ages)).toBeLessThan(400)
  })
})
