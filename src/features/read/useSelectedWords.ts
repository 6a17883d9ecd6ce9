import { useEventListener } from '@vueuse/core'
import { shallowRef, type Ref } from 'vue'
import { gapInSentence } from '@/domain/text/gap-in-sentence'

/** Words the student has selected in one paragraph, and where they end, in CSS pixels from the text's corner. */
export interface SelectedWords {
  readonly paragraph: string
  /** The sentence they stand in with the words as its gap, ready to be a card. */
  readonly text: string
  readonly left: number
  readonly top: number
}

/** What is selected in the paragraphs of a text; of a selection that goes on into the next ones the first part. */
export function useSelectedWords(article: Readonly<Ref<HTMLElement | null>>) {
  const selected = shallowRef<SelectedWords | null>(null)

  useEventListener(document, 'selectionchange', () => {
    selected.value = article.value === null ? null : wordsSelectedIn(article.value)
  })
  return selected
}

function wordsSelectedIn(article: HTMLElement): SelectedWords | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0).cloneRange()
  const paragraph = [...article.querySelectorAll('.paragraph')].find((one) => range.intersectsNode(one))
  if (paragraph === undefined) return null
  if (!paragraph.contains(range.startContainer)) range.setStart(paragraph, 0)
  if (!paragraph.contains(range.endContainer)) range.setEnd(paragraph, paragraph.childNodes.length)
  const words = range.toString()
  const last = [...range.getClientRects()].at(-1)
  if (words.trim() === '' || last === undefined) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const text = gapInSentence(paragraph.textContent, start, start + words.length)
  const corner = article.getBoundingClientRect()
  return { paragraph: paragraph.id, text, left: last.right - corner.left, top: last.bottom - corner.top }
}
