import { describe, expect, it } from 'vitest'
import { checkPack } from '@/domain/pack/check-pack'
import { outlineWalk } from '@/domain/pack/outline-walk'
import { paragraphText } from '@/domain/pack/runs'
import { textsOf } from '@/domain/pack/texts-of'
import { termsIn } from '@/domain/text/terms'
import { wordCount } from '@/domain/text/words'
import { bundledAdvice, bundledFiles, bundledPack, bundledParts, plain } from './content-pack'
import { FIRST_IDS } from './first-ids'

const pack = bundledPack()
const steps = outlineWalk(pack.outline)
const points = steps.map((step) => step.point)
const isIn = (count: number, least: number, most: number) => count >= least && count <= most
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

describe('the bundled pack', () => {
  it('leaves nothing for pack:check to advise', () => {
    expect(bundledAdvice()).toEqual([])
  })

  it('has every id that students may have progress with', () => {
    const now = {
      points: idsOf(points),
      terms: idsOf(pack.glossary),
      cards: idsOf(pack.cards),
      prompts: idsOf(pack.prompts),
      rubrics: idsOf(pack.rubrics),
    }

    for (const [kind, ids] of Object.entries(now)) {
      const first: readonly string[] = FIRST_IDS[kind as keyof typeof FIRST_IDS]
      expect([kind, first.filter((id) => !ids.includes(id))]).toEqual([kind, []])
    }
  })

  it.each([
    ['the date on a card', 'cards.yaml', '16 April 1922', '17 April 1922'],
    ['the date of an event', 'timeline.yaml', "from: '1922-04-16'", "from: '1922-04-15'"],
    ['a date in the supplement', 'supplement.md', '24 April 1926', '25 April 1926'],
  ])('would be found out if %s were another', (_what, file, right, wrong) => {
    const files = bundledFiles()
    const source = files.get(file) ?? ''
    expect(source).toContain(right)

    expect(checkPack(files.set(file, source.replace(right, wrong))).advice).not.toEqual([])
  })
})

describe('the outline of the bundled pack', () => {
  it('is a tree of 60 to 90 points on three or four levels, with seven to nine sections', () => {
    const depths = new Set(steps.map((step) => step.depth))

    expect(isIn(points.length, 60, 90)).toBe(true)
    expect(isIn(pack.outline.length, 7, 9)).toBe(true)
    expect(isIn(depths.size, 3, 4)).toBe(true)
  })

  it('says each point in one sentence of at most 30 words', () => {
    const wrong = points.filter(({ text }) => wordCount(text) > 30 || !isOneSentence(text))

    expect(idsOf(wrong)).toEqual([])
  })

  it('has a point for every paragraph of the essay and the supplement', () => {
    const paragraphs = new Set(points.map((point) => point.paragraph))
    const all = [...pack.essay.paragraphs, ...pack.supplement.paragraphs]

    expect(idsOf(all).filter((id) => !paragraphs.has(id))).toEqual([])
  })

  it('has points of every kind, and answers counter-arguments with rebuttals', () => {
    const kinds = new Set(points.map((point) => point.kind))
    const unanswered = points.filter(
      (point) =>
        point.kind === 'counter-argument' && !point.points.some((below) => below.kind === 'rebuttal'),
    )

    expect(kinds.size).toBe(6)
    expect(unanswered.length).toBeLessThanOrEqual(points.length / 10)
  })

  it('gives marking what it needs for every point: groups of phrases in lower case, and other wordings', () => {
    const wrong = points.filter(({ concepts, aliases }) => {
      const phrases = concepts.flat()
      return concepts.length === 0 || phrases.join() !== phrases.join().toLowerCase() || aliases.length < 2
    })

    expect(idsOf(wrong)).toEqual([])
  })
})

