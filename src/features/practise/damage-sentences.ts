import type { JournalDamage } from '@/domain/practice/replay-journal'

/** What the student is told of damage to the journal of an attempt. */
export const DAMAGE_SENTENCES: Readonly<Record<JournalDamage, string>> = {
  none: '',
  healed: 'A part of its journal was damaged, but a later whole copy made up for it: nothing is missing.',
  'words-lost':
    'The end of its journal was damaged, so the last words you typed may be missing: look at where you stopped.',
}
