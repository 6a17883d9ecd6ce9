import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { MemoryFit } from '@/domain/fitting/fit-memory'
import type { Parameters } from '@/domain/scheduling/memory-model'
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
  /** What the model in use has replaced, to go back to; null where there is nothing to take back. */
  const former = computed(() => settings.settings.formerModel)
  /** Whether the latest fit is worth choosing: it helps, and what it was compared with is in use still. */
  const isOffered = computed(
    () =>
      fit.value?.kind === 'fitted' && fit.value.helps && String(fit.value.inUse) === String(parameters.value),
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
    replay(() => progress.changeModel({ memoryParameters: chosen === null ? null : [...chosen] }))

  /** Puts what was replaced last back to use. True when it was saved. */
  const undo = (): Promise<boolean> => replay(progress.undoModel)

  const changeRetention = (retention: number): Promise<boolean> =>
    replay(() => progress.changeModel({ retention }))

  async function replay(change: () => Promise<boolean>): Promise<boolean> {
    changes.value += 1
    try {
      return await change()
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
    former,
    isOffered,
    fitToAnswers,
    use,
    undo,
    changeRetention,
  }
})
