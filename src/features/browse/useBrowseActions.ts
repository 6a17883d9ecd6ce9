import { ref, type Ref } from 'vue'
import { markedSentence, redoneSentence, undoneSentence, unwrittenSentence } from '@/components/action-words'
import type { CardKey, CardMark } from '@/domain/progress/events'
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

/** Acts on cards, and hears the menu’s Undo and Redo; `keepPlace` puts the focus somewhere when what had it is gone. */
export function useBrowseActions(keepPlace: () => Promise<void>): BrowseActions {
  const progress = useProgress()
  const browsing = useBrowsing()
  const said = ref('')

  async function mark(as: CardMark, isOn: boolean, cards: readonly CardKey[]): Promise<void> {
    if (!(await progress.mark(as, isOn, cards))) return
    said.value = markedSentence(as, isOn, cards)
    await keepPlace()
  }

  async function remove(cards: readonly CardKey[]): Promise<void> {
    if (!(await progress.unwrite(cards))) return
    browsing.choose(cards, false)
    said.value = unwrittenSentence(cards)
    await keepPlace()
  }

  async function undo(): Promise<void> {
    const action = await progress.undo()
    if (action !== null) said.value = undoneSentence(action)
    await keepPlace()
  }

  async function redo(): Promise<void> {
    const action = await progress.redo()
    if (action !== null) said.value = redoneSentence(action)
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
