import type { MemoryModel } from '@/domain/scheduling/memory-model'
import { changesOfCram, changesOfGrade } from './changes-of-answers'
import { outcomeOf } from '@/domain/practice/review'
import {
  changesOfDeletion,
  changesOfFinish,
  changesOfPrecedence,
  changesOfReview,
} from './changes-of-attempts'
import { changesOfMarks, changesOfNote, changesOfUnwriting, changesOfWriting } from './changes-of-cards'
import type { ProgressEvent } from './events'
import type { Change, ProgressTables } from './tables'

/** What an event does to the tables, as rows to put in place; costs the same however much they hold. */
export function changesOf(tables: ProgressTables, event: ProgressEvent, model: MemoryModel): Change[] {
  switch (event.type) {
    case 'graded':
      return changesOfGrade(tables, event, model)
    case 'crammed':
      return changesOfCram(tables, event)
    case 'cardsMarked':
      return changesOfMarks(tables, event)
    case 'suspended':
      return changesOfMarks(tables, { day: event.day, mark: 'suspended', isOn: true, cards: [event.card] })
    case 'unsuspended':
      return changesOfMarks(tables, { day: event.day, mark: 'suspended', isOn: false, cards: [event.card] })
    case 'cardWritten':
      return changesOfWriting(tables, event)
    case 'cardsUnwritten':
      return changesOfUnwriting(tables, event)
    case 'cardNoted':
      return changesOfNote(tables, event)
    case 'attemptFinished':
      return changesOfFinish(tables, event)
    case 'attemptReviewed':
    case 'pointsMarked':
      return changesOfReview(tables, event, outcomeOf(event))
    case 'attemptDeleted':
      return changesOfDeletion(tables, event)
    case 'cardsPutFirst':
      return changesOfPrecedence(event)
    case 'undone':
    case 'clockCorrected':
    case 'clockConfirmed':
      return []
  }
}
