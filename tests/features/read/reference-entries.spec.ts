import { describe, expect, it } from 'vitest'
import { entriesWith, referenceOf, type ReferenceEntry } from '@/features/read/reference-entries'
import { bundledPack } from '../../resources/content-pack'

const anEntry = (entry: Partial<ReferenceEntry>): ReferenceEntry => ({
  id: 'one',
  title: '',
  aside: '',
  lines: [],
  sources: [],
  isUncertain: false,
  ...entry,
})

describe('referenceOf', () => {
  it('has every entry of the pack under its kind', () => {
    const pack = bundledPack()
    const sizes = Object.fromEntries(referenceOf(pack).map(({ id, entries }) => [id, entries.length]))

    expect(sizes).toEqual({
      timeline: pack.timeline.length,
      people: pack.people.length,
      terms: pack.glossary.length,
      historians: pack.historians.length,
      quotations: pack.quotations.length,
      names: pack.names.length,
      sources: pack.sources.length,
    })
  })

  it('leaves out the kinds a pack has nothing of', () => {
    const sections = referenceOf({ ...bundledPack(), quotations: [], names: [] })

    expect(sections.map(({ id }) => id)).toEqual(['timeline', 'people', 'terms', 'historians', 'sources'])
  })

  it('says what is uncertain, and names sources by their titles', () => {
    const pack = bundledPack()
    const [event] = pack.timeline
    const [source] = pack.sources
    if (event === undefined || source === undefined) throw new Error('The pack has neither event nor source.')

    const [timeline] = referenceOf({
      ...pack,
      timeline: [{ ...event, certainty: 'uncertain', sources: [source.id] }],
    })

    expect(timeline?.entries[0]).toMatchObject({ isUncertain: true, sources: [source.title] })
  })
})

describe('entriesWith', () => {
  const entries = [
    anEntry({ id: 'rapallo', title: 'Treaty of Rapallo', aside: '16 April 1922' }),
    anEntry({ id: 'genoa', title: 'Genoa conference', lines: ['It ended in the year of Rapallo, 1922.'] }),
    anEntry({ id: 'briand', title: 'Aristide Briand', aside: 'born in Nantes' }),
  ]
  const found = (query: string) => entriesWith(entries, query).map(({ id }) => id)

  it('gives all for an empty query', () => {
    expect(found('  ')).toEqual(['rapallo', 'genoa', 'briand'])
  })

  it('wants every word, in the title, beside it or in a line, in any order', () => {
    expect(found('1922 rapallo')).toEqual(['rapallo', 'genoa'])
    expect(found('april rapallo')).toEqual(['rapallo'])
    expect(found('rapallo briand')).toEqual([])
  })

  it('minds neither capitals nor accents', () => {
    expect(found('BRÍAND')).toEqual(['briand'])
  })
})
