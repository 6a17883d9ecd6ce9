import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { About } from '@/bridge/contract'
import { useMessages } from './messages'

/** Versions and licences, asked for when first shown. */
export const useAbout = defineStore('about', () => {
  const about = shallowRef<About | null>(null)

  async function load(): Promise<void> {
    if (about.value !== null) return
    const reply = await bridge.readAbout({})
    if (reply.ok) about.value = reply.value
    else useMessages().say(reply.message)
  }

  async function showLog(): Promise<void> {
    const reply = await bridge.showLog({})
    if (!reply.ok) useMessages().say(reply.message)
  }

  return { about, load, showLog }
})
