/** What became of a file that was found broken, cut short or gone. */
export type RecoveryCode =
  | 'from-unfinished-save' // a complete copy left beside it by a save that did not get to its end
  | 'from-backup'
  | 'made-anew' // it held nothing that cannot be made again
  | 'begun-anew' // what was in it is lost, and it is not to stand in the way of what is written next
  | 'put-right' // damaged, and whole again: every entry is there
  | 'unfinished-entry' // the last line of a log, never confirmed as saved
  | 'lost-entries' // lines of a log that no longer check out
  | 'two-histories' // a profile was copied, and both copies went on under one name

/** Why a file is shown but not written. */
export type ReadOnlyCode =
  | 'newer' // a newer Foolscap wrote it
  | 'no-usable-copy' // broken, and so is every copy
  | 'cannot-read' // the disk or its permissions refuse
  | 'cannot-keep-copy' // broken, and there was no room to put the broken file aside first

/** How a file was found when it was opened. The message is for the student. */
export type StorageState =
  | { readonly kind: 'ok' }
  | { readonly kind: 'recovered'; readonly code: RecoveryCode; readonly message: string }
  | { readonly kind: 'read-only'; readonly code: ReadOnlyCode; readonly message: string }

export const FOUND_WELL: StorageState = { kind: 'ok' }

const RECOVERED: Record<RecoveryCode, string> = {
  'from-unfinished-save':
    'was damaged. Foolscap opened the copy from the last save, and kept the damaged file.',
  'from-backup': 'was damaged. Foolscap opened the newest good backup, and kept the damaged file.',
  'made-anew': 'could not be read and was made again. Nothing of yours was in it.',
  'begun-anew':
    'was damaged or gone, and no good copy was found. It begins anew; a damaged file is kept aside.',
  'put-right': 'was damaged and could be put right. Everything in it is here, and the damaged part was kept.',
  'unfinished-entry': 'ended in an entry that was still being saved when Foolscap stopped. It was put aside.',
  'two-histories':
    'holds two different entries of one number, as when a copy of your data went on elsewhere. One of them counts; both are kept.',
  'lost-entries': 'had entries that can no longer be read. They were put aside, and all the others are here.',
}

const READ_ONLY: Record<ReadOnlyCode, string> = {
  newer: 'was written by a newer Foolscap. It can be looked at, and nothing in it will be changed.',
  'no-usable-copy':
    'is damaged or gone, and no good copy was found. Foolscap changes nothing there until you restore a backup.',
  'cannot-read': 'could not be read from the disk. Foolscap changes nothing there until it can be.',
  'cannot-keep-copy':
    'is damaged, and there was no room to keep the damaged file. Free some space and start Foolscap again.',
}

/** `subject` begins the sentence: “Your settings file …”. */
export function recovered(code: RecoveryCode, subject: string): StorageState {
  return { kind: 'recovered', code, message: `${subject} ${RECOVERED[code]}` }
}

/** `subject` begins the sentence: “Your settings file …”. */
export function readOnly(code: ReadOnlyCode, subject: string): StorageState {
  return { kind: 'read-only', code, message: `${subject} ${READ_ONLY[code]}` }
}
