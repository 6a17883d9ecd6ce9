import { join } from 'node:path'

/** What a backup holds and a restore replaces. Packs are not progress: they can be brought in again. */
export const PARTS = ['meta.json', 'settings.json', 'progress', 'attempts', 'notes'] as const

/** Where this machine left off: neither kept in a backup nor replaced by a restore. */
const LEFT_ALONE = ['place.json', 'window.json', 'card-draft.json']

/** Derived or particular to this machine: made again instead of being kept in a backup. */
const NOT_IN_BACKUPS = ['meta.json', 'progress/snapshot.json', ...LEFT_ALONE]

const FILE_NAME = /^(?:[A-Za-z0-9][\w-]*\/)*[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.(?:json|log|journal)$/

/** Whether a file of this name may be written in a profile: one of those known here, and no way out of the folder. */
export function isProfileFile(name: string): boolean {
  const [part = ''] = name.split('/')
  const isKnown = PARTS.some((known) => known === part) || LEFT_ALONE.includes(name)
  return isKnown && FILE_NAME.test(name)
}

/** Whether a file belongs in a backup. */
export function isBackedUp(name: string): boolean {
  return isProfileFile(name) && !NOT_IN_BACKUPS.includes(name)
}

/** Whether a file is a log: one entry a line, only growing. */
export function isLogName(name: string): boolean {
  return /\.(log|journal)$/.test(name)
}

/** The log in which this device keeps what is done in this month (UTC). */
export function progressLogName(now: Date, device: string): string {
  return `progress/log/${now.toISOString().slice(0, 7)}.${device}.log`
}

/** Where things lie in a profile's folder. */
export function profileFolders(
  folder: string,
): Record<'backups' | 'quarantine' | 'restoring' | 'prepared', string> {
  return {
    backups: join(folder, 'backups'),
    quarantine: join(folder, 'quarantine'),
    restoring: join(folder, 'restoring'),
    prepared: join(folder, 'restoring', 'new'),
  }
}
