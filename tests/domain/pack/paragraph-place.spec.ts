import { describe, expect, it } from 'vitest'
import { paragraphPlace, placeTitle } from '@/domain/pack/paragraph-place'

const paragraph = (id: string) => ({ id, heading: id, runs: [{ text: id }] })
const PACK = {
  essay: { question: 'Why?', paragraphs: [paragraph('p-1'), paragraph('p-2')] },
  supplement: { label: 'Ours', paragraphs: [paragraph('s-1')] },
}

describe('paragraphPlace', () => {
  it.each([
    ['p-2', 'Paragraph 2'],
    ['s-1', 'Supplement, paragraph 1'],
  ])('finds %s', (id, title) => {
    const place = paragraphPlace(PACK, id)

    expect(place === null ? null : placeTitle(place)).toBe(title)
  })

  it('finds none that is not there', () => {
    expect(paragraphPlace(PACK, 'p-3')).toBeNull()
  })
})
