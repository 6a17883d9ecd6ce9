import { describe, expect, it } from 'vitest'
import { checkPack } from '@/domain/pack/check-pack'
import { problemLine } from '@/domain/pack/problem'
import { problemsWith, problemsWithMore } from './a-pack'
import { tinyPackWith } from './tiny-pack'

const card = (own: string) => `- id: more\n  point: thesis\n  paragraph: p-1\n${own}`

describe('checkReferences', () => {
  it.each([
    [
      'cards.yaml',
      'essay/p-1',
      'essay/p-9',
      '7: found no essay "p-9", expected the id of one such as p-1, p-2',
    ],
    [
      'cards.yaml',
      'essay/p-1',
      'supplement/p-1',
      '7: found no supplement "p-1", expected the id of one such as s-1',
    ],
    [
      'cards.yaml',
      'term/comintern',
      'event/berlin',
      '7: found no event "berlin", expected the id of one such as rapallo, cooler-air',
    ],
    [
      'cards.yaml',
      'term/comintern',
      'person/nobody',
      '7: found no person "nobody", expected the id of one such as lenin',
    ],
    [
      'cards.yaml',
      'region: home',
      'region: abroad',
      '9: found no region "abroad", expected the id of one such as home',
    ],
    [
      'cards.yaml',
      'theme: sayings',
      'theme: deeds',
      '10: found no theme "deeds", expected the id of one such as sayings',
    ],
    [
      'outline.yaml',
      'event/rapallo',
      'quotation/no',
      '12: found no quotation "no", expected the id of one such as so',
    ],
    [
      'outline.yaml',
      '[person/lenin]',
      '[name/nowhere]',
      '15: found no name "nowhere", expected the id of one such as peking',
    ],
    [
      'outline.yaml',
      '[person/lenin]',
      '[event/rapallo]',
      '15: found "event/rapallo", expected a reference to a person, name, historian or term',
    ],
    [
      'notes.yaml',
      'paragraph: p-1',
      'paragraph: s-1',
      '2: found no paragraph of the essay "s-1", expected the id of one such as p-1, p-2',
    ],
    [
      'notes.yaml',
      'person/lenin',
      'counter/no',
      '8: found no counter "no", expected the id of one such as not-so',
    ],
    ['notes.yaml', '[s1]', '[s9]', '10: found no source "s9", expected the id of one such as s1'],
    [
      'analysis.yaml',
      'p-1',
      'p-7',
      '1: found no paragraph of the essay "p-7", expected the id of one such as p-1, p-2',
    ],
    [
      'quotations.yaml',
      'paragraph: p-1',
      'paragraph: p-7',
      '7: found no paragraph of the essay "p-7", expected the id of one such as p-1, p-2',
    ],
    ['historians.yaml', '[s1]', '[s2]', '8: found no source "s2", expected the id of one such as s1'],
    [
      'timeline.yaml',
      'region: home',
      'region: far',
      '7: found no region "far", expected the id of one such as home',
    ],
    [
      'counter-arguments.yaml',
      'point: thesis',
      'point: no',
      '5: found no outline point "no", expected the id of one such as thesis, comintern-said, verdict',
    ],
    [
      'prompts.yaml',
      'regions: [home]',
      'regions: [far]',
      '10: found no region "far", expected the id of one such as home',
    ],
    [
      'prompts.yaml',
      'themes: [sayings]',
      'themes: [far]',
      '11: found no theme "far", expected the id of one such as sayings',
    ],
    [
      'prompts.yaml',
      'quotation: so',
      'quotation: no',
      '13: found no quotation "no", expected the id of one such as so',
    ],
  ])('says what names nothing in %s when “%s” is “%s”', (file, before, after, problem) => {
    expect(problemsWith(file, before, after)).toEqual([`${file}:${problem}`])
  })

  it('takes points, cards and references to paragraphs of the supplement too', () => {
    expect(problemsWith('cards.yaml', 'paragraph: p-1\n  facts', 'paragraph: s-1\n  facts')).toEqual([])
    expect(problemsWith('outline.yaml', 'paragraph: p-2', 'paragraph: s-1')).toEqual([])
    expect(problemsWith('cards.yaml', 'essay/p-1', 'supplement/s-1')).toEqual([])
  })

  it('says so when there is nothing that could be named', () => {
    expect(problemsWith('pack.yaml', 'themes: [{ id: sayings, title: Sayings }]', 'themes: []')).toEqual([
      'cards.yaml:10: found no theme "sayings", expected none, for the pack has none',
      'prompts.yaml:11: found no theme "sayings", expected none, for the pack has none',
    ])
  })

  it('leaves links to a part that cannot be read unchecked', () => {
    expect(problemsWith('people.yaml', 'role: He', 'rule: He')).toHaveLength(2)
  })

  it('refuses what is no reference', () => {
    expect(problemsWith('cards.yaml', 'term/comintern', 'rapallo')).toEqual([
      'cards.yaml:7: found "rapallo", expected a reference such as event/rapallo or essay/p-1, of event, person, term, historian, name, quotation, note, counter, essay, supplement',
    ])
  })
})

