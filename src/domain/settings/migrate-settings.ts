import * as v from 'valibot'

const firstSchema = v.looseObject({ examDay: v.nullable(v.string()), minutesADay: v.number() })

/** Settings of format 1 as format 2 has them: any number of exams, and minutes by weekday. Throws at anything else. */
export function settingsFromFirst(data: unknown): Record<string, unknown> {
  const { examDay, minutesADay, ...kept } = v.parse(firstSchema, data)
  return {
    ...kept,
    exams: examDay === null ? [] : [{ id: 'exam', title: '', day: examDay }],
    minutesByWeekday: Array.from({ length: 7 }, () => minutesADay),
    daysOff: [],
    followsPlan: true,
    retention: 0.9,
    memoryParameters: null,
    drillGoal: 'all',
    drillLength: 20,
    asksConfidence: false,
    showAnswerAfter: 0,
    readsAloud: false,
  }
}

/**
 * Settings of format 2 as format 3 has them, with what the builds of format 2 did not have, or not yet. Throws at anything that is
 * no object.
 */
export function settingsFromSecond(data: unknown): Record<string, unknown> {
  return {
    formerModel: null,
    countAgainAfter: 0,
    allowsPaste: false,
    checksSpelling: false,
    ownWords: [],
    hiddenFigures: [],
    rubricBands: {},
    ...v.parse(v.looseObject({}), data),
  }
}
