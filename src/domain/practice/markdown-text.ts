import type { Span } from './spans'

/** Stretches of a text to be told apart, such as what was written in overtime, and the words put around each. */
export interface MarkedStretches {
  readonly spans: readonly Span[]
  readonly opening: string
  readonly closing: string
}

interface Insertion {
  readonly at: number
  readonly text: string
}

/** What Markdown reads as markup anywhere in a line: emphasis, code, links, tags, entities. */
const INLINE_MARKUP = /[\\`*_~]|\](?=[([:])|<(?=[a-z/!?])|&(?=#?[a-z0-9]+;)/giu

/** What it reads as markup at the beginning of a line: headings and their underlines, quotations, lists, rules, tables. */
const LINE_MARKUP = /^(?:#(?=#{0,5}(?:\s|$))|[>|]|\+(?=\s|$)|-(?=[-:|\s]|$)|=(?==*$)|:(?=-))/u

/** An ordered list is told by what follows the number, so that is what the backslash stands before. */
const LIST_NUMBER = /^\d{1,9}(?=[.)](?:\s|$))/u

/** The same where words are put in: the space around them would make markup of what was none, as in `-#`. */
const POSSIBLE_LINE_MARKUP = /^[#>|+\-=:]/u
const POSSIBLE_LIST_NUMBER = /^\d{1,9}(?=[.)])/u

/**
 * A text as Markdown that reads back as the same text: it can make no headings, lists or links. Its lines and the space
 * they begin with stay; several empty lines become one.
 */
export function markdownOfText(text: string, marked?: MarkedStretches): string {
  const insertions = marked ? insertionsOf(text, marked) : []
  let from = 0
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/u).map((line) => {
    const words = line.trimEnd()
    const inLine = insertions.filter(({ at }) => at >= from && at <= from + words.length)
    const markdown = markdownOfLine(
      words,
      inLine.map((insertion) => ({ ...insertion, at: insertion.at - from })),
    )
    from += line.length
    return markdown
  })
  return joinedLines(lines)
}

/** A text as one line of Markdown, for list items. */
export function markdownOfPhrase(text: string): string {
  return markdownOfText(text.replaceAll(/\s+/gu, ' ').trim())
}

function insertionsOf(text: string, { spans, opening, closing }: MarkedStretches): Insertion[] {
  return spans.flatMap(({ start, end }) => {
    const stretch = text.slice(start, end)
    if (stretch.trim() === '') return []
    const first = start + stretch.length - stretch.trimStart().length
    const last = start + stretch.trimEnd().length
    const isAtEnd = text.slice(last).trim() === ''
    const open = { at: first, text: spaced(text, first, opening) }
    return isAtEnd ? [open] : [open, { at: last, text: spaced(text, last, closing) }]
  })
}

function markdownOfLine(line: string, insertions: readonly Insertion[]): string {
  const indent = line.length - line.replace(/^[ \t]+/u, '').length
  const backslashes = markupIn(line, indent, insertions.length > 0).map((at) => ({ at, text: '\\' }))
  const readable = indentText(line.slice(0, indent)) + line.slice(indent).replaceAll('\0', '\uFFFD')
  return inserted(readable, [...insertions, ...backslashes])
}

/** Bold type is only read as such with space around it. */
function spaced(text: string, at: number, words: string): string {
  const isSpace = (character = ' ') => character.trim() === ''
  return `${isSpace(text[at - 1]) ? '' : ' '}${words}${isSpace(text[at]) ? '' : ' '}`
}

function markupIn(line: string, indent: number, hasInsertions: boolean): number[] {
  const content = line.slice(indent)
  const inline = Array.from(content.matchAll(INLINE_MARKUP), ({ index }) => index)
  const atStart = (hasInsertions ? POSSIBLE_LINE_MARKUP : LINE_MARKUP).test(content) ? [0] : []
  const number = (hasInsertions ? POSSIBLE_LIST_NUMBER : LIST_NUMBER).exec(content)
  const afterNumber = number ? [number[0].length] : []
  return [...new Set([...atStart, ...afterNumber, ...inline])].map((at) => at + indent)
}

/** Markdown drops plain space at the beginning of a line, or reads it as code; these spaces it keeps, one for one. */
function indentText(indent: string): string {
  return indent.replaceAll(' ', '\u00A0').replaceAll('\t', '\u2003')
}

function inserted(text: string, insertions: readonly Insertion[]): string {
  const inOrder = insertions.toSorted((one, other) => one.at - other.at)
  let from = 0
  const parts = inOrder.map(({ at, text: addition }) => {
    const part = text.slice(from, at) + addition
    from = at
    return part
  })
  return parts.join('') + text.slice(from)
}

/** Two spaces at the end of a line keep the next one from being run into it. */
function joinedLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => (line !== '' && (lines[index + 1] ?? '') !== '' ? `${line}  ` : line))
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replaceAll(/^\n+|\n+$/gu, '')
}
