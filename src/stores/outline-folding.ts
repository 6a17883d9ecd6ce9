import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Which points of the outline are unfolded, kept while the app is open so that coming back finds them so. */
export const useOutlineFolding = defineStore('outline-folding', () => {
  const unfolded = ref<string[]>([])
  let isStarted = false

  /** The first look shows these points unfolded. */
  function startWith(points: readonly string[]): void {
    if (isStarted) return
    isStarted = true
    unfold(points)
  }

  function unfold(points: readonly string[]): void {
    unfolded.value = [...new Set([...unfolded.value, ...points])]
  }

  function foldAll(): void {
    unfolded.value = []
  }

  return { unfolded, startWith, unfold, foldAll }
})
