import { describe, expect, it } from 'vitest'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { changePlaces } from '@/domain/practice/change-places'
import { changesOf } from '@/domain/practice/changes'
import { pausesIn } from '@/domain/practice/pauses'
import { phaseAt, pauseText } from '@/features/practise/pause-words'
import { aHistory, type Save } from '../../domain/practice/a-history'

/** The words of every pause of an attempt that was saved so. */
function wordsOf(saves: readonly Save[], endSecond?: number): [string, string][] {
  const { history, written } = aHistory(saves, endSecond)
  const changes = changesOf(history, written)
  const context = { changes, places: changePlaces(changes, written), texts: written }
  return pausesIn(changes, elapsedMsOf(written)).map((pause) => [
    pauseText(pause, context),
    phaseAt(pause, context),
  ])
}

describe('pauseText', () => {
  it('names what came before and after by its first words', () => {
    const saves: Save[] = [
      { second: 5, plan: 'Aims', phase: 'plan' },
      { second: 45, answer: 'The first blow.' },
      { second: 165, answer: 'The first blow.\n\nThe second blow.' },
    ]

    expect(wordsOf(saves)).toEqual([
      ['40 s after the line “Aims” of your plan, before “The first blow.”', 'write'],
      ['2 min after “The first blow.”, before “The second blow.”', 'write'],
    ])
  })

  it('tells a pause within a paragraph', () => {
    const saves: Save[] = [
      { second: 5, answer: 'One' },
      { second: 40, answer: 'One more' },
    ]

    expect(wordsOf(saves)).toEqual([['35 s in the middle of “One more”', 'write']])
  })

  it('tells one at the beginning and one at the end', () => {
    expect(wordsOf([{ second: 60, answer: 'One', phase: 'check' }], 100)).toEqual([
      ['1 min before you began “One”', 'check'],
      ['40 s after “One”, before you finished', 'check'],
    ])
  })

  it('shortens long openings, and has words for what is gone', () => {
    const long = 'Whether Soviet foreign policy remained revolutionary depends on the word.'
    expect(wordsOf([{ second: 60, answer: long }])[0]?.[0]).toBe(
      '1 min before you began “Whether Soviet foreign policy remained …”',
    )

    const gone: Save[] = [
      { second: 60, answer: 'One' },
      { second: 61, answer: '' },
    ]
    expect(wordsOf(gone)[0]?.[0]).toBe('1 min before you began words you took out again')
  })
})
