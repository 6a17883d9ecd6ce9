import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Blockquote, Heading, Nodes, PhrasingContent, RootContent } from 'mdast'
import * as v from 'valibot'
import { essaySchema, type Essay, type Paragraph, type Run } from './essay'
import { idSchema } from './fields'
import { quoted, type PackProblem } from './problem'
import type { LineAt, Reading } from './reading'
import { textOf } from './runs'
import { writtenSupplementSchema, type Supplement } from './supplement'

/** A file of paragraphs: what its blockquote is called, and what it all must be. */
interface Form<Value> {
  readonly file: string
  readonly opening: 'question' | 'label'
  readonly schema: v.GenericSchema<unknown, Value>
}

const ESSAY: Form<Essay> = { file: 'essay.md', opening: 'question', schema: essaySchema }
const SUPPLEMENT: Form<Supplement> = {
  file: 'supplement.md',
  opening: 'label',
  schema: writtenSupplementSchema,
}

/** Notes that something other than the expected was found at a node. */
type Report = (node: Nodes, found: string, expected: string) => void

/** A dissertation's worth, and far more emphasis than one has: beyond them the Markdown library takes minutes. */
const LONGEST_TEXT = 100_000
const MOST_MARKS = 4000
/** A line of a block inside a block inside a block, which no essay has; thousands of them take minutes too. */
const NESTED_BLOCKS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){3}/m
const RUNS_EXPECTED = 'text, *emphasis* or **strong**'

/** Reads essay.md: text, *emphasis* and **strong** alone. Never throws: whatever else is in it is a problem. */
export function parseEssay(source: string): Reading<Essay> {
  return readProse(source, ESSAY)
}

/** Reads supplement.md: as essay.md, but its blockquote says whose words these are. Never throws. */
export function parseSupplement(source: string): Reading<Supplement> {
  return readProse(source, SUPPLEMENT)
}

function readProse<Value>(source: string, { file, opening, schema }: Form<Value>): Reading<Value> {
  const blocksExpected = `the ${opening} as a blockquote, then "## heading {#id}" and one paragraph for each paragraph`
  const problems: PackProblem[] = []
  const reportAt = (line: number, message: string) => problems.push({ file, line, message })
  const trap = trapIn(source, blocksExpected)
  if (trap) return { file, value: null, lineAt: () => 1, problems: [{ file, ...trap }] }
  const report: Report = (node, found, expected) =>
    reportAt(lineOf(node), `found ${found}, expected ${expected}`)

  const [first, ...rest] = fromMarkdown(source).children
  const isOpened = first?.type === 'blockquote'
  const quote = isOpened ? quoteOf(first, opening, report) : ''
  if (!isOpened) reportAt(first ? lineOf(first) : 1, `found no ${opening}, expected ${blocksExpected}`)
  const sections = sectionsOf(isOpened || !first ? rest : [first, ...rest], blocksExpected, report)
  if (sections.length === 0) reportAt(1, `found no paragraph, expected ${blocksExpected}`)

  const paragraphs = sections.map((section) => section.paragraph)
  const checked = v.safeParse(schema, { [opening]: quote, paragraphs })
  const lineAt: LineAt = ([, index = 0]) => sections[Number(index)]?.line ?? 1
  if (problems.length > 0) return { file, value: null, lineAt, problems }
  if (checked.success) return { file, value: checked.output, lineAt, problems }
  for (const issue of checked.issues) {
    const path = issue.path?.map(({ key }) => Number(key)) ?? []
    reportAt(lineAt(path), `found ${quoted(issue.input)}, ${issue.message}`)
  }
  return { file, value: null, lineAt, problems }
}

/** What would keep the Markdown library busy without end. */
function trapIn(source: string, blocksExpected: string): Omit<PackProblem, 'file'> | null {
  const problem = (line: number, found: string, expected: string) => ({
    line,
    message: `found ${found}, expected ${expected}`,
  })
  if (source.length > LONGEST_TEXT) {
    return problem(1, `${source.length} characters`, `at most ${LONGEST_TEXT}`)
  }
  const marks = source.match(/[*_`[\]]/g)?.length ?? 0
  if (marks > MOST_MARKS) return problem(1, `${marks} marks of emphasis and links`, `at most ${MOST_MARKS}`)
  const nested = NESTED_BLOCKS.exec(source)
  if (nested) {
    const line = source.slice(0, nested.index).split('\n').length
    return problem(line, 'blocks inside blocks', blocksExpected)
  }
  return null
}

interface Section {
  readonly line: number
  readonly paragraph: Paragraph
}

/** Headings with the one paragraph that follows each. */
function sectionsOf(blocks: readonly RootContent[], blocksExpected: string, report: Report): Section[] {
  return blocks.flatMap((block, index): Section[] => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (block.type === 'paragraph' && isSectionHeading(before)) return []
    if (!isSectionHeading(block)) {
      report(block, NAMES[block.type], blocksExpected)
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

function quoteOf(quote: Blockquote, opening: string, report: Report): string {
  const [only, second] = quote.children
  if (only?.type === 'paragraph' && second === undefined) return textOf(runsOf(only.children, report))
  report(quote, 'something else in the blockquote', `the ${opening} as one paragraph`)
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
