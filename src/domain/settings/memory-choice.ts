import type { MemoryModelChange, Settings } from './settings'

/** The settings with another model of memory. Parameters that replace others leave those to go back to. */
export function withModel(settings: Settings, change: MemoryModelChange): Settings {
  const { memoryParameters: parameters } = settings
  const isReplaced =
    change.memoryParameters !== undefined && String(change.memoryParameters) !== String(parameters)
  return { ...settings, ...change, ...(isReplaced ? { formerModel: { parameters } } : {}) }
}

/** The settings with the parameters that were last replaced, and none to go back to; as they are where there are none. */
export function withFormerModel(settings: Settings): Settings {
  const { formerModel } = settings
  return formerModel === null
    ? settings
    : { ...settings, memoryParameters: formerModel.parameters, formerModel: null }
}
