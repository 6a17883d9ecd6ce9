import { defineStore } from 'pinia'
import { ref } from 'vue'
import { bridge } from '@/bridge/client'
import {
  DEFAULT_SETTINGS,
  nextTextSize,
  type Settings,
  type SettingsChange,
} from '@/domain/settings/settings'
import { useMessages } from './messages'

/** What the student has chosen about the app, as the disk has it. */
export const useSettings = defineStore('settings', () => {
  const settings = ref<Settings>(DEFAULT_SETTINGS)
  /** Whether these are the student's settings; else they could not be read, and stand in for them. */
  const isOpen = ref(false)
  let latest: Promise<void> = Promise.resolve()

  function open(opened: Settings): void {
    settings.value = opened
    isOpen.value = true
  }

  /** Changes are made one after the other: each is worked out from what the one before has left. */
  function change(wish: SettingsChange | ((before: Settings) => SettingsChange)): Promise<void> {
    const turn = latest.then(async () => {
      const change = typeof wish === 'function' ? wish(settings.value) : wish
      const reply = await bridge.changeSettings(plain(change))
      if (reply.ok) settings.value = reply.value
      else useMessages().say(reply.message)
    })
    // What one change meets with keeps none after it from its turn.
    latest = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when every change asked for so far has been answered. */
  const settled = (): Promise<void> => latest

  const stepTextSize = (step: 1 | -1): Promise<void> =>
    change(({ textSize }) => ({ textSize: nextTextSize(textSize, step) }))

  return { settings, isOpen, open, change, settled, stepTextSize }
})

/** What is watched does not cross the bridge; settings are plain data, so that a copy of theirs is the same. */
const plain = (change: SettingsChange): SettingsChange => JSON.parse(JSON.stringify(change)) as SettingsChange
