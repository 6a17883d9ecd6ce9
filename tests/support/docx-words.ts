import { fromBuffer } from 'yauzl'

/** What a Word file says, without its marks; every run of space is one. */
export async function wordsInDocx(bytes: Uint8Array): Promise<string> {
  const markup = await entryOf(bytes, 'word/document.xml')
  return textOf(markup).replace(/\s+/gu, ' ').trim()
}

/** A file in the zip archive that a Word file is, as text. */
export function entryOf(bytes: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error)
        return
      }
      zip.on('end', () => reject(new Error(`There is no ${name} in it.`)))
      zip.on('entry', (entry) => {
        if (entry.fileName !== name) {
          zip.readEntry()
          return
        }
        zip.openReadStream(entry, (failure, stream) => {
          if (failure !== null) {
            reject(failure)
            return
          }
          const chunks: Buffer[] = []
          stream.on('error', reject)
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
        })
      })
      zip.readEntry()
    })
  })
}

/** A paragraph ends in space; the runs within one stand close together. */
const textOf = (markup: string): string =>
  markup
    .replaceAll('</w:p>', ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
