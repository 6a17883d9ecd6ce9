import { useIntersectionObserver } from '@vueuse/core'
import { computed, shallowRef, type Ref } from 'vue'

/** The id of the first paragraph that is on screen, for remembering the place and marking it in the outline. */
export function useParagraphInView(article: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<string | null>> {
  const visible = new Set<Element>()
  const first = shallowRef<string | null>(null)
  const paragraphs = computed(() => [...(article.value?.querySelectorAll<HTMLElement>('.paragraph') ?? [])])

  useIntersectionObserver(
    paragraphs,
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) visible.add(target)
        else visible.delete(target)
      }
      first.value = paragraphs.value.find((paragraph) => visible.has(paragraph))?.id ?? first.value
    },
    { rootMargin: '-80px 0px 0px 0px' },
  )

  return first
}
