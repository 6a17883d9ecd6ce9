import * as v from 'valibot'
import { attemptSchema } from '@/domain/practice/attempt'
import { journalRecordSchema } from '@/domain/practice/journal'
import { eventSchema } from '@/domain/progress/events'
import { settingsSchema } from '@/domain/settings/settings'
import type { FileCheck } from './storage/content-checks'
import { defineFormat } from './storage/format'

const SETTINGS = defineFormat({ version: 1, schema: settingsSchema, migrations: [] })
const ATTEMPT = defineFormat({
  version: 1,
  schema: v.strictObject({ attempt: v.nullable(attemptSchema) }),
  migrations: [],
})

/** What each file of a backup must hold before it is restored. */
export const BACKUP_CHECKS: readonly FileCheck[] = [
  { name: /^settings\.json$/, format: SETTINGS },
  { name: /^attempts\/.*\.json$/, format: ATTEMPT },
  { name: /^attempts\/.*\.journal$/, entry: journalRecordSchema },
  { name: /^progress\/log\/.*\.log$/, entry: eventSchema },
]
