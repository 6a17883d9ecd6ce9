import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { CARD_KINDS } from '@/domain/pack/card'
import { PACK_FILES, parsePack } from '@/domain/pack/parse-pack'
import { problemLine } from '@/domain/pack/problem'
import { packSchema } from '@/domain/pack/schema'
import { tinyPack, tinyPackWith } from './tiny-pack'

function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const reading = parsePack(files)
  return reading.ok ? [] : reading.problems.map(problemLine)
}

describe('parsePack', () => {
  it('reads a pack with every part', () => {
    const reading = parsePack(tinyPack())

    expect(reading).toMatchObject({
      ok: true,
      pack: {
        format: 1,
        id: 'tiny',
        version: '1.0.0',
        credit: { author: 'A. Student', date: '2024-02-29', licence: 'not stated' },
        essay: {
          question: '‘Was it so?’ Discuss.',
          paragraphs: [
            {
              id: 'p-1',
              heading: 'The promise',
              runs: [
                { text: 'It was so, and ' },
                { text: 'plainly', strong: true },
                { text: ' so: the Comintern said it.' },
              ],
            },
            { id: 'p-2', heading: 'The verdict', runs: [{ text: 'So it was.' }] },
          ],
        },
        outline: [{ id: 'thesis', points: [{ id: 'comintern-said', points: [] }] }, { id: 'verdict' }],
        glossary: [
          { id: 'comintern', aliases: ['Third International'] },
          { id: 'nep', aliases: [] },
        ],
        cards: [
          { kind: 'basic', facts: ['term/comintern', 'essay/p-1'], weight: 1, hint: 'A body' },
          { kind: 'cloze', each: false, facts: [] },
        ],
        prompts: [{ level: 'a-level', minutes: 45, plan: { line: 'It was.' }, quotation: 'so' }],
        rubrics: [
          {
            levels: ['a-level'],
            isApproximate: true,
            marks: { of: 20 },
            strands: [{ levels: [{ id: 'first' }, { id: 'second' }] }],
          },
        ],
        regions: [{ id: 'home', title: 'Home' }],
        supplement: { label: 'Not the author’s words.', paragraphs: [{ id: 's-1' }] },
        analysis: [{ paragraph: 'p-1', evidence: ['The Comintern'] }],
        notes: [{ id: 'who-spoke', certainty: 'seen', sources: ['s1'] }],
        people: [{ id: 'lenin', variants: ['Ulyanov'], certainty: 'known', sources: [] }],
        names: [{ id: 'peking', variants: ['Beijing'] }],
        historians: [{ works: [{ title: 'A History', year: 1953 }] }],
        timeline: [
          { id: 'rapallo', core: true },
          { date: { from: '1923-09', to: '1923-11' }, core: false },
        ],
        quotations: [{ id: 'so', paragraph: 'p-1' }],
        counterArguments: [{ id: 'not-so', point: 'thesis' }],
        sources: [{ id: 's1' }],
        apart: [],
      },
    })
  })

  it('does without everything but the head, the essay, the outline and the glossary', () => {
    const needed = ['pack.yaml', 'essay.md', 'outline.yaml', 'glossary.yaml']
    const files = tinyPackWith('outline.yaml', '      facts: [event/rapallo]\n', '')
    files.set('outline.yaml', files.get('outline.yaml')?.replace('      names: [person/lenin]\n', '') ?? '')
    for (const file of PACK_FILES.filter((name) => !needed.includes(name))) files.delete(file)

    expect(parsePack(files)).toMatchObject({
      ok: true,
      pack: {
        supplement: { label: '', paragraphs: [] },
        analysis: [],
        notes: [],
        people: [],
        names: [],
        historians: [],
        timeline: [],
        quotations: [],
        counterArguments: [],
        sources: [],
        cards: [],
        apart: [],
        prompts: [],
        rubrics: [],
      },
    })
  })

  it('lists the faces to keep apart', () => {
    const files = tinyPackWith('cards.yaml', 'front: Who said it?', 'front: Who was Ulyanov?')
    files.set(
      'cards.yaml',
      `${files.get('cards.yaml') ?? ''}- id: founder\n  kind: basic\n  front: Who began?\n  back: Lenin\n  point: thesis\n  paragraph: s-1\n`,
    )

    expect(parsePack(files)).toMatchObject({ ok: true, pack: { apart: [['who-said', 'founder']] } })
  })

  it.each(['pack.yaml', 'essay.md', 'outline.yaml', 'glossary.yaml'])('asks for %s', (file) => {
    const files = tinyPack()
    files.delete(file)

    expect(problemsOf(files)).toEqual([`${file}:1: found no ${file}, expected one`])
  })

  it('refuses a file that no pack has', () => {
    expect(problemsOf(tinyPack().set('card.yaml', ''))).toEqual([
      `card.yaml:1: found a file that no pack has, expected only ${PACK_FILES.join(', ')}`,
    ])
  })

  it('passes over the files that a desktop hides in each folder', () => {
    expect(problemsOf(tinyPack().set('.DS_Store', ''))).toEqual([])
  })

  const cardKeys =
    'expected the keys kind, id, point, paragraph, facts, weight, region, theme, hint, front, back'
  const pointKeys =
    'expected the keys id, kind, text, weight, paragraph, facts, concepts, aliases, names, points'

  it.each([
    [
      'pack.yaml',
      'format: 1',
      'format: 2',
      '1: found the number 2, expected format 1, the one this version reads',
    ],
    [
      'pack.yaml',
      '1.0.0',
      '1.0',
      '3: found the number 1 without quotation marks, expected a version such as 1.0.0',
    ],
    ['pack.yaml', '2024-02-29', '29 February', '9: found "29 February", expected a date such as 2011-09-28'],
    [
      'pack.yaml',
      'id: tiny',
      'id: Tiny_1',
      '2: found "Tiny_1", expected an id in kebab-case, such as united-front',
    ],
    ['pack.yaml', 'licence: MIT', 'license: MIT', '13: found no "licence", expected the keys name, licence'],
    [
      'outline.yaml',
      'kind: claim',
      'kind: clam',
      '17: found "clam", expected one of thesis, definition, claim, evidence, counter-argument, rebuttal',
    ],
    [
      'outline.yaml',
      'weight: 2',
      'weight: 4',
      '10: found the number 4, expected 3 (crucial), 2 (useful) or 1 (colour)',
    ],
    [
      'outline.yaml',
      '  paragraph: p-2',
      '  paragraph: p-3',
      '20: found no paragraph "p-3", expected the id of one such as p-1, p-2',
    ],
    [
      'outline.yaml',
      'id: verdict',
      'id: thesis',
      '16: found "thesis" again, expected an id of its own (line 1 has it)',
    ],
    ['outline.yaml', '  text: So it was.\n', '', `16: found no "text", ${pointKeys}`],
    [
      'glossary.yaml',
      'term: NEP',
      'term: "Third\u00a0International"',
      '7: found "Third International" again, expected a form that no other term has (line 3 has it)',
    ],
    [
      'glossary.yaml',
      'id: nep',
      'id: comintern',
      '6: found "comintern" again, expected an id of its own (line 1 has it)',
    ],
    [
      'glossary.yaml',
      'meaning: The New Economic Policy.',
      'meaning: "  "',
      '8: found an empty text, expected one sentence that says what it means',
    ],
    [
      'cards.yaml',
      'kind: basic',
      'kind: riddle',
      `2: found "riddle", expected one of ${CARD_KINDS.join(', ')}`,
    ],
    ['cards.yaml', 'kind: basic\n', '\n', `1: found nothing, expected one of ${CARD_KINDS.join(', ')}`],
    [
      'cards.yaml',
      'facts: [term/comintern, essay/p-1]',
      'source: G12',
      `7: found the key "source", ${cardKeys}`,
    ],
    [
      'cards.yaml',
      'back: The Comintern',
      'back: 1919',
      '4: found the number 1919 without quotation marks, expected its answer',
    ],
    ['cards.yaml', '{{it}}', '{{it', '14: found a brace without its partner, expected {{answer}}'],
    ['cards.yaml', '{{it}}', '{{}}', '14: found {{}}, expected an answer between the braces'],
    [
      'cards.yaml',
      'point: thesis',
      'point: comintern-sad',
      '15: found no outline point "comintern-sad", expected the id of one such as comintern-said',
    ],
    [
      'cards.yaml',
      'paragraph: p-1\n  facts',
      'paragraph: p-9\n  facts',
      '6: found no paragraph "p-9", expected the id of one such as p-1, p-2',
    ],
    [
      'cards.yaml',
      'id: said-cloze',
      'id: who-said',
      '12: found "who-said" again, expected an id of its own (line 1 has it)',
    ],
    [
      'prompts.yaml',
      '[thesis, verdict]',
      '[thesis,\n    trial]',
      '7: found no outline point "trial", expected the id of one such as thesis, comintern-said, verdict',
    ],
    [
      'prompts.yaml',
      'minutes: 45',
      'minutes: 45.5',
      '3: found the number 45.5, expected whole minutes from 1 to 300',
    ],
    [
      'prompts.yaml',
      'for: [It was.]',
      'for: []',
      '7: found an empty list, expected lines for the proposition',
    ],
    [
      'rubrics.yaml',
      'id: second, title',
      'id: first, title',
      '14: found "first" again, expected an id of its own (line 13 has it)',
    ],
    [
      'rubrics.yaml',
      'descriptor: Clear.',
      'descriptor: [Clear]',
      '14: found a list, expected what work at this level does',
    ],
  ])('says what is wrong in %s when “%s” is “%s”', (file, before, after, problem) => {
    expect(problemsOf(tinyPackWith(file, before, after))).toContain(`${file}:${problem}`)
  })

  it('tells every problem at once, file by file and line by line', () => {
    const files = tinyPackWith('outline.yaml', 'paragraph: p-2', 'paragraph: p-7')
    files.set('cards.yaml', '- id: x')
    files.set('pack.yaml', 'format: 9')

    expect(problemsOf(files).map((problem) => problem.replace(/:\d.*/, ''))).toEqual([
      ...Array<string>(8).fill('pack.yaml'),
      'outline.yaml',
      'cards.yaml',
    ])
  })

  it(
    'gives a pack or problems with a line that exists, and never throws, whatever a file holds',
    { timeout: 60_000 },
    () => {
      const original = tinyPack()
      const scraps = [
        '{{',
        '}}',
        '- ',
        ': ',
        '&a ',
        '*a',
        '!!js ',
        '`',
        '\n',
        '  ',
        '> ',
        '## ',
        '"',
        '[',
        '}',
        '\0',
        '\u2028',
      ]
      const mutation = fc.record({
        file: fc.constantFrom(...PACK_FILES),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        dropped: fc.nat(60),
        inserted: fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 20 })),
      })

      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
          const files = new Map(original)
          for (const { file, at, dropped, inserted } of mutations) {
            const text = files.get(file) ?? ''
            const offset = Math.floor(at * text.length)
            files.set(file, text.slice(0, offset) + inserted + text.slice(offset + dropped))
          }

          const reading = parsePack(files)

          if (reading.ok) expect(v.parse(packSchema, reading.pack)).toEqual(reading.pack)
          else expect(reading.problems.length).toBeGreaterThan(0)
          for (const { file, line } of reading.ok ? [] : reading.problems) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(line).toBeLessThanOrEqual((files.get(file) ?? '').split(/\r\n|\r|\n/).length)
          }
        }),
        { numRuns: 250 },
      )
    },
  )

  it('never throws on a file that is anything at all', { timeout: 60_000 }, () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.json(),
      fc.constantFrom(
        '',
        '\uFEFF',
        '---\n---\n',
        '%YAML 9.9\n---\n',
        '? [a]\n: b',
        'null',
        '- - - -',
        '<<: {a: 1}',
      ),
    )

    fc.assert(
      fc.property(fc.constantFrom(...PACK_FILES), anything, (file, text) => {
        expect(typeof parsePack(tinyPack().set(file, text)).ok).toBe('boolean')
      }),
      { numRuns: 250 },
    )
  })
})
