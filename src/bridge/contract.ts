import * as v from 'valibot'
import { unsavedCardSchema, type UnsavedCard } from '@/domain/deck/card-draft'
import { cardSchema } from '@/domain/pack/card'
import { idSchema } from '@/domain/pack/fields'
import type { Pack, PackSummary } from '@/domain/pack/schema'
import type { MemoryFit } from '@/domain/fitting/fit-memory'
import { attemptSchema, type Attempt } from '@/domain/practice/attempt'
import { blockSchema } from '@/domain/practice/block'
import { journalRecordSchema } from '@/domain/practice/journal'
import type { WritingHistory } from '@/domain/practice/writing-history'
import type { JournalDamage } from '@/domain/practice/replay-journal'
import type { ClockJump } from '@/domain/progress/clock-jump'
import {
  answerSchema,
  CARD_MARKS,
  cardKeySchema,
  eventRefSchema,
  LONGEST_NOTE,
  type EventOf,
  type ProgressEvent,
} from '@/domain/progress/events'
import type { Snapshot } from '@/domain/progress/snapshot'
import type { Result } from '@/domain/result'
import { placeSchema, type Place } from '@/domain/settings/place'
import { memoryModelChangeSchema, settingsChangeSchema, type Settings } from '@/domain/settings/settings'
import type { VerbName } from './channels'

/** One verb: the schema its input must pass, and (in the type alone) what it answers with. */
interface Verb<Schema extends v.GenericSchema, Output> {
  readonly input: Schema
  readonly output?: Output
}

/** Declares a verb's output, then its input: `verb<Settings>()(schema)`. */
const verb =
  <Output>() =>
  <Schema extends v.GenericSchema>(input: Schema): Verb<Schema, Output> => ({ input })

const nothing = v.strictObject({})

/** What the app starts with. `trouble` says in plain words what storage had to put right or will not touch. */
export interface Opening {
  readonly settings: Settings
  readonly place: Place
  /** The card that was being written when the window was closed; null when there was none. */
  readonly unsavedCard: UnsavedCard | null
  readonly packs: readonly PackSummary[]
  readonly dataFolder: string
  /** The backup of the state before a restore that has just been made, to go back to; else null. */
  readonly undoRestore: string | null
  readonly trouble: readonly string[]
}

/** What the About dialog shows. */
export interface About {
  readonly versions: {
    readonly foolscap: string
    readonly electron: string
    readonly chromium: string
    readonly node: string
  }
  readonly packages: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
}

/** Progress as the log has it: the snapshot is complete when it is sent. */
export interface OpenedProgress {
  readonly snapshot: Snapshot
  /** The clock has plainly moved, and no answer has settled it: the student is to be asked. */
  readonly clockJump: ClockJump | null
}

/** Progress under another model of memory, and the settings that name the model. */
export interface OpenedUnderModel {
  readonly settings: Settings
  readonly progress: OpenedProgress
}

/** An attempt that was not finished, with what damage to its journal cost and where the journal goes on. */
export interface UnfinishedAttempt {
  readonly attempt: Attempt
  readonly nextSeq: number
  readonly damage: JournalDamage
}

/** What was added to the log, in order; the renderer applies the same events. */
export type Recorded = readonly ProgressEvent[]

/** A backup that is kept beside the profile. */
export interface BackupOnDisk {
  readonly name: string
  readonly madeAt: string
}

/** What became of a wish that a desktop dialog may have cancelled. */
export type Done = 'done' | 'cancelled'

const aCard = v.strictObject({ card: cardKeySchema })
const someCards = v.pipe(v.array(cardKeySchema), v.nonEmpty())
const fileName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(120))

const someAttempts = v.strictObject({ ids: v.pipe(v.array(attemptSchema.entries.id), v.nonEmpty()) })
const anAttempt = v.strictObject({ attempt: attemptSchema })

