import type { MarginNote, NoteKind } from '@/domain/pack/schema'

/** What each kind of note is called over it. */
export const NOTE_TITLES: Readonly<Record<NoteKind, string>> = {
  error: 'Error of fact',
  timing: 'Timing',
  spelling: 'Spelling',
  unproved: 'Not proved',
  nuance: 'More exactly',
  language: 'Language',
  missing: 'Missing',
}

/** Whether a note is on how the essay is written, not on what it says: such notes wait under a heading of their own. */
export const isOnWording = ({ kind }: MarginNote): boolean => kind === 'spelling' || kind === 'language'
