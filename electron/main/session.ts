import { join } from 'node:path'
import { success, type Result } from '@/domain/result'
import { modelChoiceOf } from '@/domain/settings/settings'
import { keepAttempts, type AttemptKeeper } from './attempts/attempt-keeper'
import { BACKUP_CHECKS } from './backup-checks'
import { openProfile, type Profile, type ProfileOptions } from './profile'
import { SNAPSHOT_FILE } from './progress/kept-snapshot'
import { keepProgress, type ProgressKeeper } from './progress/progress-keeper'
import type { Restored } from './storage/safekeeping'
import type { SaveFailureCode } from './storage/save-failure'

/** An essay is thought over as well as typed. */
const WRITING_PAUSE_MS = 20_000

/** What opening a session needs, and who hears of trouble found after the window has opened. */
export interface SessionOptions extends Omit<ProfileOptions, 'checks'> {
  /** Random letters and digits, to name a card the student makes. */
  readonly newCardName: () => string
  readonly onTrouble: (sentences: readonly string[]) => void
}

/** A profile that is open, with those who keep what is in it. A restore puts another session in its place. */
export interface Session {
  readonly profile: Profile
  readonly progress: ProgressKeeper
  readonly attempts: AttemptKeeper
  readonly newCardName: () => string
  /** The backup of the state before a restore that has just been made. */
  readonly undoRestore: string | null
  /** Everything the student should know of, in sentences; it counts as told. */
  readonly trouble: () => readonly string[]
  /** Tells what has come up since. */
  readonly tellTrouble: (sentence?: string) => void
  /** Tells once of each file that could go into no backup as it is. */
  readonly tellOfDamaged: (names: readonly string[]) => void
  /** Whether the student is neither drilling nor writing. */
  readonly isQuiet: () => boolean
  /** Makes a backup if one is due. */
  readonly backUp: () => Promise<void>
  /** Lets everything get to the disk. */
  readonly close: () => Promise<void>
}

export async function openSession(
  { onTrouble, newCardName, ...options }: SessionOptions,
  restored: Restored | null = null,
): Promise<Result<Session, SaveFailureCode | 'restore-unfinished'>> {
  const opened = await openProfile({ ...options, checks: BACKUP_CHECKS })
  if (!opened.ok) return opened
  const profile = opened.value
  const said = new Set(restored?.damagedLieIn ? [beforeRestore(profile.folder, restored.damagedLieIn)] : [])
  const toldOf = new Set<string>()

  const trouble = (): readonly string[] => {
    // The snapshot holds nothing of the student's.
    const reports = profile.files.reports().filter(({ name }) => name !== SNAPSHOT_FILE)
    const sentences = reports.flatMap(({ state }) => (state.kind === 'ok' ? [] : [state.message]))
    return [...new Set([...sentences, ...said])]
  }
  const tellTrouble = (sentence?: string): void => {
    if (sentence !== undefined) said.add(sentence)
    const untold = trouble().filter((each) => !toldOf.has(each))
    for (const each of untold) toldOf.add(each)
    if (untold.length > 0) onTrouble(untold)
  }

  const progress = keepProgress(profile.files, options.now, () => modelChoiceOf(profile.settings.data))
  const kept = keepAttempts(profile.files, progress, tellTrouble)
  let wroteMs = -Infinity
  const attempts: AttemptKeeper = {
    ...kept,
    keepDraft: (id, records) => {
      wroteMs = performance.now()
      return kept.keepDraft(id, records)
    },
  }

  const tellOfDamaged = (names: readonly string[]): void => {
    for (const name of names) tellTrouble(damagedInBackups(name))
  }
  const backUp = async (): Promise<void> => {
    const made = await profile.files.backUp()
    if (made.ok) tellOfDamaged(made.value?.damaged ?? [])
    else tellTrouble(made.message)
  }

  return success({
    profile,
    progress,
    attempts,
    newCardName,
    undoRestore: restored?.undo ?? null,
    trouble: () => {
      const sentences = trouble()
      for (const each of sentences) toldOf.add(each)
      return sentences
    },
    tellTrouble,
    tellOfDamaged,
    isQuiet: () => progress.isQuiet() && performance.now() - wroteMs > WRITING_PAUSE_MS,
    backUp,
    close: async () => {
      await attempts.close()
      await progress.close()
      await backUp()
      await profile.files.close()
    },
  })
}

function damagedInBackups(name: string): string {
  return `${name} is damaged, and backups go on without it: of this file they keep the last good copy, if there is one. The damaged file is kept.`
}

function beforeRestore(folder: string, lieIn: string): string {
  return `Some files were damaged before the backup was restored. All files as they were are kept in ${join(folder, lieIn)}.`
}
