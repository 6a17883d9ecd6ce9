import * as v from 'valibot'
import { unsavedCardSchema, type UnsavedCard } from '@/domain/deck/card-draft'
import { success, type Result } from '@/domain/result'
import { placeSchema, type Place } from '@/domain/settings/place'
import { settingsFromFirst, settingsFromSecond } from '@/domain/settings/migrate-settings'
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '@/domain/settings/settings'
import { windowPlaceSchema, type WindowPlace } from './geometry'
import type { Document } from './storage/document'
import { defineFormat } from './storage/format'
import {
  openProfile as openFiles,
  type Profile as Files,
  type ProfileOptions as FileOptions,
} from './storage/profile'
import type { SaveFailureCode } from './storage/save-failure'

/** Where the profile is, and what it needs of the world. */
export interface ProfileOptions extends FileOptions {
  readonly folder: string
}

/** What a student keeps, open: the four small documents that every start needs, and the files all else is in. */
export interface Profile {
  readonly folder: string
  readonly files: Files
  readonly settings: Document<Settings>
  readonly place: Document<Place>
  readonly window: Document<WindowMemory>
  readonly cardDraft: Document<DraftMemory>
}

/** Where the window was when it was last closed. */
export interface WindowMemory {
  readonly place: WindowPlace | null
}

/** The card that was being written when the window was last closed. */
export interface DraftMemory {
  readonly card: UnsavedCard | null
}

export const SETTINGS = defineFormat<Settings>({
  version: 3,
  schema: settingsSchema,
  migrations: [
    { to: 2, migrate: settingsFromFirst },
    { to: 3, migrate: settingsFromSecond },
  ],
})
const PLACE = defineFormat<Place>({ version: 1, schema: placeSchema, migrations: [] })
const WINDOW = defineFormat<WindowMemory>({
  version: 1,
  schema: v.strictObject({ place: v.nullable(windowPlaceSchema) }),
  migrations: [],
})

const CARD_DRAFT = defineFormat<DraftMemory>({
  version: 1,
  schema: v.strictObject({ card: v.nullable(unsavedCardSchema) }),
  migrations: [],
})

/** Opens the profile. What was not found well is told by its files' reports. */
export async function openProfile({
  folder,
  ...options
}: ProfileOptions): Promise<Result<Profile, SaveFailureCode | 'restore-unfinished'>> {
  const opened = await openFiles(folder, options)
  if (!opened.ok) return opened
  const files = opened.value
  const [settings, place, window, cardDraft] = await Promise.all([
    files.document('settings.json', {
      subject: 'Your settings file',
      format: SETTINGS,
      defaults: DEFAULT_SETTINGS,
    }),
    files.document('place.json', {
      subject: 'The note of where you were',
      format: PLACE,
      defaults: { path: '/read', paragraph: null },
      replaceable: true,
    }),
    files.document('window.json', {
      subject: 'The note of where the window was',
      format: WINDOW,
      defaults: { place: null },
      replaceable: true,
    }),
    files.document('card-draft.json', {
      subject: 'The card that was being written',
      format: CARD_DRAFT,
      defaults: { card: null },
      replaceable: 'with-loss',
    }),
  ])
  return success({ folder, files, settings, place, window, cardDraft })
}
