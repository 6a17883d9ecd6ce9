import { computed, onScopeDispose, watchEffect, type ComputedRef, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { rangeIn } from './text-range'

/** The highlight's name in the style sheet. */
const SOURCE = 'source'

/** The sentence that a card comes from. */
export interface SourceSentence {
  /** Its words; null where none was asked for, or the paragraph has no such sentence. */
  readonly words: ComputedRef<string | null>
  /** Where it stands. */
  readonly range: () => Range | null
}

/**
 * Marks the sentence that the route asks for in the paragraph that it asks for, through the CSS Custom Highlight API: the author's
 * text stays as it is. Marked until another place is asked for, or the screen is left.
 */
export function useSourceSentence(article: Readonly<Ref<HTMLElement | null>>): SourceSentence {
  const route = useRoute()

  const asked = computed(() => {
    const { paragraph, sentence } = route.query
    return typeof paragraph === 'string' && typeof sentence === 'string' ? { paragraph, sentence } : null
  })

  function range(): Range | null {
    if (asked.value === null) return null
    const { paragraph, sentence } = asked.value
    const element = article.value?.querySelector(`#${CSS.escape(paragraph)}`)
    const start = element?.textContent.indexOf(sentence) ?? -1
    return element && start >= 0 ? rangeIn(element, start, start + sentence.length) : null
  }

  const words = computed(() => (range() === null ? null : (asked.value?.sentence ?? null)))

  watchEffect(
    () => {
      const found = range()
      CSS.highlights.set(SOURCE, found === null ? new Highlight() : new Highlight(found))
    },
    { flush: 'post' },
  )
  onScopeDispose(() => CSS.highlights.delete(SOURCE))

  return { words, range }
}
