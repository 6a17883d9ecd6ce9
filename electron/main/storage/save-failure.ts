import { failure } from '@/domain/result'
import type { Result } from '@/domain/result'
import { errorCode } from './file-system'

export type SaveFailureCode = 'disk-full' | 'no-permission' | 'read-only' | 'changed-elsewhere' | 'disk-error'

/** Whether something is on the disk; if not, memory is as it was before. */
export type Saved<Value = void> = Result<Value, SaveFailureCode>

/** A save that was refused before the disk was asked. */
export class RefusedSave extends Error {
  readonly reason: 'read-only' | 'changed-elsewhere'

  constructor(reason: 'read-only' | 'changed-elsewhere', message: string) {
    super(message)
    this.reason = reason
  }
}

const BY_SYSTEM_CODE: Partial<Record<string, readonly [SaveFailureCode, string]>> = {
  ENOSPC: ['disk-full', 'The disk is full. Everything saved before is safe; free some space and try again.'],
  EDQUOT: ['disk-full', 'Your share of the disk is full. Everything saved before is safe; free some space.'],
  EACCES: ['no-permission', 'Foolscap may not write in its own folder. Everything saved before is safe.'],
  EPERM: ['no-permission', 'Foolscap may not write in its own folder. Everything saved before is safe.'],
  EROFS: ['no-permission', 'The disk can only be read. Everything saved before is safe.'],
}

/** What a failed save means for the student. An error that neither the disk nor storage made is a fault: thrown on. */
export function saveFailure(error: unknown): Extract<Saved, { ok: false }> {
  if (error instanceof RefusedSave) return failure(error.reason, error.message)
  const code = errorCode(error)
  if (code === undefined) throw error
  const [kind, message] = BY_SYSTEM_CODE[code] ?? [
    'disk-error' as const,
    `The disk reported an error (${code}). Everything saved before is safe.`,
  ]
  return failure(kind, message)
}
