import { onScopeDispose, watchEffect, type Ref } from 'vue'
import type { MarginNote } from '@/domain/pack/schema'
import { rangeIn } from './text-range'

/** The highlights' names in the style sheet. */
const NOTED = 'noted'
const SHOWN = 'noted-now'

/** The words a note hangs on, or null where the text does not have them. */
export function wordsOf(article: HTMLElement | null, { paragraph, quote }: MarginNote): Range | null {
  const element = article?.querySelector(`#${CSS.escape(paragraph)}`)
  const start = element?.textContent.indexOf(quote) ?? -1
  return element && start >= 0 ? rangeIn(element, start, start + quote.length) : null
}

/**
 * Underlines the words that some notes hang on, and marks those of the note being read, through the CSS Custom
 * Highlight API: the author's text stays as it is.
 */
export function useNotedText(
  article: Readonly<Ref<HTMLElement | null>>,
  notes: () => readonly MarginNote[],
  shown: () => MarginNote | null,
): void {
  const rangesOf = (some: readonly MarginNote[]): Range[] =>
    some.flatMap((note) => wordsOf(article.value, note) ?? [])

  watchEffect(
    () => {
      const now = shown()
      CSS.highlights.set(NOTED, new Highlight(...rangesOf(notes())))
      CSS.highlights.set(SHOWN, new Highlight(...rangesOf(now === null ? [] : [now])))
    },
    { flush: 'post' },
  )
  onScopeDispose(() => {
    CSS.highlights.delete(NOTED)
    CSS.highlights.delete(SHOWN)
  })
}
