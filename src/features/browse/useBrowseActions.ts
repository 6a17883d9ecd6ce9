import { ref, type Ref } from 'vue'
import type { CardKey, CardMark } from '@/domain/progress/events'
import { counted } from '@/domain/text/counted'
import { isTyping } from '@/composables/isTyping'
import { useBrowsing } from '@/stores/browsing'
import { useMenuCommands } from '@/stores/menu-commands'
import { useProgress } from '@/stores/progress'

/** What is done with cards in the browser, told in words; all of it can be taken back. */
export interface BrowseActions {
  /** What has just been done; empty before anything has. */
  readonly said: Ref<string>
  readonly mark: (as: CardMark, isOn: boolean, cards: readonly CardKey[]) => Promise<void>
  readonly remove: (cards: readonly CardKey[]) => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** For a key that undoes or redoes: in a field it takes back what was typed there. */
  readonly onUndoKey: (event: KeyboardEvent, act: () => Promise<void>) => void
}

const DONE: Readonly<Record<CardMark, readonly [on: string, off: string]>> = {
  suspended: ['suspended', 'brought back'],
  buried: ['buried until tomorrow', 'brought back'],
  flagged: ['flagged', 'unflagged'],
}

/** Acts on cards, and hears the menu’s Undo and Redo; `keepPlace` puts the focus somewhere when what had it is gone. */
export function useBrowseActions(keepPlace: () => Promise<void>): BrowseActions {
  const progress = useProgress()
  const browsing = useBrowsing()
  const said = ref('')

  async function mark(as: CardMark, isOn: boolean, cards: readonly CardKey[]): Promise<void> {
    if (!(await progress.mark(as, isOn, cards))) return
    said.value = `${counted(cards.length, 'card')} ${DONE[as][isOn ? 0 : 1]}. Undo takes it back.`
    await keepPlace()
  }

  async function remove(cards: readonly CardKey[]): Promise<void> {
    if (!(await progress.unwrite(cards))) return
    browsing.choose(cards, false)
    said.value = `${counted(cards.length, 'card')} deleted. Undo brings ${cards.length === 1 ? 'it' : 'them'} back.`
    await keepPlace()
  }

  async function undo(): Promise<void> {
    if ((await progress.undo()) !== null) said.value = 'Taken back.'
    await keepPlace()
  }

  async function redo(): Promise<void> {
    if ((await progress.redo()) !== null) said.value = 'Done again.'
    await keepPlace()
  }

  function onUndoKey(event: KeyboardEvent, act: () => Promise<void>): void {
    if (isTyping()) return
    event.preventDefault()
    void act()
  }

  useMenuCommands().hear((command) => {
    if (isTyping()) return
    if (command === 'undo') void undo()
    else if (command === 'redo') void redo()
  })

  return { said, mark, remove, undo, redo, onUndoKey }
}
