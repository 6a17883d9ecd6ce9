import type { Deck } from '@/domain/deck/deck'
import { answerTextOf, questionTextOf } from '@/domain/pack/card-text'
import { outlineWalk } from '@/domain/pack/outline-walk'
import type { OutlinePoint } from '@/domain/pack/schema'
import type { CardKey } from '@/domain/progress/events'
import type { Writing } from '@/domain/progress/tables'
import { foldForSearch } from '@/domain/text/fold'
import type { BrowseRow } from './match'

/** A row for each face of a deck, in its order. To be made anew when the student has written something; it looks at every card. */
export function browseRowsOf(
  deck: Deck,
  writings: ReadonlyMap<CardKey, Writing>,
  outline: readonly OutlinePoint[],
): BrowseRow[] {
  const places = placesIn(outline)
  return [...deck.faces.values()].map((face) => {
    const { card, key, entry } = face
    const question = questionTextOf(face)
    const writing = writings.get(entry)
    const note = writing?.note ?? ''
    const origin = deck.entries.get(entry)?.origin
    const place = places.get(card.point)
    return {
      key,
      text: foldForSearch(`${question} ${answerTextOf(face)} ${note}`),
      note: foldForSearch(note),
      question,
      kind: card.kind,
      weight: card.weight ?? place?.weight ?? 1,
      points: place?.path ?? [card.point],
      tags: [card.region, card.theme].filter((tag) => tag !== undefined),
      isOwn: origin === 'own',
      isEdited: origin === 'edited',
      writtenOn: writing?.content == null ? null : writing.writtenOn,
    }
  })
}

/** For each point its weight, and its id with those of the points above it. */
function placesIn(outline: readonly OutlinePoint[]) {
  const places = new Map<string, { readonly weight: number; readonly path: readonly string[] }>()
  for (const { point, parent } of outlineWalk(outline)) {
    const above = parent === null ? [] : (places.get(parent.id)?.path ?? [])
    places.set(point.id, { weight: point.weight, path: [point.id, ...above] })
  }
  return places
}
