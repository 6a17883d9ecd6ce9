import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Pack, PackSummary } from '@/domain/pack/schema'
import { cardKey, type CardKey } from '@/domain/progress/events'

/** The built app. */
export const APP = resolve(import.meta.dirname, '../..')

/** A copy of the built app whose packs have as many cards as wanted, and the keys of those cards. */
export interface AppWithCards {
  readonly path: string
  readonly cards: readonly CardKey[]
}

/** Copies the built app into a folder and repeats the cards of its packs under other ids. */
export function appWithCards(folder: string, count: number): AppWithCards {
  cpSync(join(APP, 'package.json'), join(folder, 'package.json'))
  cpSync(join(APP, 'out'), join(folder, 'out'), { recursive: true })
  const packs = join(folder, 'out/main/packs')

  const summaries = readJson(join(packs, 'index.json')) as PackSummary[]
  const cards: CardKey[] = []
  for (const { id } of summaries) {
    const pack = readJson(join(packs, `${id}.json`)) as Pack
    const repeated = repeat(pack.cards, count)
    cards.push(...repeated.map((card) => cardKey(id, card.id)))
    writeJson(join(packs, `${id}.json`), { ...pack, cards: repeated })
  }
  writeJson(
    join(packs, 'index.json'),
    summaries.map((summary) => ({ ...summary, counts: { ...summary.counts, cards: count } })),
  )
  return { path: folder, cards }
}

/** Short ids, for an id may have 60 letters at most. */
function repeat(cards: Pack['cards'], count: number): Pack['cards'] {
  return Array.from({ length: count }, (_, index) => {
    const card = cards[index % cards.length]
    if (card === undefined) throw new Error('The pack has no cards to repeat.')
    return { ...card, id: `card-${index}` }
  })
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, JSON.stringify(content))
}
