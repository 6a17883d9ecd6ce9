import { defineStore } from 'pinia'
import { ref } from 'vue'
import { bridge } from '@/bridge/client'
import type { Place } from '@/domain/settings/place'
import { useMessages } from './messages'

/** Where the student is in the app and in the essay, kept so that the app opens where it was left. */
export const useReading = defineStore('reading', () => {
  const place = ref<Place>({ path: '/read', paragraph: null })

  function open(opened: Place): void {
    place.value = opened
  }

  async function keep(change: Partial<Place>): Promise<void> {
    const next = { ...place.value, ...change }
    if (next.path === place.value.path && next.paragraph === place.value.paragraph) return
    place.value = next
    const reply = await bridge.keepPlace(next)
    if (!reply.ok) useMessages().say(reply.message)
  }

  return { place, open, keep }
})
