import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CARD_KINDS } from '@/domain/pack/card'
import { checkPack } from '@/domain/pack/check-pack'
import { PACK_FILES, parsePack } from '@/domain/pack/parse-pack'

const DOCS = join(import.meta.dirname, '../../docs')
const read = (path: string) => readFileSync(join(DOCS, path), 'utf8')
const files = new Map(
  readdirSync(join(DOCS, 'example-pack')).map((name) => [name, read(`example-pack/${name}`)]),
)
const manual = read('content-packs.md')
const snippets = [...manual.matchAll(/```(?:yaml|markdown)\n(.*?)\n```/gs)].map(([, text = '']) => text)

describe('the example pack', () => {
  it('checks clean, with nothing to advise', () => {
    const { problems, advice } = checkPack(files)

    expect([...problems, ...advice]).toEqual([])
  })

  it('has every file that a pack may have', () => {
    expect([...files.keys()].sort()).toEqual([...PACK_FILES].sort())
  })

  it('has a card of every kind', () => {
    const reading = parsePack(files)
    const kinds = reading.ok ? reading.pack.cards.map((card) => card.kind) : []

    expect([...new Set(kinds)].sort()).toEqual([...CARD_KINDS].sort())
  })

  it('names the schema of each of its YAML files', () => {
    for (const [name, text] of files) {
      if (name.endsWith('.md')) continue
      const schema = `schemas/${name.replace('.yaml', '.schema.json')}`
      expect(text.startsWith(`# yaml-language-server: $schema=../${schema}\n`), name).toBe(true)
      expect(read(schema)).toContain('"$schema"')
    }
  })
})

describe('the manual for content packs', () => {
  it.each(snippets)('quotes the example: %s', (snippet) => {
    expect([...files.values()].some((text) => unindented(text).includes(unindented(snippet)))).toBe(true)
  })

  it('quotes all that it shows, and says what each file holds', () => {
    expect(snippets.length).toBeGreaterThan(12)
    for (const file of PACK_FILES) expect(manual).toContain(`\`${file}\``)
    for (const kind of CARD_KINDS) expect(manual).toContain(`**${kind}**`)
  })
})

/** A snippet may begin deep in its file, and stand at the margin of the manual. */
function unindented(text: string): string {
  return text.replace(/^ +/gm, '')
}
