import { describe, expect, it } from 'vitest'
import { parseEssay, parseSupplement } from '@/domain/pack/parse-essay'

const QUESTION = '> Was it so?\n\n'
const FIRST = '## The promise {#p-1}\n\nIt was.\n\n'
const blocks = 'the question as a blockquote, then "## heading {#id}" and one paragraph for each paragraph'
const runs = 'text, *emphasis* or **strong**'

const problemsOf = (source: string) =>
  parseEssay(source).problems.map(({ line, message }) => `${String(line)}: ${message}`)

describe('parseEssay', () => {
  it('keeps emphasis as flat runs and joins what is set alike', () => {
    const { value: essay } = parseEssay(
      `${QUESTION}## A {#p-1}\n\nOne *two **three*** \\*four\nfive &amp; [six] “seven”.\n`,
    )

    expect(essay?.paragraphs[0]?.runs).toEqual([
      { text: 'One ' },
      { text: 'two ', emphasis: true },
      { text: 'three', emphasis: true, strong: true },
      { text: ' *four five & [six] “seven”.' },
    ])
  })

  it('names the line of each heading', () => {
    const { lineAt } = parseEssay(`${QUESTION}${FIRST}## B {#p-2}\n\nSo.`)

    expect([0, 1].map((index) => lineAt(['paragraphs', index]))).toEqual([3, 7])
  })

  it.each([
    [
      'nothing at all',
      '',
      [`1: found no question, expected ${blocks}`, `1: found no paragraph, expected ${blocks}`],
    ],
    ['no question', FIRST, [`1: found no question, expected ${blocks}`]],
    [
      'a list in the question',
      `> - a\n\n${FIRST}`,
      ['1: found something else in the blockquote, expected the question as one paragraph'],
    ],
    [
      'a second blockquote',
      `${QUESTION}${FIRST}> more`,
      [`7: found a second blockquote, expected ${blocks}`],
    ],
    ['HTML', `${QUESTION}${FIRST}<script>alert(1)</script>`, [`7: found HTML, expected ${blocks}`]],
    [
      'HTML in a line',
      `${QUESTION}## A {#p-1}\n\nIt <b>was</b>.`,
      [`5: found HTML, expected ${runs}`, `5: found HTML, expected ${runs}`],
    ],
    [
      'a link',
      `${QUESTION}## A {#p-1}\n\nIt\n[was](javascript:alert(1)).`,
      [`6: found a link, expected ${runs}`],
    ],
    ['an image', `${QUESTION}## A {#p-1}\n\n![it](file:///x).`, [`5: found an image, expected ${runs}`]],
    ['a list', `${QUESTION}${FIRST}- one\n- two`, [`7: found a list, expected ${blocks}`]],
    ['a block of code', `${QUESTION}${FIRST}    code`, [`7: found a block of code, expected ${blocks}`]],
    [
      'code in a line',
      `${QUESTION}## A {#p-1}\n\nIt \`was\`.`,
      [`5: found code between backticks, expected ${runs}`],
    ],
    ['a rule', `${QUESTION}${FIRST}***`, [`7: found a rule across the page, expected ${blocks}`]],
    [
      'a heading of another level',
      `${QUESTION}${FIRST}### A {#p-2}`,
      [`7: found a heading that is not of the second level, expected ${blocks}`],
    ],
    [
      'a second paragraph',
      `${QUESTION}${FIRST}More.`,
      [`7: found a paragraph without a heading of its own, expected ${blocks}`],
    ],
    [
      'no paragraph under a heading',
      `${QUESTION}${FIRST}## B {#p-2}`,
      ['7: found a heading without text under it, expected one paragraph'],
    ],
    [
      'a heading without an id',
      `${QUESTION}## A\n\nIt was.`,
      ['3: found the heading "A", expected "## heading {#id}" with an id such as p-1'],
    ],
    [
      'an id in capitals',
      `${QUESTION}## A {#P1}\n\nIt was.`,
      ['3: found the heading "A {#P1}", expected "## heading {#id}" with an id such as p-1'],
    ],
    [
      'an address for links',
      `${QUESTION}${FIRST}[was]: https://example.org`,
      [`7: found the address of a link, expected ${blocks}`],
    ],
  ])('says where it found %s', (_what, source, problems) => {
    expect(problemsOf(source)).toEqual(problems)
  })

  it('refuses an essay too long to be one', () => {
    expect(problemsOf('a'.repeat(100_001))).toEqual(['1: found 100001 characters, expected at most 100000'])
  })

  it.each(['>', '> ', '1. ', '- ', '*a', '*a ', '_', '[', '![', '[a](', '<a ', '`', '`a``b'])(
    'soon has done with nothing but %s',
    (piece) => {
      const started = performance.now()

      expect(parseEssay(piece.repeat(99_000 / piece.length)).value).toBeNull()
      expect(performance.now() - started).toBeLessThan(4000)
    },
  )

  it('takes emphasis inside emphasis for a slip', () => {
    expect(problemsOf(`${QUESTION}## A {#p-1}\n\n*It **was *so* it** was*.`)).toEqual([
      `5: found emphasis inside emphasis, expected ${runs}`,
    ])
  })
})

describe('parseSupplement', () => {
  it('reads a label and paragraphs', () => {
    const { value } = parseSupplement('> Not the author’s *words*.\n\n## More {#s-1}\n\nIt was **so**.')

    expect(value).toEqual({
      label: 'Not the author’s words.',
      paragraphs: [
        {
          id: 's-1',
          heading: 'More',
          runs: [{ text: 'It was ' }, { text: 'so', strong: true }, { text: '.' }],
        },
      ],
    })
  })

  it('asks for the label', () => {
    expect(parseSupplement('## More {#s-1}\n\nSo.').problems).toEqual([
      {
        file: 'supplement.md',
        line: 1,
        message:
          'found no label, expected the label as a blockquote, then "## heading {#id}" and one paragraph for each paragraph',
      },
    ])
  })
})
