import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { Block } from './block'
import { markedLines } from './marked-lines'

/** Documents as one Word file, each from a new page. Large: to be loaded when it is first asked for. */
export async function docxOf(documents: readonly (readonly Block[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const children = documents.flatMap((blocks, index) =>
    blocks.flatMap((block) => paragraphsOf(block, index > 0 && block.kind === 'title')),
  )
  const file = new Document({
    creator: 'Foolscap',
    lastModifiedBy: 'Foolscap',
    title: titleOf(documents),
    styles: { default: { document: { run: { language: { value: 'en-GB' } } } } },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** The question of one attempt; several have no one title of their own. */
function titleOf(documents: readonly (readonly Block[])[]): string {
  const question = documents.length === 1 && documents[0]?.find(({ kind }) => kind === 'quote')
  return question && 'text' in question ? withoutControls(question.text) : 'Foolscap attempts'
}

function paragraphsOf(block: Block, isOnNewPage: boolean): Paragraph[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1, pageBreakBefore: isOnNewPage }),
      ]
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })]
    case 'remark':
      return [new Paragraph({ children: [new TextRun({ text: block.text, style: 'Emphasis' })] })]
    case 'quote':
      return [new Paragraph({ children: [new TextRun({ text: withoutControls(block.text), size: 28 })] })]
    case 'facts':
    case 'points':
      return block.items.map((text) => new Paragraph({ text: withoutControls(text), bullet: { level: 0 } }))
    case 'text':
      return markedLines(block.text, block.overtime).map(
        (line) =>
          new Paragraph({
            children: line.map(
              ({ text, isMark }) =>
                new TextRun({ text: withoutControls(text), ...(isMark ? { style: 'Strong' } : {}) }),
            ),
            spacing: { after: 160 },
          }),
      )
  }
}

/** Characters that XML has no way to write. */
function withoutControls(text: string): string {
  return text.replace(/[^\t\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}
