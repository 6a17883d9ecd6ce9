import { describe, expect, it } from 'vitest'
import { parsePack } from '@/domain/pack/parse-pack'
import { summaryOf } from '@/domain/pack/summary'
import { tinyPack } from './tiny-pack'

describe('summaryOf', () => {
  it('counts what there is, and leaves the parts themselves out', () => {
    const reading = parsePack(tinyPack())
    const summary = reading.ok ? summaryOf(reading.pack) : null

    expect(summary).toMatchObject({ id: 'tiny', title: 'A Tiny Pack', makers: { licence: 'MIT' } })
    expect(summary?.counts).toEqual({
      words: 13,
      paragraphs: 2,
      supplementWords: 7,
      notes: 1,
      points: 3,
      terms: 2,
      people: 1,
      events: 2,
      historians: 1,
      quotations: 1,
      cards: 2,
      faces: 2,
      prompts: 1,
      rubrics: 1,
    })
    expect(Object.keys(summary ?? {})).not.toContain('essay')
  })
})
