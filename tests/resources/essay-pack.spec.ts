import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { parsePack } from '@/domain/pack/parse-pack'
import { problemLine } from '@/domain/pack/problem'
import { packSchema } from '@/domain/pack/schema'
import { summaryOf } from '@/domain/pack/summary'

const folder = new URL('../../resources/packs/soviet-foreign-policy-1921-1933/', import.meta.url)
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
const reading = parsePack(files)

describe('the bundled pack', () => {
  it('parses without a problem', () => {
    expect(reading.ok ? [] : reading.problems.map(problemLine)).toEqual([])
  })

  it('comes through JSON as the same pack', () => {
    const compiled: unknown = JSON.parse(JSON.stringify(reading.ok ? reading.pack : null))

    expect(v.parse(packSchema, compiled)).toEqual(reading.ok ? reading.pack : undefined)
  })

  it('credits the author as the page does, and claims no licence for the essay', () => {
    const credit = reading.ok ? summaryOf(reading.pack).credit : null

    expect(credit).toEqual({
      author: 'Jonathan',
      date: '2011-09-28',
      source: 'Tutor Hunt Resources, History',
      note: 'A sample from a weekly supervision essay in the my final year',
      licence: 'not stated',
    })
  })

  it('has the ten paragraphs of the essay and as many facts as the Library says', () => {
    const counts = reading.ok ? summaryOf(reading.pack).counts : null

    expect(counts?.paragraphs).toBe(10)
    expect(counts?.faces).toBeGreaterThanOrEqual(counts?.cards ?? Infinity)
  })
})
