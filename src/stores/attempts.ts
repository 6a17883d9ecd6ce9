import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { UnfinishedAttempt } from '@/bridge/contract'
import { useMessages } from './messages'

/** The attempts that are not finished, newest first: Today and Practise offer to go on with them. */
export const useAttempts = defineStore('attempts', () => {
  const unfinished = shallowRef<readonly UnfinishedAttempt[]>([])

  /** Reads them anew from their journals. */
  async function load(): Promise<void> {
    const reply = await bridge.openAttempts({})
    if (reply.ok) unfinished.value = reply.value
    else useMessages().say(reply.message)
  }

  return { unfinished, load }
})
