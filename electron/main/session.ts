import { success, type Result } from '@/domain/result'
import { keepAttempts, type AttemptKeeper } from './attempts/attempt-keeper'
import { openProfile, type Profile, type ProfileOptions } from './profile'
import { SNAPSHOT_FILE } from './progress/kept-snapshot'
import { keepProgress, type ProgressKeeper } from './progress/progress-keeper'
import type { SaveFailureCode } from './storage/save-failure'

/** What opening a session needs, and who hears of trouble found after the window has opened. */
export interface SessionOptions extends ProfileOptions {
  readonly onTrouble: (sentences: readonly string[]) => void
}

/** A profile that is open, with those who keep what is in it. A restore puts another session in its place. */
export interface Session {
  readonly profile: Profile
  readonly progress: ProgressKeeper
  readonly attempts: AttemptKeeper
  /** The backup of the state before a restore that has just been made. */
  readonly undoRestore: string | null
  /** Everything the student should know of, in sentences; it counts as told. */
  readonly trouble: () => readonly string[]
  /** Tells what has come up since. */
  readonly tellTrouble: (sentence?: string) => void
  /** Makes a backup if one is due. */
  readonly backUp: () => Promise<void>
  /** Lets everything get to the disk. */
  readonly close: () => Promise<void>
}

export async function openSession(
  { onTrouble, ...options }: SessionOptions,
  undoRestore: string | null = null,
): Promise<Result<Session, SaveFailureCode | 'restore-unfinished'>> {
  const opened = await openProfile(options)
  if (!opened.ok) return opened
  const profile = opened.value
  const said = new Set<string>()
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

  const progress = keepProgress(profile.files, options.now)
  const attempts = keepAttempts(profile.files, progress, tellTrouble)
  const backUp = async (): Promise<void> => {
    const made = await profile.files.backUp()
    if (!made.ok) tellTrouble(made.message)
  }

  return success({
    profile,
    progress,
    attempts,
    undoRestore,
    trouble: () => {
      const sentences = trouble()
      for (const each of sentences) toldOf.add(each)
      return sentences
    },
    tellTrouble,
    backUp,
    close: async () => {
      await attempts.close()
      await progress.close()
      await backUp()
      await profile.files.close()
    },
  })
}
