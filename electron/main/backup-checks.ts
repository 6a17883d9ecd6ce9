import { journalRecordSchema } from '@/domain/practice/journal'
import { eventSchema } from '@/domain/progress/events'
import { ATTEMPT_FILE, HISTORY_FILE } from './attempts/attempt-files'
import { SETTINGS } from './profile'
import type { FileCheck } from './storage/content-checks'

/** What each file of a backup must hold before it is restored. */
export const BACKUP_CHECKS: readonly FileCheck[] = [
  { name: /^settings\.json$/, format: SETTINGS },
  { name: /^attempts\/.*\.history\.json$/, format: HISTORY_FILE },
  { name: /^attempts\/[^.]*\.json$/, format: ATTEMPT_FILE },
  { name: /^attempts\/.*\.journal$/, entry: journalRecordSchema },
  { name: /^progress\/log\/.*\.log$/, entry: eventSchema },
]
