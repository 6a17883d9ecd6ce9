import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { Pack, PackSummary } from '@/domain/pack/schema'
import { useMessages } from './messages'

/** The packs there are, and the one being revised. */
export const useLibrary = defineStore('library', () => {
  const packs = ref<readonly PackSummary[]>([])
  const pack = shallowRef<Pack | null>(null)
  const current = computed(() => packs.value[0] ?? null)
  let loading: Promise<void> | null = null

  function open(opened: readonly PackSummary[]): void {
    packs.value = opened
  }

  /** Brings the current pack in, once. */
  function load(): Promise<void> {
    loading ??= bringIn().finally(() => (loading = null))
    return loading
  }

  async function bringIn(): Promise<void> {
    if (pack.value !== null || current.value === null) return
    const reply = await bridge.openPack({ id: current.value.id })
    if (reply.ok) pack.value = reply.value
    else useMessages().say(reply.message)
  }

  return { packs, current, pack, open, load }
})
