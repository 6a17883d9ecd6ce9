import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cardIdOf, facesOf } from '@/domain/pack/card-faces'
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
  const repeatedSummaries = summaries.map((summary) => {
    const { id } = summary
    const pack = readJson(join(packs, `${id}.json`)) as Pack
    const repeated = repeat(pack, count)
    cards.push(...repeated.cards.map((card) => cardKey(id, card.id)))
    writeJson(join(packs, `${id}.json`), { ...pack, ...repeated })
    const faces = repeated.cards.flatMap(facesOf).length
    return { ...summary, counts: { ...summary.counts, cards: count, faces } }
  })
  writeJson(join(packs, 'index.json'), repeatedSummaries)
  return { path: folder, cards }
}

/** The first of its packs, with the cards repeated. */
export function packIn({ path }: AppWithCards): Pack {
  const packs = join(path, 'out/main/packs')
  const [summary] = readJson(join(packs, 'index.json')) as PackSummary[]
  if (summary === undefined) throw new Error('The app has no pack.')
  return readJson(join(packs, `${summary.id}.json`)) as Pack
}

/**
 * The basic cards first, which the keys Space and 3 answer; then all kinds again and again, each round with its own pairs to
 * keep apart. Short ids, for an id may have 54 letters at most.
 */
function repeat({ cards, apart }: Pack, count: number): Pick<Pack, 'cards' | 'apart'> {
  const basic = cards.filter(({ kind }) => kind === 'basic')
  if (basic.length === 0) throw new Error('The pack has no basic cards to repeat.')
  const repeated: Pack['cards'] = []
  const pairs: Pack['apart'] = []
  for (let round = basic; repeated.length < count; round = cards) {
    const ids = new Map<string, string>()
    for (const card of round.slice(0, count - repeated.length)) {
      const id = `card-${repeated.length}`
      ids.set(card.id, id)
      repeated.push({ ...card, id })
    }
    for (const [one, other] of apart) {
      const [first, second] = [faceIn(ids, one), faceIn(ids, other)]
      if (first !== null && second !== null) pairs.push([first, second])
    }
  }
  return { cards: repeated, apart: pairs }
}

/** The id of a face under its card's other id; null when the card is not in this round. */
function faceIn(ids: ReadonlyMap<string, string>, face: string): string | null {
  const card = cardIdOf(face)
  const id = ids.get(card)
  return id === undefined ? null : id + face.slice(card.length)
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, JSON.stringify(content))
}