describe('the reference of the bundled pack', () => {
  it('has 40 terms, 36 people, 20 historians and a timeline of 91 events, 62 of them core', () => {
    expect(pack.glossary.length).toBeGreaterThanOrEqual(40)
    expect(pack.people.length).toBeGreaterThanOrEqual(36)
    expect(pack.historians.length).toBeGreaterThanOrEqual(20)
    expect(pack.timeline.length).toBeGreaterThanOrEqual(91)
    expect(pack.timeline.filter((event) => event.core)).toHaveLength(62)
  })

  it('explains each term in one sentence and gives its relevance in another', () => {
    const wrong = pack.glossary.filter(
      ({ meaning, relevance }) => !isOneSentence(meaning) || !isOneSentence(relevance),
    )

    expect(idsOf(wrong)).toEqual([])
  })

  it('explains at least 14 of its terms in place, in the essay itself', () => {
    const essay = pack.essay.paragraphs.map(paragraphText).join('\n')
    const explained = new Set(termsIn(essay, pack.glossary).map((range) => range.termId))

    expect(explained.size).toBeGreaterThanOrEqual(14)
  })

  it('names a source for whatever was seen in one', () => {
    const entries = [
      pack.glossary,
      pack.people,
      pack.names,
      pack.historians,
      pack.timeline,
      pack.notes,
    ].flat()
    const unsourced = entries.filter(({ certainty, sources }) => certainty === 'seen' && sources.length === 0)

    expect(idsOf(unsourced)).toEqual([])
  })

  it('has the six schools of historians', () => {
    expect([...new Set(pack.historians.map(({ school }) => school))].sort()).toEqual([
      'betrayal',
      'comintern',
      'dual-policy',
      'narrative',
      'national-interest',
      'one-policy-two-modes',
    ])
  })

  it.each([
    ['Peking', 'Beijing'],
    ['Canton', 'Guangzhou'],
    ['Kuomintang', 'Guomindang'],
    ['Whampoa', 'Huangpu'],
    ['Trotsky', 'Trotskii'],
    ['Joffe', 'Yoffe'],
    ['Chiang Kai-shek', 'Jiang Jieshi'],
    ['Sun Yat-sen', 'Sun Zhongshan'],
    ['Zhang Zuolin', 'Chang Tso-lin'],
    ['Chen Duxiu', 'Ch’en Tu-hsiu'],
    ['Wang Jingwei', 'Wang Ching-wei'],
  ])('knows that %s is %s', (one, other) => {
    const forms = [
      ...[...pack.people, ...pack.names].map(({ name, variants }) => [name, ...variants]),
      ...pack.glossary.map(({ term, aliases }) => [term, ...aliases]),
    ].map((names) => names.map((name) => plain(name)))
    const knows = (names: string[], name: string) => names.some((form) => form.endsWith(plain(name)))

    expect(forms.some((names) => knows(names, one) && knows(names, other))).toBe(true)
  })
})

describe('the reading aids of the bundled pack', () => {
  it('say of each paragraph of the essay what it claims and does', () => {
    expect(pack.analysis.map(({ paragraph }) => paragraph)).toEqual(idsOf(pack.essay.paragraphs))
  })

  it('note errors, timing, spelling, language and what is unproved or missing', () => {
    expect(new Set(pack.notes.map(({ kind }) => kind)).size).toBe(7)
  })

  it.each([
    ...['Yoffe', 'Trotskii', 'Troskii', 'Peking', 'Kuomintang', 'Chiang Kai-shek', 'Canton'],
    ...[
      'matte',
      '1920s',
      'leaders personal',
      'fallacy',
      'divergent',
      'decimating',
      'Having realized',
      'utilized',
    ],
    ...[
      'expressed aim',
      'private international',
      'on the executive',
      'Machiavelli',
      'never really believing',
    ],
    ...[
      'fascist states',
      'shut up shop',
      'normal state',
      'two key areas',
      'immediate threat',
      'America in 1922',
    ],
    ...['six years', 'Comintern representative', 'diplomatic recognition', 'chief policy maker', 'lemon'],
    ...[
      'massacre',
      'isolated areas',
      'retrospective',
      'Lenin’s footsteps',
      'overturned',
      'four separate lines',
    ],
  ])('note the essay’s “%s”', (words) => {
    expect(pack.notes.some(({ quote }) => quote.includes(words))).toBe(true)
  })

  it('supply 700 to 1,000 words that are plainly not the author’s', () => {
    const words = pack.supplement.paragraphs.map((paragraph) => wordCount(paragraphText(paragraph)))

    expect(
      isIn(
        words.reduce((sum, count) => sum + count, 0),
        700,
        1000,
      ),
    ).toBe(true)
    expect(pack.supplement.label).toContain('not the author’s')
  })

  it('answer ten counter-arguments', () => {
    expect(pack.counterArguments).toHaveLength(10)
  })
})

