import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { WritingHistory } from '@/domain/practice/writing-history'
import type { AttemptId } from '@/domain/progress/events'
import { useMessages } from './messages'

const NONE: WritingHistory = []

/** How the texts of attempts came to be, of those that were asked for. */
export const useWritings = defineStore('writings', () => {
  const histories = shallowRef<ReadonlyMap<AttemptId, WritingHistory>>(new Map())

  /** The history of an attempt as it was when it was last brought in; empty before, and for one that has none. */
  const historyOf = (id: AttemptId): WritingHistory => histories.value.get(id) ?? NONE

  /** Brings in the history of one attempt, and lets go of the others: it holds every key pressed. False when it can’t, which is told. */
  async function load(id: AttemptId): Promise<boolean> {
    const reply = await bridge.openWriting({ id })
    if (reply.ok) histories.value = new Map([[id, reply.value]])
    else useMessages().say(reply.message)
    return reply.ok
  }

  return { historyOf, load }
})
