import { describe, expect, it } from 'vitest'
import { checkPack } from '@/domain/pack/check-pack'
import { adviceWithMore } from './a-pack'
import { tinyPack } from './tiny-pack'

const card = (own: string) => `- id: more\n  point: comintern-said\n  paragraph: p-1\n${own}`
const basic = (front: string, back: string, more = '') =>
  card(`  kind: basic\n  front: ${front}\n  back: ${back}\n${more}`)

describe('adviseOnCover', () => {
  it('wants two cards and two questions for each crucial point', () => {
    expect(checkPack(tinyPack()).advice.map(({ message }) => message)).toEqual([
      'found 1 card for the crucial point "thesis", expected at least two',
      'found 1 question for the crucial point "thesis", expected at least two',
    ])
  })

  it('wants a card and a question for each region and theme', () => {
    const files = tinyPack()
    const head =
      files.get('pack.yaml')?.replace('title: Home }', 'title: Home }, { id: away, title: Away }') ?? ''

    expect(checkPack(files.set('pack.yaml', head)).advice.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['found no card for "away"', 'found no question for "away"']),
    )
  })
})

describe('adviseOnOutline', () => {
  const point = (own: string) => `- { id: more, kind: claim, text: So., weight: 1, paragraph: p-1, ${own} }\n`

  it.each([
    ['the same phrase', '[[said, spoke], [Comintern, said]]', 'said'],
    ['the same phrase in other capitals', '[[said], [Said]]', 'Said'],
    ['a name by another of its spellings', '[[peking], [beijing]]', 'beijing'],
  ])('tells of %s in two groups of a point', (_what, concepts, phrase) => {
    expect(adviceWithMore('outline.yaml', point(`concepts: ${concepts}`))).toEqual([
      `outline.yaml:21: found "${phrase}" in two groups of "more", expected each phrase in one`,
    ])
  })

  it('lets a phrase stand in groups of two points, twice in one group, or within another phrase', () => {
    expect(
      adviceWithMore('outline.yaml', point('concepts: [[said, said], [comintern], [the comintern then]]')),
    ).toEqual([])
  })

  it('tells of a person in the text of a point who is not among its names', () => {
    const named = (names: string) =>
      `- { id: more, kind: claim, text: Lenin’s own., weight: 1, paragraph: p-1, names: ${names} }\n`

    expect(adviceWithMore('outline.yaml', named('[person/lenin]'))).toEqual([])
    expect(adviceWithMore('outline.yaml', named('[]'))).toEqual([
      'outline.yaml:21: found person/lenin in the text of "more", expected it under names too',
    ])
  })
})

describe('adviseOnCards', () => {
  it.each([
    [
      'a question asked before',
      basic('WHO said ‘it’?', 'Lenin'),
      'found the question of "who-said" again in "more"',
    ],
    [
      'an answer in its question',
      basic('Was it in Beijing?', 'Peking'),
      'found an answer in the question of "more"',
    ],
    [
      'an answer that is long',
      basic('How?', 'so '.repeat(21)),
      'found an answer of 21 words in "more", expected at most 20',
    ],
    [
      'a date to put in order',
      card("  kind: order\n  front: Order?\n  events: [{ text: A }, { text: 'B, 1922' }, { text: C }]\n"),
      'found a date among what is to be put in order in "more"',
    ],
  ])('tells of %s', (_what, more, message) => {
    expect(adviceWithMore('cards.yaml', more)).toEqual([`cards.yaml:17: ${message}`])
  })
})

