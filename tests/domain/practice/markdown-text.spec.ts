import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { markdownOfPhrase, markdownOfText } from '@/domain/practice/markdown-text'

describe('markdownOfText', () => {
  it.each([
    [
      'Survival came first (1921–24), "peace" second; 60% of trade & all.',
      'Survival came first (1921–24), "peace" second; 60% of trade & all.',
    ],
    ['# Plan', '\\# Plan'],
    ['#Plan', '#Plan'],
    ['* Rapallo *matters*', '\\* Rapallo \\*matters\\*'],
    ['- for\n- against', '\\- for  \n\\- against'],
    ['-5 degrees', '-5 degrees'],
    ['1. thesis', '1\\. thesis'],
    ['1922. was late', '1922\\. was late'],
    ['> quoted', '\\> quoted'],
    ['Title\n===', 'Title  \n\\==='],
    ['Title\n---', 'Title  \n\\---'],
    ['[the] regime', '[the] regime'],
    ['[a](b) [c]: d', '[a\\](b) [c\\]: d'],
    ['a < b <i>c</i>', 'a < b \\<i>c\\</i>'],
    ['AT&T &amp; &#35;', 'AT&T \\&amp; \\&#35;'],
    ['snake_case `code` \\ ~', 'snake\\_case \\`code\\` \\\\ \\~'],
    ['| a | b |\n|---|---|', '\\| a | b |  \n\\|---|---|'],
    ['  - under\n\tunder', '\u00A0\u00A0\\- under  \n\u2003under'],
    ['one  \r\ntwo\r\rthree', 'one  \ntwo\n\nthree'],
    ['\n\none\n\n\n \ntwo\n', 'one\n\ntwo'],
    ['', ''],
  ])('writes %j as %j', (text, markdown) => {
    expect(markdownOfText(text)).toBe(markdown)
  })

  it('marks stretches around their words, and the end of one only where more follows', () => {
    const marked = {
      spans: [
        { start: 3, end: 9 },
        { start: 13, end: 22 },
      ],
      opening: '**[Over]**',
      closing: '**[In time]**',
    }

    expect(markdownOfText('In\n\n# late\nin \n\nlater.', marked)).toBe(
      'In\n\n**[Over]** \\# lat **[In time]** e  \nin\n\n**[Over]** later.',
    )
  })

  it('reads back as the same text, whatever was written', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(textOf(fromMarkdown(markdownOfText(text)))).toBe(settled(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('makes nothing but paragraphs and lines', () => {
    fc.assert(
      fc.property(written, (text) => {
        const kinds = new Set(kindsIn(fromMarkdown(markdownOfText(text))))

        expect([...kinds].filter((kind) => !['root', 'paragraph', 'text', 'break'].includes(kind))).toEqual(
          [],
        )
      }),
      { numRuns: 500 },
    )
  })

  it.each(['-#', '1.x', '#x', '+1', '=x'])('makes no markup of %s where words are put in', (text) => {
    const spans = [{ start: text.length - 1, end: text.length }]

    const tree = fromMarkdown(markdownOfText(text, { spans, opening: '**[A]**', closing: '**[B]**' }))

    expect(bare(textOf(withoutStrong(tree)))).toBe(bare(text))
  })

  it('keeps every word, in its order, when stretches are marked', () => {
    const spans = fc.array(fc.nat(40), { maxLength: 6 })
    fc.assert(
      fc.property(written, spans, (text, bounds) => {
        const ends = [...new Set(bounds.map((bound) => Math.min(bound, text.length)))].sort((a, b) => a - b)
        const pairs = ends.flatMap((start, at) =>
          at % 2 === 0 ? [{ start, end: ends[at + 1] ?? text.length }] : [],
        )

        const tree = fromMarkdown(
          markdownOfText(text, { spans: pairs, opening: '**[A]**', closing: '**[B]**' }),
        )

        expect(bare(textOf(withoutStrong(tree)))).toBe(bare(settled(text)))
      }),
    )
  })
})

describe('markdownOfPhrase', () => {
  it('is one line', () => {
    expect(markdownOfPhrase(' Rapallo\n# broke  it ')).toBe('Rapallo # broke it')
    expect(markdownOfPhrase('# one')).toBe('\\# one')
  })
})

/** Texts rich in what Markdown might take for markup. */
const written = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          '# ',
          '## ',
          '*',
          '**',
          '_',
          '- ',
          '-',
          '+ ',
          '1. ',
          '2) ',
          '> ',
          '=',
          '===',
          '---',
          '`',
          '```',
          '~~~',
          '\\',
          '|',
          ':',
        ],
        ...[
          '<',
          '<b>',
          '<!--',
          '-->',
          '</',
          '<?',
          'http://a.b',
          '&amp;',
          '&#35;',
          '&',
          '[',
          ']',
          '(',
          ')',
          '!',
          ']:',
          '[^1]',
        ],
        ...[
          'a',
          'Rapallo',
          ' ',
          '  ',
          '    ',
          '\t',
          '\n',
          '\n\n',
          '\r\n',
          '\r',
          '\0',
          '\u00A0',
          '\u2028',
          '\f',
          '😀',
          '.',
          '7',
        ],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)

/** A text as a page shows it: no space at the ends of lines, one empty line between paragraphs. */
function settled(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) =>
      line
        .trimEnd()
        .replace(/^[ \t]+/u, (indent) => indent.replaceAll(' ', '\u00A0').replaceAll('\t', '\u2003')),
    )
    .join('\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replaceAll(/^\n+|\n+$/gu, '')
}

function textOf(node: Nodes): string {
  if (node.type === 'root') return node.children.map(textOf).join('\n\n')
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}

function kindsIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsIn) : [])]
}

function withoutStrong(node: Nodes): Nodes {
  if (node.type === 'strong') return { type: 'text', value: '' }
  if (node.type === 'root')
    return { ...node, children: node.children.flatMap((child) => onlyBlock(withoutStrong(child))) }
  if (node.type === 'paragraph') {
    return { ...node, children: node.children.filter(({ type }) => type !== 'strong') }
  }
  return node
}

function onlyBlock(node: Nodes) {
  return node.type === 'paragraph' ? [node] : []
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
