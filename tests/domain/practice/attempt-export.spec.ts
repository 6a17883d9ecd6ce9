// @vitest-environment happy-dom
import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import { documentOf } from '@/domain/practice/attempt-document'
import { docxOf } from '@/domain/practice/attempt-docx'
import { htmlOf } from '@/domain/practice/attempt-html'
import { markdownOfAttempt } from '@/domain/practice/attempt-markdown'
import { finish, reviewed, tick, typed } from '@/domain/practice/draft-control'
import { bundledPack } from '../../resources/content-pack'
import { entryOf, wordsInDocx } from '../../support/docx-words'
import { anAttempt, MINUTE, readingAt } from './an-attempt'

const PACK = { points: [{ id: 'rapallo', text: 'Rapallo <broke> the isolation.' }], rubrics: [] }

/** An attempt with an answer, some of it in overtime. */
function written(inTime: string, over: string): Attempt {
  const begun = typed(
    anAttempt({ allowance: { minutes: 1, extraPercent: 0 } }),
    'answer',
    inTime,
    readingAt(1000),
  )
  const late = typed(
    tick(begun, readingAt(MINUTE + 1000)),
    'answer',
    `${inTime}${over}`,
    readingAt(MINUTE + 2000),
  )
  const review = { ticked: [], half: ['rapallo'], missed: [], comment: 'Say why & when.' }
  return reviewed(finish(late, readingAt(MINUTE + 3000)), review)
}

describe('docxOf', () => {
  it('has every word of the attempt, overtime marked, and the review', async () => {
    const attempt = written('“Rapallo” & <others>.\n\nThen Locarno.', ' Too late.')

    const words = await wordsInDocx(await docxOf([documentOf(attempt, PACK)]))

    for (const part of [
      'How far was survival the aim?',
      '“Rapallo” & <others>.',
      'Then Locarno.',
      '[Overtime]',
      'Too late.',
      'Rapallo <broke> the isolation.',
      'Say why & when.',
    ]) {
      expect(words).toContain(part)
    }
  })

  it('is called by its question, in British English, and names nobody', async () => {
    const blocks = documentOf(written('Words.', ''), PACK)
    const bytes = await docxOf([blocks])

    const core = await entryOf(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>How far was survival the aim?</dc:title>')
    expect(core).toContain('<dc:creator>Foolscap</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Foolscap</cp:lastModifiedBy>')
    expect(await entryOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(await entryOf(await docxOf([blocks, blocks]), 'docProps/core.xml')).toContain(
      '<dc:title>Foolscap attempts</dc:title>',
    )
  })

  it('can be written with characters that no Word file can have', async () => {
    const attempt = written('One\u0000\u0008\uD800 two', '')

    expect(await wordsInDocx(await docxOf([documentOf(attempt, PACK)]))).toContain('One two')
  })
})

describe('documentOf', () => {
  it('is headed by way and day as the screen has them', () => {
    expect(documentOf(anAttempt(), PACK)[0]).toEqual({ kind: 'title', text: 'Full essay, 4 May 2026' })
  })

  it('leaves the review out when asked to', () => {
    const attempt = written('Words.', '')

    const said = JSON.stringify(documentOf(attempt, PACK, false))

    expect(said).toContain('Words.')
    expect(said).not.toMatch(/Coverage|Say why|broke/)
  })

  it('calls strands and levels by what their rubrics call them, and says what was expected', () => {
    const attempt = reviewed(written('Words.', ''), {
      ticked: [],
      missed: ['rapallo'],
      rubric: 'aqa-a-level',
      level: 'strong',
      strands: [{ strand: 'knowledge', level: 'sound' }],
      prediction: { coverage: 0.6, level: 'top' },
      mark: { given: 17, of: 25 },
    })

    const [, , facts] = documentOf(attempt, { ...PACK, rubrics: bundledPack().rubrics })

    expect(facts).toHaveProperty(
      'items',
      expect.arrayContaining([
        'Expected before the review: 60 % of the points, level Top',
        'Knowledge and evidence: Sound',
        'Level, in the writer’s own judgement: Strong',
        'Teacher’s mark: 17 of 25',
      ]),
    )
  })

  it('has no empty boxes for what was written by hand', () => {
    const attempt = reviewed(finish(anAttempt({ way: 'handwritten' }), readingAt(MINUTE)), {
      ticked: ['rapallo'],
      missed: [],
      handwrittenWords: 512,
    })

    const said = JSON.stringify(documentOf(attempt, PACK))

    expect(said).toContain('Words on paper: 512')
    expect(said).not.toContain('Nothing written')
  })
})

describe('htmlOf', () => {
  it('lets nothing a student wrote be markup, whatever it is', () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x>', '&lt;b&gt;'),
    )
    fc.assert(
      fc.property(nasty, nasty, (inTime, over) => {
        const blocks = documentOf(written(inTime, over), PACK)
        const ours = documentOf(written('x', 'y'), PACK)
        const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/g) ?? []
        const known = new Set([...tagsOf(htmlOf([ours])), '<em>', '</em>'])

        expect(tagsOf(htmlOf([blocks])).filter((tag) => !known.has(tag))).toEqual([])
      }),
    )
  })

  it('begins each attempt on a new sheet and asks for nothing from outside', () => {
    const blocks = documentOf(written('Words.', ''), PACK)
    const html = htmlOf([blocks, blocks])

    expect(html.match(/<section>/g)).toHaveLength(2)
    expect(html).not.toMatch(/src=|href=|url\(|@import/)
  })
})

/** Each has what one of the formats takes for markup, or keeps in more than one unit. */
const AWKWARD = [
  'Was “<b>trade</b>” & <aims> the aim?',
  'A & B &amp; C &lt; D',
  `Quotes " and ' and ’ and \`ticks\``,
  '*Not* _emphasis_, **nor** __this__, ~~nor that~~',
  '# No heading',
  '1. No list',
  '- nor this',
  '> nor a quotation',
  '[No](link) ![nor picture](x) <https://nowhere.invalid>',
  'Emoji 🙂, a family 👩‍👩‍👧 and a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'Élan, Чичерин, 蔣介石',
  '\\ back \\* slashes | pipes',
]

describe.each(AWKWARD)('what a student may write: %s', (words) => {
  /** As the question, the plan, the answer, a point and the comment. */
  const pack = { points: [{ id: 'rapallo', text: words }], rubrics: [] }
  const attempt = (): Attempt => {
    const review = { ticked: ['rapallo'], missed: [], comment: words }
    return { ...reviewed(written(words, ''), review), question: words, plan: words }
  }
  const TIMES = 5

  it('reads back the same from Markdown', () => {
    expect(timesIn(textInMarkdown(markdownOfAttempt(attempt(), pack)), words)).toBe(TIMES)
  })

  it('reads back the same from a Word file', async () => {
    const bytes = await docxOf([documentOf(attempt(), pack)])

    expect(timesIn(await wordsInDocx(bytes), words)).toBe(TIMES)
  })

  it('reads back the same from the page that is printed', () => {
    const page = new DOMParser().parseFromString(htmlOf([documentOf(attempt(), pack)]), 'text/html')

    expect(timesIn(page.body.textContent, words)).toBe(TIMES)
  })
})

const timesIn = (text: string, words: string): number => text.split(words).length - 1

/** The text that a reader of Markdown shows. */
function textInMarkdown(markdown: string): string {
  const textOf = (node: Nodes): string => {
    if ('children' in node) return node.children.map(textOf).join(node.type === 'root' ? '\n' : '')
    return 'value' in node ? node.value : ''
  }
  return textOf(fromMarkdown(markdown))
}
