import type { Verbs } from '@/bridge/contract'
import { success } from '@/domain/result'
import type { PackShelf } from '../packs/bundled-packs'
import { aboutVerbs, type AboutDesk } from './about'
import { attemptVerbs } from './attempts'
import { cardVerbs } from './cards'
import { fileVerbs, type FilesDesk } from './files'
import { memoryVerbs, type MemoryDesk } from './memory'
import { packVerbs } from './packs'
import { progressVerbs } from './progress'
import { safekeepingVerbs, type SafekeepingDesk } from './safekeeping'
import { settingsVerbs } from './settings'

/** All that the handlers work with. They know no Electron. */
export interface Desk extends AboutDesk, FilesDesk, MemoryDesk, SafekeepingDesk {
  readonly shelf: PackShelf
  /** Puts text on the clipboard. */
  readonly copyText: (text: string) => Promise<void>
  /** The page in the window has opened. */
  readonly onOpened: () => void
  /** The window has sent what was unsaved, and whether all of it is on disk. */
  readonly onFlushed: (isSaved: boolean) => void
}

/** Every verb of the contract, made of one file an area. */
export function createVerbs(desk: Desk): Verbs {
  const { sessions, shelf, copyText, onOpened, onFlushed, onSettings } = desk
  const session = () => sessions.current
  return {
    openApp: async () => {
      onOpened()
      const { profile, undoRestore, trouble } = session()
      return success({
        settings: profile.settings.data,
        place: profile.place.data,
        unsavedCard: profile.cardDraft.data.card,
        packs: await shelf.list(),
        dataFolder: profile.folder,
        undoRestore,
        trouble: trouble(),
      })
    },
    copyText: async ({ text }) => {
      await copyText(text)
      return success(null)
    },
    flushed: ({ isSaved }) => {
      onFlushed(isSaved)
      return Promise.resolve(success(null))
    },
    ...settingsVerbs({ profile: () => session().profile, onSettings }),
    ...progressVerbs(session),
    ...cardVerbs(session),
    ...memoryVerbs(session, desk),
    ...attemptVerbs(session),
    ...safekeepingVerbs(desk),
    ...fileVerbs(desk),
    ...packVerbs(shelf),
    ...aboutVerbs(desk),
  }
}
