import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import type { CardMark, EventOf } from './events'
import type { StudyDay } from './study-day'
import { NOTHING_WRITTEN, type Change, type ProgressTables } from './tables'

/** Sets cards apart, or lets them be as the others again; their memory stays. */
export function changesOfMarks(
  { cards }: ProgressTables,
  { mark, isOn, day, cards: marked }: Pick<EventOf<'cardsMarked'>, 'mark' | 'isOn' | 'day' | 'cards'>,
): Change[] {
  return marked.map((card) => ({
    table: 'cards',
    key: card,
    row: { ...(cards.get(card) ?? UNSEEN), ...markedAs(mark, isOn, day) },
  }))
}

/** A card in the student's words; when it was first written is kept. */
export function changesOfWriting(
  { writings }: ProgressTables,
  { card, content, day }: EventOf<'cardWritten'>,
): Change[] {
  const writing = writings.get(card) ?? NOTHING_WRITTEN
  return [{ table: 'writings', key: card, row: { ...writing, content, writtenOn: writing.writtenOn ?? day } }]
}

/** Cards without the student's words; a note stays, and so does the row: taken back, an own card is in its old place among them. */
export function changesOfUnwriting(
  { writings }: ProgressTables,
  { cards }: EventOf<'cardsUnwritten'>,
): Change[] {
  return cards.map((card) => ({
    table: 'writings',
    key: card,
    row: { ...NOTHING_WRITTEN, note: writings.get(card)?.note ?? '' },
  }))
}

export function changesOfNote({ writings }: ProgressTables, { card, text }: EventOf<'cardNoted'>): Change[] {
  return [{ table: 'writings', key: card, row: { ...(writings.get(card) ?? NOTHING_WRITTEN), note: text } }]
}

function markedAs(mark: CardMark, isOn: boolean, day: StudyDay): Partial<CardMemory> {
  switch (mark) {
    case 'suspended':
      return { isSuspended: isOn }
    case 'buried':
      return { buriedOn: isOn ? day : null }
    case 'flagged':
      return { isFlagged: isOn }
  }
}