/** The one table from which the renderer's client and the main process's handlers are derived. */
export const contract = {
  openApp: verb<Opening>()(nothing),
  openPack: verb<Pack>()(v.strictObject({ id: v.string() })),
  changeSettings: verb<Settings>()(settingsChangeSchema),
  keepPlace: verb<null>()(placeSchema),
  readAbout: verb<About>()(nothing),
  showLog: verb<null>()(nothing),
  copyText: verb<null>()(v.strictObject({ text: v.string() })),
  /** The window has sent what was unsaved, and whether all of it is on disk. */
  flushed: verb<null>()(v.strictObject({ isSaved: v.boolean() })),

  openProgress: verb<OpenedProgress>()(nothing),
  gradeCard: verb<Recorded>()(answerSchema),
  /** Notes an answer that leaves the schedule alone. */
  cramCard: verb<Recorded>()(answerSchema),
  /** Any number of cards at once: one thing to take back. */
  markCards: verb<Recorded>()(
    v.strictObject({ mark: v.picklist(CARD_MARKS), isOn: v.boolean(), cards: someCards }),
  ),
  /** Keeps a card in the student's words; a new one is given its id here, whatever id its content has. */
  writeCard: verb<Recorded>()(
    v.pipe(
      v.strictObject({ pack: idSchema, card: v.nullable(cardKeySchema), content: cardSchema }),
      v.check(
        ({ pack, card }) => card === null || card.startsWith(`${pack}/`),
        'expected a card of the pack',
      ),
    ),
  ),
  /** Takes away what the student wrote: own cards go, cards of the pack are again as the pack has them. */
  unwriteCards: verb<Recorded>()(v.strictObject({ cards: someCards })),
  /** An empty text takes the note away. */
  noteCard: verb<Recorded>()(
    v.strictObject({ card: cardKeySchema, text: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)) }),
  ),
  /** Keeps a card as far as it is written, for when the window opens again; null lets go of it. */
  keepCardDraft: verb<null>()(v.strictObject({ card: v.nullable(unsavedCardSchema) })),
  /** All answers to a card that count, oldest first. Reads the logs. */
  openHistory: verb<readonly EventOf<'graded'>[]>()(aCard),
  /** Reads every log again by another model of memory. */
  changeMemoryModel: verb<OpenedUnderModel>()(memoryModelChangeSchema),
  /** The same with the parameters that were last replaced; nothing changes where there are none. */
  undoMemoryModel: verb<OpenedUnderModel>()(nothing),
  /** Fits the model to the student's own answers; changes nothing. */
  fitMemory: verb<MemoryFit>()(nothing),
  takeBack: verb<Recorded>()(v.strictObject({ target: eventRefSchema })),
  /** `now-is-right` moves what was written before the jump; `gap-is-real` leaves every date as it is. */
  answerClockJump: verb<OpenedProgress>()(
    v.strictObject({ answer: v.picklist(['now-is-right', 'gap-is-real']) }),
  ),

  openAttempts: verb<readonly UnfinishedAttempt[]>()(nothing),
  openAttempt: verb<Attempt>()(v.strictObject({ id: attemptSchema.entries.id })),
  keepDraft: verb<null>()(
    v.strictObject({ id: attemptSchema.entries.id, records: v.array(journalRecordSchema) }),
  ),
  finishAttempt: verb<Recorded>()(anAttempt),
  /** Takes a finish back: `attempt` is the one that goes on, and its journal begins anew. */
  reopenAttempt: verb<{ readonly events: Recorded; readonly nextSeq: number }>()(anAttempt),
  reviewAttempt: verb<Recorded>()(anAttempt),
  /** Puts attempts out of every list, finished or not; their files stay for a while. */
  deleteAttempts: verb<Recorded>()(someAttempts),
  bringBackAttempts: verb<Recorded>()(someAttempts),
  /** How the texts of an attempt came to be, whether it is finished or not. */
  openWriting: verb<WritingHistory>()(v.strictObject({ id: attemptSchema.entries.id })),
  /** Brings cards to the front of the queue because an attempt missed their points. */
  putCardsFirst: verb<Recorded>()(v.strictObject({ attempt: attemptSchema.entries.id, cards: someCards })),
  /**
   * Saves a file where the student chooses; `name` is what it is called at first, with its ending. Main prints a PDF itself.
   * Answers the name it was saved under, or null when the student would rather not.
   */
  saveFile: verb<string | null>()(
    v.variant('format', [
      v.strictObject({ name: fileName, format: v.literal('markdown'), content: v.string() }),
      v.strictObject({ name: fileName, format: v.literal('docx'), content: v.instance(Uint8Array) }),
      v.strictObject({ name: fileName, format: v.literal('pdf'), content: v.array(v.array(blockSchema)) }),
    ]),
  ),

  listBackups: verb<readonly BackupOnDisk[]>()(nothing),
  saveBackup: verb<Done>()(nothing),
  /** From a backup kept beside the profile, or (null) from a file the student chooses. The window then starts again. */
  restoreBackup: verb<Done>()(v.strictObject({ name: v.nullable(v.string()) })),
  showDataFolder: verb<null>()(nothing),
} satisfies Record<VerbName, Verb<v.GenericSchema, unknown>>

export type Contract = typeof contract
export type InputOf<Name extends VerbName> = v.InferOutput<Contract[Name]['input']>
export type OutputOf<Name extends VerbName> =
  Contract[Name] extends Verb<v.GenericSchema, infer Output> ? Output : never

/** Why a call was refused or failed; the message beside it is written for the student. */
export type FailureCode = 'not-allowed' | 'bad-input' | 'not-found' | 'not-saved' | 'failed'

/** Every answer that crosses the boundary: nothing is thrown across. */
export type Reply<Value> = Result<Value, FailureCode>

/**
 * The verbs as functions: the main process implements them, the renderer calls them. A missing handler does not compile.
 */
export type Verbs = { readonly [Name in VerbName]: (input: InputOf<Name>) => Promise<Reply<OutputOf<Name>>> }
