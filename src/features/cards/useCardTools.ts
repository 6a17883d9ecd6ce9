import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import type { DeckFace } from '@/domain/deck/deck'
import type { Pack } from '@/domain/pack/schema'
import type { EventOf } from '@/domain/progress/events'
import { useCardWriting } from '@/stores/card-writing'
import { useProgress } from '@/stores/progress'
import { sourceOf } from './card-link'
import type { CardAction } from './CardMenu.vue'
import type { DrillKeys } from './useDrillKeys'

/** Something to do with a card beside grading it. */
export interface CardTool extends CardAction {
  readonly act: () => void
}

/** What a desk gives to its tools: the card on it, what only this desk can do with it, and the way to read it out. */
export interface ToolDesk {
  readonly pack: () => Pack
  readonly face: () => DeckFace | null
  readonly own: () => readonly CardTool[]
  readonly say: () => void
}

/** What a desk says where no voice can read a card out. */
export const NO_VOICE = 'This machine has no voice of its own to read cards aloud.'

/** What can be done with the card on the desk, and the dialogs that some of it opens. */
export interface CardTools {
  readonly tools: ComputedRef<readonly CardTool[]>
  readonly keys: () => DrillKeys
  readonly choose: (id: string) => void
  /** The answers of the card whose history is shown. */
  readonly history: Ref<readonly EventOf<'graded'>[] | null>
  readonly isNoting: Ref<boolean>
}

/** The tools that every desk has, after those of this one. */
export function useCardTools({ pack, face, own, say }: ToolDesk): CardTools {
  const progress = useProgress()
  const writing = useCardWriting()
  const router = useRouter()
  const history = shallowRef<readonly EventOf<'graded'>[] | null>(null)
  const isNoting = shallowRef(false)

  const tools = computed<readonly CardTool[]>(() => {
    const shown = face()
    if (shown === null) return []
    return [
      ...own(),
      { id: 'edit', label: 'Edit', key: 'w', act: () => writing.edit(shown.key) },
      { id: 'note', label: 'Note', key: 'n', act: () => (isNoting.value = true) },
      { id: 'history', label: 'History', key: 'h', act: () => void openHistory(shown) },
      { id: 'say', label: 'Read aloud', key: 'r', act: say },
      {
        id: 'source',
        label: 'Read where it comes from',
        key: 'p',
        act: () => void router.push(sourceOf(pack(), shown).route),
      },
    ]
  })

  async function openHistory({ key }: DeckFace): Promise<void> {
    history.value = await progress.openHistory(key)
  }

  return {
    tools,
    keys: () => Object.fromEntries(tools.value.map(({ key, act }) => [key, act])),
    choose: (id) => tools.value.find((tool) => tool.id === id)?.act(),
    history,
    isNoting,
  }
}
