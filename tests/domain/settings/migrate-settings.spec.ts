import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { settingsFromFirst, settingsFromSecond } from '@/domain/settings/migrate-settings'
import { DEFAULT_SETTINGS, settingsSchema } from '@/domain/settings/settings'

/** As 0.1.0 wrote them. */
const first = {
  theme: 'sepia',
  textSize: 130,
  examDay: '2027-05-20',
  minutesADay: 45,
  newCardsADay: 12,
  extraPercent: 25,
  clockFace: 'full',
  isWelcomed: true,
}

describe('settingsFromFirst', () => {
  it('keeps what was chosen, the exam as one of several and the minutes on every weekday', () => {
    expect(v.parse(settingsSchema, settingsFromSecond(settingsFromFirst(first)))).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'sepia',
      textSize: 130,
      exams: [{ id: 'exam', title: '', day: '2027-05-20' }],
      minutesByWeekday: [45, 45, 45, 45, 45, 45, 45],
      newCardsADay: 12,
      extraPercent: 25,
      clockFace: 'full',
      isWelcomed: true,
    })
  })

  it('has no exam where there was none', () => {
    expect(settingsFromFirst({ ...first, examDay: null })).toMatchObject({ exams: [] })
  })

  it.each([[null], [{}], [{ ...first, minutesADay: '45' }]])('takes %j for no settings', (data) => {
    expect(() => settingsFromFirst(data)).toThrow()
  })
})

describe('settingsFromSecond', () => {
  it('adds what the first builds of format 2 lacked, and changes nothing that is there', () => {
    const { allowsPaste, checksSpelling, hiddenFigures, rubricBands, ...early } = DEFAULT_SETTINGS
    const added = { allowsPaste, checksSpelling, hiddenFigures, rubricBands }
    const chosen = { ...DEFAULT_SETTINGS, allowsPaste: true, hiddenFigures: ['pace'] }

    expect(settingsFromSecond({ ...early, theme: 'dark' })).toEqual({ ...early, ...added, theme: 'dark' })
    expect(settingsFromSecond(chosen)).toEqual(chosen)
  })

  it.each([[null], [3]])('takes %j for no settings', (data) => {
    expect(() => settingsFromSecond(data)).toThrow()
  })
})
