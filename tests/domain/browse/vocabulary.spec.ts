import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { BrowseRow } from '@/domain/browse/match'
import { parseQuery } from '@/domain/browse/query'
import { searcherOf } from '@/domain/browse/searcher'
import { inWordsOf, vocabularyOf, type Vocabulary } from '@/domain/browse/vocabulary'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { replay } from '@/domain/progress/replay'
import { studyDaySchema } from '@/domain/progress/study-day'
import { memoryModel } from '@/domain/scheduling/memory-model'
import { foldForSearch } from '@/domain/text/fold'
import { tinyPack } from '../pack/tiny-pack'

const names = (...forms: string[]) => forms.map((form) => [form, new Set(forms)] as const)
const WORDS: Vocabulary = {
  tags: ['germany', 'china'],
  points: ['rapallo', 'rapallo-military', 'breach-1927', 'locarno', 'war-scare', 'canton', 'thesis'],
  forms: new Map([
    ...names('leon trotsky', 'trotsky', 'trotskii'),
    ...names('chinese eastern railway', 'cer'),
    ...names('kuomintang', 'guomindang', 'kmt'),
  ]),
}
const searched = { tables: replay([]), day: v.parse(studyDaySchema, '2026-11-22'), model: memoryModel(0.9) }

function read(source: string) {
  const parsed = parseQuery(source)
  return parsed.ok ? inWordsOf(parsed.value, WORDS) : parsed
}

function isFound(source: string, text: string): boolean {
  const query = read(source)
  if (!query.ok) throw new Error(query.message)
  const row: BrowseRow = {
    key: cardKey('pack', 'card'),
    text: foldForSearch(text),
    note: '',
    question: text,
    kind: 'basic',
    weight: 1,
    points: [],
    tags: [],
    isOwn: false,
    isEdited: false,
    writtenOn: null,
  }
  return searcherOf([row], searched)(query.value).length === 1
}

describe('inWordsOf', () => {
  it.each([
    ['Trotskii', 'What did Trotsky want?', true],
    ['Trotskii’s', 'What did Trotsky want?', true],
    ['"Leon Trotsky" want', 'What did Trotskii want?', true],
    ['trotsk', 'What did Trotskii want?', true],
    ['guomindang or x', 'The KMT took Canton', true],
    ['-guomindang', 'The KMT took Canton', false],
    // A spelling that was not typed must be a word of its own.
    ['"chinese eastern railway"', 'What is certain?', false],
    ['"chinese eastern railway"', 'Who held the CER?', true],
    ['cer', 'What is certain?', true],
    ['lenin', 'What did Trotsky want?', false],
  ])('lets %j look at %j', (source, text, expected) => {
    expect(isFound(source, text)).toBe(expected)
  })

  it.each([
    ['tag:nonsense', '“tag:nonsense” is not known. There are tag:germany, tag:china.'],
    ['a or -(tag:)', '“tag:” is not known. There are tag:germany, tag:china.'],
    [
      'point:rapalo',
      '“point:rapalo” is not known. There are point:rapallo, point:locarno, point:canton, point:thesis, point:war-scare.',
    ],
    ['point:rapallo-m', /There are point:rapallo-military, point:rapallo,/],
  ])('says of %j what is known instead', (source, message) => {
    const query = read(source)
    expect(query.ok ? '' : query.message).toMatch(message)
  })

  it('knows the tags and points there are', () => {
    expect(read('tag:china point:war-scare').ok).toBe(true)
  })
})

describe('vocabularyOf', () => {
  it('has the tags, points and names of a pack, in any of their forms', () => {
    const reading = parsePack(tinyPack())
    if (!reading.ok) throw new Error('The tiny pack cannot be read')
    const { tags, points, forms } = vocabularyOf(reading.pack)

    expect(tags).toEqual([...reading.pack.regions, ...reading.pack.themes].map(({ id }) => id))
    expect(points).toContain(reading.pack.outline[0]?.id)
    for (const { name, variants } of reading.pack.people)
      expect(forms.get(foldForSearch(name))).toEqual(new Set([name, ...variants].map(foldForSearch)))
  })
})
