/** The names that cross the boundary, apart from the schemas so that the preload stays tiny. */

/** What the renderer may ask of the main process. */
export const VERBS = [
  // the app
  'openApp',
  'openPack',
  'changeSettings',
  'keepPlace',
  'readAbout',
  'showLog',
  'copyText',
  'flushed',
  // progress
  'openProgress',
  'gradeCard',
  'cramCard',
  'markCards',
  'writeCard',
  'unwriteCards',
  'noteCard',
  'keepCardDraft',
  'openHistory',
  'changeMemoryModel',
  'undoMemoryModel',
  'fitMemory',
  'takeBack',
  'answerClockJump',
  // attempts
  'openAttempts',
  'openAttempt',
  'keepDraft',
  'finishAttempt',
  'reopenAttempt',
  'reviewAttempt',
  'deleteAttempts',
  'bringBackAttempts',
  'openWriting',
  'putCardsFirst',
  'saveFile',
  // safekeeping
  'listBackups',
  'saveBackup',
  'restoreBackup',
  'showDataFolder',
] as const
export type VerbName = (typeof VERBS)[number]

/** What the main process tells the renderer unasked. */
export const NOTICES = ['menuCommand', 'flush', 'trouble'] as const
export type NoticeName = (typeof NOTICES)[number]

/** The channel of a verb or a notice. */
export const channelOf = (name: VerbName | NoticeName): string => `foolscap:${name}`
