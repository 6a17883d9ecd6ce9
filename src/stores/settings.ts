import { defineStore } from 'pinia'
import { ref } from 'vue'
import { bridge } from '@/bridge/client'
import { DEFAULT_SETTINGS, nextTextSize, type Settings } from '@/domain/settings/settings'
import { useMessages } from './messages'

/** What the student has chosen about the app, as the disk has it. */
export const useSettings = defineStore('settings', () => {
  const settings = ref<Settings>(DEFAULT_SETTINGS)

  function open(opened: Settings): void {
    settings.value = opened
  }

  async function change(wish: Partial<Settings>): Promise<void> {
    const reply = await bridge.changeSettings({ ...settings.value, ...wish })
    if (reply.ok) settings.value = reply.value
    else useMessages().say(reply.message)
  }

  const stepTextSize = (step: 1 | -1): Promise<void> =>
    change({ textSize: nextTextSize(settings.value.textSize, step) })

  return { settings, open, change, stepTextSize }
})
