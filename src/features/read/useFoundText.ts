import { computed, onScopeDispose, ref, watch, watchEffect, type Ref } from 'vue'
import { findIn } from '@/domain/text/find'
import { rangeIn } from './text-range'

/** The highlights' names in the style sheet. */
const ALL = 'found'
const CURRENT = 'found-now'

/** Colours every place in the article's paragraphs where the query stands, through the CSS Custom Highlight API. */
export function useFoundText(article: Readonly<Ref<HTMLElement | null>>, query: Readonly<Ref<string>>) {
  const current = ref(0)

  const places = computed(() =>
    [...(article.value?.querySelectorAll('.paragraph') ?? [])].flatMap((paragraph) =>
      findIn(paragraph.textContent, query.value).map(({ start, end }) => rangeIn(paragraph, start, end)),
    ),
  )
  const count = computed(() => places.value.length)

  function step(by: 1 | -1): void {
    if (count.value > 0) current.value = (current.value + by + count.value) % count.value
  }

  watch(query, () => (current.value = 0))
  watchEffect(() => {
    const now = places.value[current.value]
    CSS.highlights.set(ALL, new Highlight(...places.value))
    CSS.highlights.set(CURRENT, now === undefined ? new Highlight() : new Highlight(now))
    now?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  })
  onScopeDispose(() => {
    CSS.highlights.delete(ALL)
    CSS.highlights.delete(CURRENT)
  })

  return { count, current, step }
}
