import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { placeOf } from '@/components/card-place'
import type { DeckFace } from '@/domain/deck/deck'
import type { Pack } from '@/domain/pack/schema'
import type { EventOf } from '@/domain/progress/events'
import { useCardWriting } from '@/stores/card-writing'
import { useProgress } from '@/stores/progress'
import type { CardAction } from './CardMenu.vue'
import type { DrillKeys } from './useDrillKeys'

/** Something to do with a card beside grading it. */
export interface CardTool extends CardAction {
  readonly act: () => void
}

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
export function useCardTools(
  pack: () => Pack,
  face: () => DeckFace | null,
  own: () => readonly CardTool[],
): CardTools {
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
      {
        id: 'source',
        label: 'Read where it comes from',
        key: 'p',
        act: () => void router.push(placeOf(pack(), shown.card).route),
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
