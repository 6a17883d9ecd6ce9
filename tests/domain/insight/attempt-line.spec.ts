import { describe, expect, it } from 'vitest'
import { attemptLine } from '@/domain/insight/attempt-line'
import { bundledPack } from '../../resources/content-pack'
import { aDay } from '../../support/generators-progress'
import { aFinishedAttempt } from '../practice/finished-attempt'

const pack = bundledPack()
const day = aDay('2026-11-04')
const lineOf = (parts: Parameters<typeof aFinishedAttempt>[0]) => attemptLine(aFinishedAttempt(parts), pack)

describe('attemptLine', () => {
  it('calls way and levels by their names, the predicted one by the rubric there was before one was chosen', () => {
    const line = lineOf({
      level: 'a-level',
      outcome: {
        day,
        ticked: ['a'],
        half: ['b'],
        missed: ['c', 'd'],
        rubric: 'aqa-a-level',
        level: 'strong',
        prediction: { coverage: 0.6, level: 'top' },
        mark: { given: 17, of: 25 },
      },
    })

    expect(line).toMatchObject({
      way: 'Full essay',
      coverage: 0.375,
      predictedCoverage: 0.6,
      level: 'Strong',
      predictedLevel: 'Top',
      mark: { given: 17, of: 25 },
    })
  })

  it('has nothing where nothing was said', () => {
    expect(lineOf({ outcome: null })).toMatchObject({
      coverage: null,
      predictedCoverage: null,
      level: null,
      predictedLevel: null,
      mark: null,
    })
    expect(lineOf({ outcome: { day, ticked: [], missed: [], prediction: null } })).toMatchObject({
      coverage: null,
      predictedCoverage: null,
      predictedLevel: null,
    })
  })

  it('counts what was written by hand as the student did', () => {
    expect(lineOf({ words: 0, outcome: { day, ticked: [], missed: [], handwrittenWords: 480 } }).words).toBe(
      480,
    )
  })

  it('goes by the id of a way or level that is not known, and says when a question is gone', () => {
    const line = lineOf({
      way: 'oral',
      prompt: 'gone',
      question: null,
      outcome: { day, ticked: [], missed: [], level: 'first-class' },
    })

    expect(line).toMatchObject({
      way: 'oral',
      level: 'first-class',
      question: 'A question that is not in the pack any more',
    })
  })

  it('takes the words of a question of 0.1.0 from the pack', () => {
    const [prompt] = pack.prompts

    expect(lineOf({ question: null, prompt: prompt?.id ?? '' }).question).toBe(prompt?.question)
  })
})