describe('checkIds', () => {
  it.each([
    [
      'supplement.md',
      '{#s-1}',
      '{#p-1}',
      'supplement.md:3: found "p-1" again, expected an id of its own (line 3 has it)',
    ],
    [
      'timeline.yaml',
      'id: cooler-air',
      'id: rapallo',
      'timeline.yaml:9: found "rapallo" again, expected an id of its own (line 1 has it)',
    ],
    [
      'pack.yaml',
      '[{ id: home, title: Home }]',
      '[{ id: home, title: Home }, { id: home, title: House }]',
      'pack.yaml:14: found "home" again, expected an id of its own (line 14 has it)',
    ],
  ])('finds an id twice in %s when “%s” is “%s”', (file, before, after, problem) => {
    expect(problemsWith(file, before, after)).toContain(problem)
  })

  it('refuses ids that are kept for the student’s own questions and cards', () => {
    const kept = 'expected an id that does not begin with "own-": that is kept for the student’s own'
    expect(problemsWith('prompts.yaml', 'id: a1-so', 'id: own-so')).toEqual([
      `prompts.yaml:1: found "own-so", ${kept}`,
    ])
    expect(problemsWith('cards.yaml', 'id: who-said', 'id: own-said')).toContain(
      `cards.yaml:1: found "own-said", ${kept}`,
    )
  })

  it('finds a point that a question names twice', () => {
    expect(problemsWith('prompts.yaml', '[thesis, verdict]', '[thesis, verdict, thesis]')).toEqual([
      'prompts.yaml:6: found "thesis" again, expected each point of a question once (line 6 has it)',
    ])
  })

  it('finds two entries about one paragraph', () => {
    const entry = '- { paragraph: p-1, claim: So., function: So., comment: So. }\n'

    expect(problemsWithMore('analysis.yaml', entry)).toEqual([
      'analysis.yaml:6: found "p-1" again, expected a paragraph that no other entry is about (line 1 has it)',
    ])
  })
})

