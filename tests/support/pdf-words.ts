import { inflateSync } from 'node:zlib'

/** What a PDF holds: how many pages, and the letters on them in the order they are drawn, without any space. */
export interface PdfWords {
  readonly pages: number
  readonly letters: string
}

/** What each code of a font stands for. */
type Letters = ReadonlyMap<number, string>

const CODES = /<([0-9a-fA-F]+)>/g
const OBJECT = /(\d+) 0 obj\s*([\s\S]*?)endobj/g

/**
 * Reads a PDF as Chromium prints it: uncompressed objects, pages whose text is shown by codes of two bytes, and fonts that say
 * which letters those are. It reads no other kind of PDF. Space is left out, for a line may be broken anywhere.
 */
export function wordsInPdf(bytes: Uint8Array): PdfWords {
  const objects = new Map<string, string>()
  for (const [, number = '', body = ''] of Buffer.from(bytes).toString('latin1').matchAll(OBJECT)) {
    objects.set(number, body)
  }
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body))
  const letters = pages.map((page) => lettersOf(page, objects)).join('')
  return { pages: pages.length, letters: letters.replace(/\s+/gu, '') }
}

function lettersOf(page: string, objects: ReadonlyMap<string, string>): string {
  const fonts = fontsOf(page, objects)
  const content = refsIn(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '')
    .map((number) => streamOf(objects.get(number) ?? ''))
    .join('\n')
  let font: Letters = new Map()
  let text = ''
  for (const [, name, shown] of content.matchAll(
    /\/(\w+) [\d.]+ Tf|(\[[^\]]*\]\s*TJ|<[0-9a-fA-F]+>\s*Tj)/g,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    for (const [, codes = ''] of (shown ?? '').matchAll(CODES)) text += spell(codes, font)
  }
  return text
}

/** The fonts that a page calls by these names. */
function fontsOf(page: string, objects: ReadonlyMap<string, string>): Map<string, Letters> {
  const own = /\/Resources\s*(\d+) 0 R/.exec(page)?.[1]
  const resources = own === undefined ? page : (objects.get(own) ?? '')
  const fonts = new Map<string, Letters>()
  for (const [, name = '', number = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [table] = refsIn(/\/ToUnicode\s*(\d+ 0 R)/.exec(objects.get(number) ?? '')?.[1] ?? '')
    if (table !== undefined) fonts.set(name, tableOf(streamOf(objects.get(table) ?? '')))
  }
  return fonts
}

/** A font’s table of single codes and of stretches of them. */
function tableOf(map: string): Letters {
  const letters = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      letters.set(Number.parseInt(code, 16), utf16(text))
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [first = 0, last = 0, text = 0] of [...block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)].map(
      (numbers) => numbers.slice(1).map((number) => Number.parseInt(number, 16)),
    )) {
      for (let code = first; code <= last; code += 1) {
        letters.set(code, String.fromCharCode(text + code - first))
      }
    }
  }
  return letters
}

function spell(codes: string, font: Letters): string {
  const glyphs = codes.match(/.{4}/g) ?? []
  return glyphs.map((code) => font.get(Number.parseInt(code, 16)) ?? '').join('')
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

const refsIn = (text: string): string[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number)

function streamOf(body: string): string {
  const [, head = '', data = ''] = /^([\s\S]*?)stream\r?\n([\s\S]*)\r?\nendstream/.exec(body) ?? []
  return head.includes('FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
}
