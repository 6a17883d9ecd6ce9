import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseEssay } from '@/domain/pack/parse-essay'
import { paragraphText } from '@/domain/pack/runs'
import { BREAKS, TYPOGRAPHY } from './essay-typography'

const read = (path: string) => readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8')

const source = read('essay-source.txt')
const { value: essay, problems } = parseEssay(read('packs/soviet-foreign-policy-1921-1933/essay.md'))

/** The essay is the one long line of the page; everything else there is furniture. */
const [line = '', ...longLines] = source.split('\n').filter((text) => text.length > 100)
const furniture = source.split('\n').filter((text) => text !== '' && text !== line)

/** The question and the paragraphs of the source, as the author has them. */
function piecesOf(text: string): string[] {
  let from = 0
  return BREAKS.map(([first, last]) => {
    const end = text.indexOf(last, from) + last.length
    const piece = text.slice(from, end)
    expect(piece.startsWith(first)).toBe(true)
    from = end + 1
    return piece
  })
}

const substituted = TYPOGRAPHY.reduce(
  (text, { before, after }) => text.replaceAll(before, after),
  piecesOf(line).join('\n'),
).split('\n')

const printed = essay ? [essay.question, ...essay.paragraphs.map(paragraphText)] : []
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('essay.md', () => {
  it('parses without a problem', () => {
    expect(problems).toEqual([])
  })

  it('comes from the one line of the source that is the essay', () => {
    expect(longLines).toEqual([])
    expect(line).toHaveLength(5831)
    expect(piecesOf(line).join(' ')).toBe(line)
  })

  it('has the question and ten paragraphs, byte for byte the source with the listed substitutions', () => {
    const bytes = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'utf8').toString('hex'))

    expect(printed).toEqual(substituted)
    expect(bytes(printed)).toEqual(bytes(substituted))
    expect(printed).toHaveLength(11)
  })

  it('has every letter and digit of the author, in his order, and none besides', () => {
    expect(letters(printed.join(''))).toBe(letters(line))
  })

  it.each([
    'matte of expediency',
    'Troskii’s famous phrase',
    'in 1920s',
    'self evident',
    'Soviet leaders personal',
  ])('keeps the author’s “%s”', (words) => {
    expect(printed.join('\n')).toContain(words)
  })

  it('has none of the page’s furniture', () => {
    expect(furniture.length).toBeGreaterThan(8)
    for (const text of furniture) expect(printed.join('\n')).not.toContain(text)
  })

  it('sets every paragraph plainly, as the source does', () => {
    const runs = essay?.paragraphs.flatMap((paragraph) => paragraph.runs) ?? []

    expect(runs).toHaveLength(10)
    expect(runs.every((run) => Object.keys(run).join() === 'text')).toBe(true)
  })

  it('leaves no backtick, straight quotation mark or stray space', () => {
    expect(printed.join('\n')).not.toMatch(/[`'"]| [,.;:’]|‘ | {2}/)
  })
})

describe('TYPOGRAPHY', () => {
  it('finds each substitution exactly as often as it says', () => {
    let text = piecesOf(line).join('\n')
    for (const { before, after, times } of TYPOGRAPHY) {
      expect([before, text.split(before).length - 1]).toEqual([before, times])
      text = text.replaceAll(before, after)
    }
  })

  it('changes no letter and no digit', () => {
    for (const { before, after } of TYPOGRAPHY) expect(letters(after)).toBe(letters(before))
  })
})
