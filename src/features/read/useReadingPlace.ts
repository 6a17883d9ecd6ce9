import { useEventListener, useResizeObserver } from '@vueuse/core'
import { computed, shallowRef, type Ref } from 'vue'

/** The heading or paragraph at the reading line: how much of it, from 0 to 1, is above the line, or how far below it is. */
interface Anchor {
  part: Element
  depth: number
  below: number
}

/** How much of a paragraph must stand below the bar for it to be the one that is read: about a line. */
const LEAST_SHOWN = 24

/**
 * Where the student is in the essay. The reading line is the lower edge of the bar over the text; what stands there
 * stays there when the text is set anew, in another size or width, and that is no change of place.
 */
export function useReadingPlace(
  article: Readonly<Ref<HTMLElement | null>>,
  bar: Readonly<Ref<HTMLElement | null>>,
) {
  const paragraph = shallowRef<string | null>(null)
  const scroller = computed(() => article.value?.closest('main') ?? null)
  let anchor: Anchor | null = null
  /** Where the app itself has scrolled to: until it is left nothing is measured there. */
  let settledAt: number | null = null
  let height = 0

  const readingLine = (): number => bar.value?.getBoundingClientRect().bottom ?? 0

  function takeAnchor(): void {
    anchor = null
    // At the very top there is nothing to hold but the top.
    if (scroller.value?.scrollTop === 0) return
    const line = readingLine()
    const parts = [...(article.value?.querySelectorAll('h1, h2, p, blockquote') ?? [])]
    const part = parts.find((one) => one.getBoundingClientRect().bottom > line)
    if (part === undefined) return
    const { top, height: whole } = part.getBoundingClientRect()
    anchor = { part, depth: Math.max(0, line - top) / whole, below: Math.max(0, top - line) }
  }

  function paragraphAtLine(): string | null {
    const all = [...(article.value?.querySelectorAll('.paragraph') ?? [])]
    const line = readingLine() + LEAST_SHOWN
    const read = isAtEnd() ? undefined : all.find((one) => one.getBoundingClientRect().bottom > line)
    return (read ?? all.at(-1))?.id ?? null
  }

  function isAtEnd(): boolean {
    if (scroller.value === null) return false
    const { scrollTop, clientHeight, scrollHeight } = scroller.value
    return scrollTop > 0 && scrollTop + clientHeight > scrollHeight - 2
  }

  function onScroll(): void {
    // Set anew since: the observer below comes next and puts the text back.
    if (article.value?.offsetHeight !== height) return
    if (scroller.value?.scrollTop === settledAt) return
    settledAt = null
    takeAnchor()
    paragraph.value = paragraphAtLine()
  }

  function keepPlace(): void {
    if (article.value === null || scroller.value === null) return
    height = article.value.offsetHeight
    if (anchor === null) {
      onScroll()
      return
    }
    const { part, depth, below } = anchor
    const { top, height: whole } = part.getBoundingClientRect()
    scroller.value.scrollTop += top + depth * whole - below - readingLine()
    settledAt = scroller.value.scrollTop
  }

  /** Goes to a paragraph, which then is the one being read, however far the text can scroll. */
  function goTo(id: string): void {
    const element = document.getElementById(id)
    if (element === null || scroller.value === null) return
    element.scrollIntoView({ block: 'start' })
    takeAnchor()
    paragraph.value = id
    settledAt = scroller.value.scrollTop
  }

  useEventListener(scroller, 'scroll', onScroll, { passive: true })
  useResizeObserver([article, bar], keepPlace, { box: 'border-box' })

  return { paragraph, goTo }
}
