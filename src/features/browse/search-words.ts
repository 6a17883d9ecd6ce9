import type { Property, SoughtState } from '@/domain/browse/query'
import { STANDING_NOTES } from '@/domain/insight/card-states'

/** What `is:` finds, for the guide. */
export const STATE_NOTES: Readonly<Record<SoughtState, string>> = {
  due: 'due by the schedule, whatever an exam plan has today',
  new: STANDING_NOTES.new,
  learning: STANDING_NOTES.learning,
  young: STANDING_NOTES.young,
  mature: STANDING_NOTES.mature,
  review: 'past learning, young or mature',
  suspended: STANDING_NOTES.suspended,
  buried: 'put off until tomorrow',
  flagged: 'flagged by you',
  leech: 'forgotten again and again; open one for help with it',
  own: 'written by you',
  edited: 'the pack’s, changed by you',
  noted: 'with a note of yours',
}

/** What `prop:` compares, for the guide. */
export const PROPERTY_NOTES: Readonly<Record<Property, string>> = {
  r: 'chance of recall today by the model, from 0 to 1; finds no card answered today or never',
  s: 'stability, in days',
  d: 'difficulty, from 1 to 10',
  reps: 'answers so far',
  lapses: 'times forgotten',
  due: 'days until it is due by the schedule',
  weight: 'weight of the card, from 1 to 3',
}
