import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportNameOf } from '@/domain/practice/export-name'
import { aDay } from '../../support/generators-progress'

const studyDay = aDay('2026-11-03')
const today = aDay('2026-11-28')
const nameOf = (question: string) => exportNameOf([{ question, studyDay }], today)

describe('exportNameOf', () => {
  it.each([
    ['Why Rapallo?', 'Why Rapallo 2026-11-03'],
    [
      '‘The Rapallo treaty shows Lenin’s aims.’ How far do you agree?',
      'The Rapallo treaty shows Lenin’s aims… 2026-11-03',
    ],
    ['1921–33: trade/aims, or "both"?', '1921–33 trade aims or both 2026-11-03'],
    ['???', 'Attempt 2026-11-03'],
    ['Чичерин и Рапалло', 'Чичерин и Рапалло 2026-11-03'],
    ['x'.repeat(60), `${'x'.repeat(40)}… 2026-11-03`],
  ])('calls a file of %s after the question and its day', (question, name) => {
    expect(nameOf(question)).toBe(name)
  })

  it('calls a file of several after the day on which they are given out', () => {
    const one = { question: 'Why Rapallo?', studyDay }

    expect(exportNameOf([one, one], today)).toBe('Foolscap attempts 2026-11-28')
  })

  it('is short and safe whatever the question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (question) => {
        const name = nameOf(question)

        expect(name).toMatch(/^[^\p{Cc}\p{Cs}/\\:*?"<>|.]+$/u)
        expect(name.length).toBeLessThan(100)
      }),
    )
  })
})
