import type { Attempt } from './attempt'
import { documentOf, OVERTIME_BEGINS, OVERTIME_ENDS, type PackTexts } from './attempt-document'
import type { Block } from './block'
import { markdownOfPhrase, markdownOfText } from './markdown-text'

const BEGINS = `**${OVERTIME_BEGINS}**`
const ENDS = `**${OVERTIME_ENDS}**`

/** An attempt as a Markdown document; nothing the student wrote can look like a heading. */
export function markdownOfAttempt(attempt: Attempt, pack: PackTexts, withReview = true): string {
  return markdownOf(documentOf(attempt, pack, withReview))
}

/** A document as Markdown. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOfBlock).join('\n\n')}\n`
}

function markdownOfBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}`
    case 'heading':
      return `## ${block.text}`
    case 'remark':
      return `*${block.text}*`
    case 'quote':
      return quoted(markdownOfText(block.text))
    case 'facts':
      return block.items
        .map((item) => `- ${markdownOfPhrase(item).replace(OVERTIME_BEGINS, BEGINS)}`)
        .join('\n')
    case 'points':
      return block.items.map((item) => `- ${markdownOfPhrase(item)}`).join('\n')
    case 'text':
      return block.overtime.length === 0
        ? markdownOfText(block.text)
        : markdownOfText(block.text, { spans: block.overtime, opening: BEGINS, closing: ENDS })
  }
}

function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
