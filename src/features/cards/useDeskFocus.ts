import { nextTick, watch, type ShallowRef } from 'vue'
import { keepFocus } from '@/composables/keepFocus'

/** What of a desk matters to where its focus is. */
export interface DeskPlaces {
  readonly body: Readonly<ShallowRef<HTMLElement | null>>
  /** The card; null where none lies there. */
  readonly stage: Readonly<ShallowRef<{ readonly focus: () => void } | null>>
  /** What is there in place of a card; null while one is. */
  readonly instead: () => string | null
  /** What may take away what has the focus: a dialog that closes, a button that is out of use. */
  readonly disturbances: () => readonly unknown[]
}

/** Keeps the focus on the desk: on the card, on the way on from a rest, or on the heading of the end. */
export function useDeskFocus({ body, stage, instead, disturbances }: DeskPlaces): void {
  function focusDesk(): void {
    if (stage.value === null) body.value?.querySelector<HTMLElement>('.go-on, h2[tabindex]')?.focus()
    else stage.value.focus()
  }

  watch(disturbances, () => keepFocus(focusDesk))
  watch(
    instead,
    async () => {
      await nextTick()
      if (instead() !== null) focusDesk()
    },
    { immediate: true },
  )
}
