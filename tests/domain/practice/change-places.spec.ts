import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changePlaces } from '@/domain/practice/change-places'
import { changesOf } from '@/domain/practice/changes'
import { paragraphsOf } from '@/domain/practice/paragraphs'
import { aHistory, someHistory, type Save } from './a-history'

/** The places of an answer that was saved so, second by second. */
function placesOf(...answers: string[]): (number | null)[] {
  const { history, written } = aHistory(answers.map((answer, index): Save => ({ second: index + 1, answer })))
  return changePlaces(changesOf(history, written), written)
}

describe('changePlaces', () => {
  it('finds the paragraph of what was typed one after the other', () => {
    expect(placesOf('On', 'One', 'One\n\n', 'One\n\nTw', 'One\n\nTwo')).toEqual([0, 0, 0, 1, 1])
  })

  it('follows a paragraph when others are put before it', () => {
    expect(placesOf('Tw', 'Two', '\n\nTwo', 'On\n\nTwo', 'One\n\nTwo', 'One\n\nTwo!')).toEqual([
      1, 1, 0, 0, 0, 1,
    ])
  })

  it('tells the halves of a paragraph apart that was split later', () => {
    expect(placesOf('One.', 'One. Two.', 'One.\n\nTwo.')).toEqual([0, 1, 0])
  })

  it('has paragraphs that were joined later as one', () => {
    expect(placesOf('One', 'One\n\nTwo', 'One Two')).toEqual([0, 0, 0])
  })

  it('counts what was taken out for the paragraph in whose place it stood', () => {
    expect(placesOf('One', 'One\n\nTwo', 'One\n\nGone Two', 'One\n\nTwo')).toEqual([0, 1, 1, 1])
    expect(placesOf('One', 'One\n\nGone', 'One')).toEqual([0, 0, 0])
  })

  it('takes the last of several that came at once', () => {
    expect(placesOf('One\n\nTwo\n\nThree')).toEqual([2])
  })

  it('has no place in a text that ends with nothing', () => {
    expect(placesOf('One', ' ')).toEqual([null, null])
  })

  it('tells lines of the plan and paragraphs of the answer apart', () => {
    const { history, written } = aHistory([
      { second: 1, plan: 'First\nSecond' },
      { second: 2, answer: 'One' },
      { second: 3, plan: 'First\nSecond, more' },
    ])

    expect(changePlaces(changesOf(history, written), written)).toEqual([1, 0, 1])
  })

  it('has a place for every change, and always one that the final text has', () => {
    fc.assert(
      fc.property(someHistory, ({ history, written }) => {
        const changes = changesOf(history, written)
        const places = changePlaces(changes, written)

        expect(places).toHaveLength(changes.length)
        changes.forEach(({ field }, index) => {
          const count = paragraphsOf(written[field]).length
          const place = places[index] ?? null
          if (count === 0) expect(place).toBeNull()
          else expect(place !== null && place >= 0 && place < count).toBe(true)
        })
      }),
    )
  })
})
