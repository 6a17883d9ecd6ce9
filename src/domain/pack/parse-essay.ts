import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Blockquote, Heading, Nodes, PhrasingContent, RootContent } from 'mdast'
import * as v from 'valibot'
import { essaySchema, type Essay, type Paragraph, type Run } from './essay'
import { idSchema } from './fields'
import { quoted, type PackProblem } from './problem'
import { textOf } from './runs'

/** An essay that has been read: the essay if it is whole, where its paragraphs begin, and the problems if not. */
export interface EssayReading {
  readonly essay: Essay | null
  /** The line of each paragraph's heading, in the order of the paragraphs. */
  readonly lines: readonly number[]
  readonly problems: readonly PackProblem[]
}

/** Notes that something other than the expected was found at a node. */
type Report = (node: Nodes, found: string, expected: string) => void

const FILE = 'essay.md'
/** A dissertation's worth, and far more emphasis than one has: beyond them the Markdown library takes minutes. */
const LONGEST_ESSAY = 100_000
const MOST_MARKS = 4000
/** A line of a block inside a block inside a block, which no essay has; thousands of them take minutes too. */
const NESTED_BLOCKS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){3}/m
const BLOCKS_EXPECTED =
  'the question as a blockquote, then "## heading {#id}" and one paragraph for each paragraph'
const RUNS_EXPECTED = 'text, *emphasis* or **strong**'

/** Reads essay.md: text, *emphasis* and **strong** alone. Never throws: whatever else is in it is a problem. */
export function parseEssay(source: string): EssayReading {
  const problems: PackProblem[] = []
  const reportAt = (line: number, message: string) => problems.push({ file: FILE, line, message })
  const trap = trapIn(source)
  if (trap) return { essay: null, lines: [], problems: [trap] }
  const report: Report = (node, found, expected) =>
    reportAt(lineOf(node), `found ${found}, expected ${expected}`)

  const [first, ...rest] = fromMarkdown(source).children
  const hasQuestion = first?.type === 'blockquote'
  const question = hasQuestion ? questionOf(first, report) : ''
  if (!hasQuestion) reportAt(first ? lineOf(first) : 1, `found no question, expected ${BLOCKS_EXPECTED}`)
  const sections = sectionsOf(hasQuestion || !first ? rest : [first, ...rest], report)
  if (sections.length === 0) reportAt(1, `found no paragraph, expected ${BLOCKS_EXPECTED}`)

  const paragraphs = sections.map((section) => section.paragraph)
  const checked = v.safeParse(essaySchema, { question, paragraphs })
  const lines = sections.map((section) => section.line)
  if (problems.length > 0) return { essay: null, lines, problems }
  if (checked.success) return { essay: checked.output, lines, problems }
  for (const issue of checked.issues) {
    const paragraph = Number(issue.path?.[1]?.key ?? 0)
    reportAt(lines[paragraph] ?? 1, `found ${quoted(issue.input)}, ${issue.message}`)
  }
  return { essay: null, lines, problems }
}

/** What would keep the Markdown library busy without end. */
function trapIn(source: string): PackProblem | null {
  const problem = (line: number, found: string, expected: string) => ({
    file: FILE,
    line,
    message: `found ${found}, expected ${expected}`,
  })
  if (source.length > LONGEST_ESSAY) {
    return problem(1, `${source.length} characters`, `at most ${LONGEST_ESSAY}`)
  }
  const marks = source.match(/[*_`[\]]/g)?.length ?? 0
  if (marks > MOST_MARKS) return problem(1, `${marks} marks of emphasis and links`, `at most ${MOST_MARKS}`)
  const nested = NESTED_BLOCKS.exec(source)
  if (nested) {
    const line = source.slice(0, nested.index).split('\n').length
    return problem(line, 'blocks inside blocks', BLOCKS_EXPECTED)
  }
  return null
}

interface Section {
  readonly line: number
  readonly paragraph: Paragraph
}

/** Headings with the one paragraph that follows each. */
function sectionsOf(blocks: readonly RootContent[], report: Report): Section[] {
  return blocks.flatMap((block, index): Section[] => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (block.type === 'paragraph' && isSectionHeading(before)) return []
    if (!isSectionHeading(block)) {
      report(block, NAMES[block.type], BLOCKS_EXPECTED)
      return []
    }
    const title = titleOf(block, report)
    if (after?.type !== 'paragraph') {
      report(block, 'a heading without text under it', 'one paragraph')
      return []
    }
    return [{ line: lineOf(block), paragraph: { ...title, runs: runsOf(after.children, report) } }]
  })
}

function isSectionHeading(block: RootContent | undefined): block is Heading {
  return block?.type === 'heading' && block.depth === 2
}

function questionOf(quote: Blockquote, report: Report): string {
  const [only, second] = quote.children
  if (only?.type === 'paragraph' && second === undefined) return textOf(runsOf(only.children, report))
  report(quote, 'something else in the blockquote', 'the question as one paragraph')
  return ''
}

function titleOf(heading: Heading, report: Report): { id: string; heading: string } {
  const title = textOf(runsOf(heading.children, report))
  const [, words = '', id = ''] = /^(.*\S)\s*\{#([^{}]*)\}$/.exec(title) ?? []
  if (words === '' || !v.is(idSchema, id)) {
    report(heading, `the heading ${quoted(title)}`, '"## heading {#id}" with an id such as p-1')
  }
  return { id, heading: words }
}

type Style = Omit<Run, 'text'>

function runsOf(nodes: readonly PhrasingContent[], report: Report, style: Style = {}): Run[] {
  return joined(nodes.flatMap((node) => runsOfNode(node, report, style)))
}

function runsOfNode(node: PhrasingContent, report: Report, style: Style): Run[] {
  if (node.type === 'text') return [{ ...style, text: node.value.replace(/\s*\n\s*/g, ' ') }]
  if (node.type === 'emphasis' && !style.emphasis) {
    return runsOf(node.children, report, { ...style, emphasis: true })
  }
  if (node.type === 'strong' && !style.strong)
    return runsOf(node.children, report, { ...style, strong: true })
  report(node, NAMES[node.type], RUNS_EXPECTED)
  return []
}

/** Neighbours set in the same way become one run. */
function joined(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((before, run) => {
    const last = before.at(-1)
    if (last && last.emphasis === run.emphasis && last.strong === run.strong) {
      return [...before.slice(0, -1), { ...last, text: last.text + run.text }]
    }
    return [...before, run]
  }, [])
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** What a student who wrote the pack would call each kind of Markdown. */
const NAMES: Readonly<Record<RootContent['type'], string>> = {
  blockquote: 'a second blockquote',
  break: 'a forced line break',
  code: 'a block of code',
  definition: 'the address of a link',
  delete: 'struck-out text',
  emphasis: 'emphasis inside emphasis',
  footnoteDefinition: 'a footnote',
  footnoteReference: 'a footnote mark',
  heading: 'a heading that is not of the second level',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  inlineCode: 'code between backticks',
  link: 'a link',
  linkReference: 'a link',
  list: 'a list',
  listItem: 'a list item',
  paragraph: 'a paragraph without a heading of its own',
  strong: 'strong text inside strong text',
  table: 'a table',
  tableCell: 'a table cell',
  tableRow: 'a table row',
  text: 'text',
  thematicBreak: 'a rule across the page',
  yaml: 'front matter',
}
