import { describe, expect, it } from 'vitest'
import { hardestOf } from '@/domain/drill/hardest'
import { answersOf } from './answers'

const namesOf = (answers: ReturnType<typeof answersOf>, count = 3) =>
  hardestOf(answers, count).map(({ card }) => card.slice('pack/'.length))

describe('hardestOf', () => {
  it('names what was forgotten most often first, then what took longest', () => {
    const answers = answersOf(
      ['once', 'again', 5],
      ['twice', 'again', 5],
      ['slow', 'good', 30],
      ['easy', 'good', 5],
      ['twice', 'again', 5],
      ['once', 'good', 5],
      ['hard', 'hard', 40],
    )

    expect(namesOf(answers, 9)).toEqual(['twice', 'once', 'hard', 'slow'])
    expect(namesOf(answers)).toEqual(['twice', 'once', 'hard'])
  })

  it('names none when all went well', () => {
    expect(namesOf(answersOf(['a', 'good', 5], ['b', 'easy', 4], ['c', 'good', 9]))).toEqual([])
  })

  it('makes nothing of a look that was left lying, nor of the times of others', () => {
    const usual = [5, 5, 5, 5, 5].map((seconds, index) => [`u${index}`, 'good', seconds] as const)
    expect(namesOf(answersOf(...usual, ['left', 'good', 1900]), 9)).toEqual([])

    const left = [1, 2, 3, 4, 5, 6].map((index) => [`l${index}`, 'good', 900] as const)
    expect(namesOf(answersOf(...usual, ...left, ['slow', 'good', 30]), 9)).toEqual(['slow'])
    expect(namesOf(answersOf(['slow', 'hard', 30], ['left', 'hard', 900]), 9)).toEqual(['slow', 'left'])
  })

  it('calls no card slow until there is something to compare with', () => {
    expect(namesOf(answersOf(['a', 'good', 2], ['b', 'good', 2], ['c', 'good', 50]))).toEqual([])
  })
})
