import { ref, watch, type Ref } from 'vue'
import type { CardKey } from '@/domain/progress/events'

/** What the choosing of rows works on. */
export interface RowChoiceOptions {
  readonly rows: () => readonly { readonly key: CardKey }[]
  readonly chosen: () => ReadonlySet<CardKey>
  readonly choose: (keys: readonly CardKey[], isChosen: boolean) => void
  readonly chooseAll: () => void
  /** Brings a row into sight and puts the focus on it. */
  readonly show: (index: number) => void
}

/** The row that the keys are on, and the choosing of rows from there. */
export interface RowChoice {
  /** The one row that Tab leads to. */
  readonly active: Ref<number>
  readonly goTo: (index: number) => void
  readonly onKey: (event: KeyboardEvent) => void
  /** A click on a row's box; with Shift it chooses all from the last one clicked. */
  readonly onCheck: (event: MouseEvent, index: number) => void
}

const PAGE = 12

/** Goes from row to row by the arrows, Page, Home and End, and chooses by Space, Shift and Ctrl+A, as lists do on every desktop. */
export function useRowChoice({ rows, chosen, choose, chooseAll, show }: RowChoiceOptions): RowChoice {
  const active = ref(0)
  let anchor = 0

  const within = (index: number): number => Math.min(Math.max(index, 0), rows().length - 1)

  watch(rows, () => (active.value = Math.max(0, within(active.value))))

  function goTo(index: number): void {
    active.value = within(index)
    show(active.value)
  }

  function chooseTo(index: number): void {
    const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)]
    choose(
      rows()
        .slice(from, to + 1)
        .map(({ key }) => key),
      true,
    )
  }

  function toggle(index: number): void {
    const row = rows()[index]
    if (row === undefined) return
    anchor = index
    choose([row.key], !chosen().has(row.key))
  }

  function onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active.value + 1,
      ArrowUp: active.value - 1,
      PageDown: active.value + PAGE,
      PageUp: active.value - PAGE,
      Home: 0,
      End: rows().length - 1,
    }
    const to = steps[event.key]
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)
    if (to === undefined && event.key !== ' ' && !isAll) return
    event.preventDefault()
    if (isAll) chooseAll()
    else if (to === undefined) toggle(active.value)
    else {
      if (event.shiftKey) chooseTo(within(to))
      else anchor = within(to)
      goTo(to)
    }
  }

  function onCheck(event: MouseEvent, index: number): void {
    active.value = index
    if (!event.shiftKey) {
      toggle(index)
      return
    }
    chooseTo(index)
    // The click has turned the box round; the last of a range is chosen whatever it was.
    if (event.currentTarget instanceof HTMLInputElement) event.currentTarget.checked = true
  }

  return { active, goTo, onKey, onCheck }
}
