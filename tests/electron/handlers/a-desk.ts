import { randomBytes } from 'node:crypto'
import type { InputOf, OutputOf, Reply, Verbs } from '@/bridge/contract'
import type { VerbName } from '@/bridge/channels'
import { createVerbs } from '#electron/main/handlers'
import type { Sessions } from '#electron/main/handlers/safekeeping'
import { answer } from '#electron/main/serve'
import { fitMemory } from '@/domain/fitting/fit-memory'
import { success } from '@/domain/result'
import { openSession } from '#electron/main/session'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import type { FileSystem } from '#electron/main/storage/file-system'

/** The app without its window: real handlers on a real folder, and what they asked of the desktop. */
export interface TestDesk {
  readonly verbs: Verbs
  readonly sessions: Sessions
  /** Trouble that came up after the window had opened. */
  readonly told: string[]
  /** What went wrong without anyone expecting it. */
  readonly surprises: unknown[]
  readonly copied: string[]
  readonly shown: string[]
  readonly counts: { restarts: number; flushed: number }
  /** The names under which files were offered to be saved. */
  readonly offered: string[]
  /** Which file the student chooses when asked. */
  chosenFile: string | null
  /** Whether a page can be printed. */
  isPrinting: boolean
  /** The value of an answer that is expected to be good; the input is checked as for a call from the window. */
  readonly ask: <Name extends VerbName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>
  readonly reply: <Name extends VerbName>(name: Name, input: unknown) => Promise<Reply<OutputOf<Name>>>
  /** As when the student quits. */
  readonly close: () => Promise<void>
}

interface DeskOptions {
  readonly fs?: FileSystem
  readonly now?: () => Date
}

export const NOON = new Date('2026-11-03T12:00:00.000Z')

/** Opens the app on a folder. Not closing it is a kill: nothing is written after the last answer. */
export async function openDesk(
  folder: string,
  { fs = nodeFileSystem, now = () => NOON }: DeskOptions = {},
): Promise<TestDesk> {
  const told: string[] = []
  const options = {
    folder,
    fs,
    now,
    newDeviceId: () => randomBytes(8).toString('hex'),
    newCardName: () => randomBytes(6).toString('hex'),
    onTrouble: (sentences: readonly string[]) => void told.push(...sentences),
  }
  const opened = await openSession(options)
  if (!opened.ok) throw new Error(opened.message)
  const sessions: Sessions = { current: opened.value, options }
  const copied: string[] = []
  const shown: string[] = []
  const counts = { restarts: 0, flushed: 0 }

  const surprises: unknown[] = []
  const verbs = createVerbs({
    sessions,
    shelf: { list: () => Promise.resolve([]), open: () => Promise.resolve(null) },
    versions: { foolscap: '1', electron: '2', chromium: '3', node: '4' },
    licenceLists: [],
    fit: async (request) => success(await fitMemory(request)),
    showLog: () => Promise.resolve(),
    copyText: (text) => Promise.resolve(void copied.push(text)),
    onOpened: () => undefined,
    onFlushed: () => (counts.flushed += 1),
    onSettings: () => undefined,
    chooseSaveFile: () => Promise.resolve(desk.chosenFile),
    chooseOpenFile: () => Promise.resolve(desk.chosenFile),
    fs,
    chooseFile: (name) => {
      desk.offered.push(name)
      return Promise.resolve(desk.chosenFile)
    },
    printPage: (html) =>
      desk.isPrinting
        ? Promise.resolve(new TextEncoder().encode(`printed: ${html}`))
        : Promise.reject(new Error('no printer')),
    onSurprise: (error) => surprises.push(error),
    showFolder: (path) => Promise.resolve(void shown.push(path)),
    restartWindow: () => (counts.restarts += 1),
  })
  const reply: TestDesk['reply'] = (name, input) =>
    answer(verbs, name, input, (error) => surprises.push(error))
  const desk: TestDesk = {
    verbs,
    sessions,
    told,
    surprises,
    copied,
    shown,
    counts,
    offered: [],
    chosenFile: null,
    isPrinting: true,
    reply,
    ask: async (name, input) => {
      const answered = await reply(name, input)
      if (!answered.ok) throw new Error(`${name}: ${answered.code}: ${answered.message}`)
      return answered.value
    },
    close: () => sessions.current.close(),
  }
  return desk
}