describe('checkCards', () => {
  it('refuses a card that rests on what is uncertain', () => {
    expect(problemsWith('cards.yaml', 'term/comintern', 'event/cooler-air')).toEqual([
      'cards.yaml:7: found "event/cooler-air", which is marked as uncertain, expected only what is known on a card',
    ])
  })

  it('wants no more points than there are', () => {
    const argument = card('  kind: argument\n  front: Why?\n  points: [One, Two, Three]\n  need: 4\n')

    expect(problemsWithMore('cards.yaml', argument)).toEqual([
      'cards.yaml:23: found that 4 points are needed, expected at most the 3 there are',
    ])
  })

  const ordering = (events: string) => card(`  kind: order\n  front: Order?\n  events: [${events}]\n`)

  it('wants events in the order of the timeline', () => {
    const files = tinyPackWith('timeline.yaml', 'id: cooler-air', 'id: berlin')
    files.set('timeline.yaml', (files.get('timeline.yaml') ?? '').replace('uncertain', 'known'))
    const more = ordering('{ text: B, event: berlin }, { text: A, event: rapallo }, { text: C }')
    files.set('cards.yaml', (files.get('cards.yaml') ?? '') + more)

    expect(checkPack(files).problems.map(problemLine)).toEqual([
      'cards.yaml:22: found rapallo (16 April 1922) after berlin (autumn 1923), expected each event later than the one above',
    ])
  })

  it('takes events without an entry in the timeline as they are listed', () => {
    expect(problemsWithMore('cards.yaml', ordering('{ text: A }, { text: B }, { text: C }'))).toEqual([])
  })

  it('refuses to order what is uncertain', () => {
    const more = ordering('{ text: A }, { text: B }, { text: C, event: cooler-air }')

    expect(problemsWithMore('cards.yaml', more)).toEqual([
      'cards.yaml:22: found "event/cooler-air", which is marked as uncertain, expected only what is known on a card',
    ])
  })

  it('wants at most twenty answers where each is a card', () => {
    const cloze = card(`  kind: cloze\n  each: true\n  text: '${'{{it}} '.repeat(21)}'\n`)

    expect(problemsWithMore('cards.yaml', cloze)).toEqual([
      'cards.yaml:22: found 21 answers, expected at most 20 where each is a card',
    ])
  })
})

describe('checkNotes', () => {
  it.each([
    ['the Comintern said this', 0],
    ['so', 2],
  ])('wants “%s” once in its paragraph', (quote, times) => {
    expect(problemsWith('notes.yaml', 'quote: the Comintern said it', `quote: ${quote}`)).toEqual([
      `notes.yaml:3: found "${quote}" ${times} times in p-1, expected words that stand there once, exactly as it has them`,
    ])
  })
})

describe('checkTimeline', () => {
  it('wants an event to end no earlier than it begins', () => {
    expect(problemsWith('timeline.yaml', 'to: 1923-11', 'to: 1923-08')).toEqual([
      'timeline.yaml:10: found an end before 1923-09, expected one that is not',
    ])
  })

  it('wants no event that was over before the one above it began', () => {
    expect(problemsWith('timeline.yaml', 'from: 1923-09, to: 1923-11', 'from: 1921-09, to: 1921-11')).toEqual(
      [
        'timeline.yaml:10: found cooler-air (autumn 1923) after rapallo (16 April 1922), expected events in the order of their dates',
      ],
    )
    expect(problemsWith('timeline.yaml', 'from: 1923-09, to: 1923-11', 'from: 1922-03, to: 1922-05')).toEqual(
      [],
    )
  })

  it.each(["'1922-4-16'", "'16 April 1922'", "'1922-13'", '1922'])('refuses the date %s', (date) => {
    expect(problemsWith('timeline.yaml', "'1922-04-16'", date)).toHaveLength(1)
  })
})

describe('checkRubrics', () => {
  it('wants marks for levels that every strand has', () => {
    expect(problemsWith('rubrics.yaml', 'level: second', 'level: third')).toEqual([
      'rubrics.yaml:8: found marks for the level "third", expected one that every strand has (argument has first, second)',
    ])
  })

  it.each([
    ['from: 11, to: 20', 'from: 20, to: 11', '20 to 11'],
    ['from: 11, to: 20', 'from: 11, to: 21', '11 to 21'],
  ])('wants marks in order and no more than there are: %s as %s', (before, after, found) => {
    expect(problemsWith('rubrics.yaml', before, after)).toEqual([
      `rubrics.yaml:8: found ${found}, expected marks in order and at most 20`,
    ])
  })
})