describe('the questions of the bundled pack', () => {
  it.each([
    ['a-level', 10, 45, 45],
    ['university', 12, 60, 60],
    ['source', 8, 20, 30],
  ] as const)('are %s ones: at least %i, of %i to %i minutes', (level, count, least, most) => {
    const asked = pack.prompts.filter((prompt) => prompt.level === level)

    expect(asked.length).toBeGreaterThanOrEqual(count)
    expect(asked.filter(({ minutes }) => !isIn(minutes, least, most))).toEqual([])
  })

  it('each need five to twelve points, plan for and against, and have two rewordings', () => {
    const wrong = pack.prompts.filter(
      ({ points: needed, plan, variants, command }) =>
        !isIn(needed.length, 5, 12) ||
        plan.for.length < 2 ||
        plan.against.length < 2 ||
        variants.length !== 2 ||
        command === undefined,
    )

    expect(idsOf(wrong)).toEqual([])
  })

  it('each belong to a region and a theme', () => {
    const loose = pack.prompts.filter(({ regions, themes }) => regions.length === 0 || themes.length === 0)

    expect(idsOf(loose)).toEqual([])
  })

  it('include the essay’s own, and ask nothing twice', () => {
    const asked = pack.prompts.flatMap(({ question, variants }) =>
      [question, ...variants].map((text) => plain(text)),
    )

    expect(asked).toContain(plain(pack.essay.question))
    expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([])
  })
})

describe('the rubrics of the bundled pack', () => {
  it('are one for each board and one for university, of four strands with the same five levels', () => {
    const strands = pack.rubrics.flatMap((rubric) => rubric.strands)
    const levels = new Set(strands.map((strand) => idsOf(strand.levels).join(' ')))

    expect(pack.rubrics.flatMap(({ marks }) => marks?.of ?? [])).toEqual([100, 25, 20, 20])
    expect(pack.rubrics.some(({ levels: suited }) => suited.includes('university'))).toBe(true)
    expect(pack.rubrics.some(({ levels: suited }) => suited.includes('source'))).toBe(true)
    expect([...levels]).toEqual(['top strong sound partial minimal'])
    expect(pack.rubrics.filter((rubric) => rubric.strands.length !== 4)).toEqual([])
  })

  it('say that they are approximate, and give each mark to one level', () => {
    for (const { id, isApproximate, note, marks } of pack.rubrics) {
      const given = (marks?.bands ?? []).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      )

      expect([id, isApproximate, note !== undefined]).toEqual([id, true, true])
      expect(new Set(given).size, id).toBe(given.length)
      expect(given.length, id).toBe(marks?.of ?? 0)
    }
  })
})

describe('the text of the bundled pack', () => {
  // Titles and addresses of sources are as they are.
  const { essay, sources, ...ours } = bundledParts()
  const texts = Object.values(ours).flatMap((part) =>
    textsOf(part, new Set(['id', 'date', 'quote', 'concepts'])),
  )

  it('leaves the essay to its author', () => {
    expect(essay.value.paragraphs).toHaveLength(10)
    expect(sources.value.length).toBeGreaterThan(50)
  })

  it.each([
    ['straight quotation marks', /\w'\w|"|`/],
    ['hyphens between years', /\d{4}-\d/],
    ['American spelling', /\b(?:recogniz|organiz|criticiz|defens[ei]\b|labor\b|center\b)/i],
    ['two spaces or a space before a stop', / {2}| [,.;:?!]/],
  ])('has no %s', (_what, sign) => {
    const wrong = texts.filter(({ text }) => sign.test(text))

    expect(wrong.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([])
  })
})

function isOneSentence(text: string): boolean {
  const withoutInitials = text.replace(/\b\p{Lu}\. ?/gu, '')
  return /^[^.?!]+\.$/.test(withoutInitials)
}
