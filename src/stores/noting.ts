import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { CardKey } from '@/domain/progress/events'
import { useFlushing } from './flushing'
import { useProgress } from './progress'

/** Notes on cards as they are being written, by card: here until the disk has them, whatever screen is shown meanwhile. */
export const useNoting = defineStore('noting', () => {
  const progress = useProgress()
  const drafts = ref<ReadonlyMap<CardKey, string>>(new Map())

  const savedOn = (card: CardKey): string => progress.writings.get(card)?.note ?? ''

  /** The note as the student last wrote it. */
  const textOn = (card: CardKey): string => drafts.value.get(card) ?? savedOn(card)

  function write(card: CardKey, text: string): void {
    drafts.value = new Map(drafts.value).set(card, text)
  }

  /** Saves what was written; true when there is nothing left to save. What could not be saved stays as it is written. */
  async function keep(card: CardKey): Promise<boolean> {
    const text = drafts.value.get(card)
    if (text === undefined) return true
    if (text !== savedOn(card) && !(await progress.note(card, text))) return false
    // More may have been written while this was being saved.
    if (drafts.value.get(card) !== text) return keep(card)
    drop(card)
    return true
  }

  /** Lets go of what was written and not saved. */
  function drop(card: CardKey): void {
    const left = new Map(drafts.value)
    left.delete(card)
    drafts.value = left
  }

  async function keepAll(): Promise<boolean> {
    const kept = await Promise.all([...drafts.value.keys()].map(keep))
    return kept.every((isKept) => isKept)
  }
  useFlushing().add(keepAll)

  return { savedOn, textOn, write, drop, keep, keepAll }
})
