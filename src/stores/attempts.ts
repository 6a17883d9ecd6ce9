import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { UnfinishedAttempt } from '@/bridge/contract'
import type { AttemptId } from '@/domain/progress/events'
import { useMessages } from './messages'
import { useProgress } from './progress'

/** The attempts that are not finished, newest first: Today and Practise offer to go on with them. */
export const useAttempts = defineStore('attempts', () => {
  const unfinished = shallowRef<readonly UnfinishedAttempt[]>([])

  /** Reads them anew from their journals. */
  async function load(): Promise<void> {
    const reply = await bridge.openAttempts({})
    if (reply.ok) unfinished.value = reply.value
    else useMessages().say(reply.message)
  }

  /** Those deleted since this was last emptied, to be brought back; what could not be brought back stays. */
  const deleted = shallowRef<readonly AttemptId[]>([])
  /** Whether those had been finished: they are then offered back where such are listed. */
  const wereFinished = computed(() =>
    deleted.value.some((id) => (useProgress().progress?.attempts.get(id)?.finish ?? null) !== null),
  )

  const isDeleted = (id: AttemptId): boolean =>
    (useProgress().progress?.attempts.get(id)?.deletion ?? null) !== null

  /** Puts attempts out of every list, finished or not; true when that is saved of all of them. */
  async function remove(ids: readonly AttemptId[]): Promise<boolean> {
    const isSaved = await useProgress().record(bridge.deleteAttempts({ ids: [...ids] }))
    if (!isSaved) return false
    // Of several only some may have been deleted: what the log says counts.
    const gone = ids.filter(isDeleted)
    deleted.value = [...new Set([...deleted.value, ...gone])]
    await load()
    return gone.length === ids.length
  }

  async function bringBack(ids: readonly AttemptId[]): Promise<boolean> {
    const isSaved = await useProgress().record(bridge.bringBackAttempts({ ids: [...ids] }))
    if (!isSaved) return false
    deleted.value = deleted.value.filter(isDeleted)
    await load()
    return !ids.some(isDeleted)
  }

  /** The answers of finished attempts that were asked for, by attempt. */
  const answers = shallowRef<ReadonlyMap<AttemptId, string>>(new Map())

  /** Brings in the answers of some finished attempts; one that can't be opened is told of and left out. */
  async function loadAnswers(ids: readonly AttemptId[]): Promise<void> {
    for (const id of ids) {
      const reply = await bridge.openAttempt({ id })
      if (reply.ok) answers.value = new Map(answers.value).set(id, reply.value.answer)
      else useMessages().say(reply.message)
    }
  }

  return { unfinished, deleted, wereFinished, load, remove, bringBack, answers, loadAnswers }
})
