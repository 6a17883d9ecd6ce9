import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { Attempt } from '@/domain/practice/attempt'
import { documentOf } from '@/domain/practice/attempt-document'
import { docxOf } from '@/domain/practice/attempt-docx'
import { htmlOf } from '@/domain/practice/attempt-html'
import { finish, reviewed, tick, typed } from '@/domain/practice/draft-control'
import { anAttempt, MINUTE, readingAt } from './an-attempt'

const POINTS = [{ id: 'rapallo', text: 'Rapallo <broke> the isolation.' }]

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

/** What a Word file says, without its marks. */
function wordsInDocx(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error)
        return
      }
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== 'word/document.xml') {
          zip.readEntry()
          return
        }
        zip.openReadStream(entry as never, (failure, stream) => {
          if (failure !== null) {
            reject(failure)
            return
          }
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => resolve(textOf(Buffer.concat(chunks).toString('utf8'))))
        })
      })
      zip.readEntry()
    })
  })
}

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const squeezed = (text: string) => text.replace(/\s+/gu, ' ')

describe('docxOf', () => {
  it('has every word of the attempt, overtime marked, and the review', async () => {
    const attempt = written('“Rapallo” & <others>.\n\nThen Locarno.', ' Too late.')

    const words = squeezed(await wordsInDocx(await docxOf([documentOf(attempt, POINTS)])))

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

  it('can be written with characters that no Word file can have', async () => {
    const attempt = written('One\u0000\u0008\uD800 two', '')

    expect(squeezed(await wordsInDocx(await docxOf([documentOf(attempt, POINTS)])))).toContain('One two')
  })
})

describe('documentOf', () => {
  it('leaves the review out when asked to', () => {
    const attempt = written('Words.', '')

    const said = JSON.stringify(documentOf(attempt, POINTS, false))

    expect(said).toContain('Words.')
    expect(said).not.toMatch(/Coverage|Say why|broke/)
  })

  it('has no empty boxes for what was written by hand', () => {
    const attempt = reviewed(finish(anAttempt({ way: 'handwritten' }), readingAt(MINUTE)), {
      ticked: ['rapallo'],
      missed: [],
      handwrittenWords: 512,
    })

    const said = JSON.stringify(documentOf(attempt, POINTS))

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
        const blocks = documentOf(written(inTime, over), POINTS)
        const ours = documentOf(written('x', 'y'), POINTS)
        const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/g) ?? []
        const known = new Set([...tagsOf(htmlOf([ours])), '<em>', '</em>'])

        expect(tagsOf(htmlOf([blocks])).filter((tag) => !known.has(tag))).toEqual([])
      }),
    )
  })

  it('begins each attempt on a new sheet and asks for nothing from outside', () => {
    const blocks = documentOf(written('Words.', ''), POINTS)
    const html = htmlOf([blocks, blocks])

    expect(html.match(/<section>/g)).toHaveLength(2)
    expect(html).not.toMatch(/src=|href=|url\(|@import/)
  })
})
