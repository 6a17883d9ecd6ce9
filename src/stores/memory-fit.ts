import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { MemoryFit } from '@/domain/fitting/fit-memory'
import type { Parameters } from '@/domain/scheduling/memory-model'
import type { MemoryModelChange } from '@/domain/settings/settings'
import { useMessages } from './messages'
import { useProgress } from './progress'
import { useSettings } from './settings'

/** The model of the student's memory: fitted to their answers when they ask, and in use when they choose it. */
export const useMemoryFit = defineStore('memory-fit', () => {
  const progress = useProgress()
  const settings = useSettings()

  /** What the latest fit came to; null before the first. */
  const fit = shallowRef<MemoryFit | null>(null)
  const isFitting = ref(false)
  const changes = ref(0)
  /** Whether the schedule is being worked out anew. */
  const isReplaying = computed(() => changes.value > 0)
  /** The parameters in use; null are the standard ones. */
  const parameters = computed<Parameters | null>(() => settings.settings.memoryParameters)
  const isOwn = computed(() => parameters.value !== null)
  /** Whether the model in use is the one that was fitted last. */
  const isFitInUse = computed(
    () => fit.value?.kind === 'fitted' && String(fit.value.parameters) === String(parameters.value),
  )

  /** Fits the model to all answers; changes nothing. */
  async function fitToAnswers(): Promise<void> {
    if (isFitting.value) return
    isFitting.value = true
    try {
      const reply = await bridge.fitMemory({})
      if (reply.ok) fit.value = reply.value
      else useMessages().say(reply.message)
    } finally {
      isFitting.value = false
    }
  }

  /** Puts a set of parameters to use; null is the standard model. True when it was saved. */
  const use = (chosen: Parameters | null): Promise<boolean> =>
    // Plain numbers: what is watched does not cross the bridge.
    change({ memoryParameters: chosen === null ? null : [...chosen] })

  const changeRetention = (retention: number): Promise<boolean> => change({ retention })

  async function change(wish: MemoryModelChange): Promise<boolean> {
    changes.value += 1
    try {
      return await progress.changeModel(wish)
    } finally {
      changes.value -= 1
    }
  }

  return {
    fit,
    isFitting,
    isReplaying,
    parameters,
    isOwn,
    isFitInUse,
    fitToAnswers,
    use,
    changeRetention,
  }
})