describe('adviseOnDates', () => {
  it.each([
    ['the day of an event', 'When?', '16 April 1922', '[event/rapallo]', true],
    ['the month of an event', 'When?', 'April 1922', '[event/rapallo]', true],
    ['a year, which is not compared', 'When?', "'1930'", '[event/rapallo]', true],
    ['another day', 'When?', '17 April 1922', '[event/rapallo]', false],
    ['another month in the question', 'What in May 1922?', 'A pact', '[event/rapallo]', false],
    ['the day of some event, where none is named', 'When?', '16 April 1922', '[essay/p-1]', true],
    ['the month of another event than the one named', 'When?', 'October 1923', '[event/rapallo]', false],
    ['the month of any event, where none is named', 'When?', 'October 1923', '[essay/p-1]', true],
    ['a span that begins with no event', 'When?', '1 January to 16 April 1922', '[event/rapallo]', false],
    ['a day of none', 'When?', '1 January 1920', '[essay/p-1]', false],
  ])('reads %s', (_what, front, back, facts, isRight) => {
    const advice = adviceWithMore('cards.yaml', basic(front, back, `  facts: ${facts}\n`))

    expect(advice.length === 0).toBe(isRight)
    expect(advice.every((line) => line.includes('in "more", which no'))).toBe(true)
  })

  it('takes a span in what is said of somebody by its ends alone', () => {
    const person = '- { id: he, name: He, role: In office 1 May 1921 to 2 June 1925., matters: So. }\n'
    const adviceOnTelling = (when: string) => {
      const files = tinyPack()
      files.set('people.yaml', (files.get('people.yaml') ?? '') + person)
      files.set('cards.yaml', (files.get('cards.yaml') ?? '') + basic('When?', when))
      return checkPack(files).advice.filter(({ message }) => message.includes('in "more"'))
    }

    expect(adviceOnTelling('2 June 1925')).toEqual([])
    expect(adviceOnTelling('1 May 1921 to 2 June 1925')).toEqual([])
    expect(adviceOnTelling('3 May 1922')).toHaveLength(1)
  })

  it.each([
    [
      'supplement.md',
      '\n## More {#s-2}\n\nIt was so on 3 May 1922.\n',
      'supplement.md:7: found "3 May 1922"',
    ],
    [
      'outline.yaml',
      '- { id: more, kind: claim, text: It was May 1922., weight: 1, paragraph: p-1 }\n',
      'outline.yaml:21: found "May 1922"',
    ],
    [
      'quotations.yaml',
      '- { id: more, words: So., speaker: He, when: 1 May 1922 }\n',
      'quotations.yaml:8: found "1 May 1922"',
    ],
  ])('holds %s to the timeline', (file, more, problem) => {
    expect(adviceWithMore(file, more)).toEqual([`${problem}, which no event has`])
  })
})

describe('adviseOnDates of the timeline itself', () => {
  const event = (when: string) =>
    `- { id: more, date: { from: 1924-02-26, to: 1924-02-28 }, when: ${when}, event: More, matters: So., class: both }\n`

  it.each(['26 and 28 February 1924', '26–28 February 1924', 'February 1924'])('lets %s be', (when) => {
    expect(adviceWithMore('timeline.yaml', event(when))).toEqual([])
  })

  it.each(['25 and 28 February 1924', 'March 1924', 'then'])('finds that %s is another date', (when) => {
    expect(adviceWithMore('timeline.yaml', event(when))).toEqual([
      `timeline.yaml:17: found "${when}", expected the date 1924-02-26 to 1924-02-28 in words`,
    ])
  })
})

describe('adviseOnPlainText', () => {
  it.each([
    ['So → more', 'an arrow, expected words'],
    ['So -> more', 'an arrow, expected words'],
    ['"So\\tmore"', 'a tab, expected a space'],
    ['So <b>more</b>', 'HTML, expected plain text'],
    ['So and/or more', 'a slash between words, expected “and” or “or”'],
    ['Marx v. Machiavelli', 'a short form of “versus”, expected the word'],
    ['Marx vs Machiavelli', 'a short form of “versus”, expected the word'],
    ['Marx & Engels', 'a sign between words, expected “and” or another word'],
  ])('tells of %s', (back, message) => {
    expect(adviceWithMore('cards.yaml', basic('How?', back))).toEqual([`cards.yaml:22: found ${message}`])
  })

  it.each(['V. I. Lenin', '5 < 6', '1921–33', 'St Paul’s'])('lets %s be', (back) => {
    expect(adviceWithMore('cards.yaml', basic('How?', back))).toEqual([])
  })
})
