import type { Block } from './block'
import { markedLines } from './marked-lines'

const STYLE = `@page { margin: 20mm }
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #000 }
section + section { break-before: page }
h1 { font-size: 16pt } h2 { font-size: 12pt; break-after: avoid }
blockquote { margin: 0 0 1em; padding-left: 1em; border-left: 2px solid #777; font-size: 13pt }
p, li { overflow-wrap: anywhere }`

/** Documents as one page of HTML to be printed, each from a new sheet. Whatever a student wrote is text in it, never markup. */
export function htmlOf(documents: readonly (readonly Block[])[]): string {
  const sections = documents.map((blocks) => `<section>${blocks.map(htmlOfBlock).join('\n')}</section>`)
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Foolscap</title><style>${STYLE}</style></head><body>${sections.join('\n')}</body></html>`
}

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'remark':
      return `<p><em>${escaped(block.text)}</em></p>`
    case 'quote':
      return `<blockquote>${escaped(block.text)}</blockquote>`
    case 'facts':
    case 'points':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'text':
      return markedLines(block.text, block.overtime)
        .map(
          (line) =>
            `<p>${line.map(({ text, isMark }) => (isMark ? `<strong>${escaped(text)}</strong>` : escaped(text))).join('')}</p>`,
        )
        .join('\n')
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
