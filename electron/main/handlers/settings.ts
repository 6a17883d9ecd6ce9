import type { Verbs } from '@/bridge/contract'
import type { Settings } from '@/domain/settings/settings'
import type { Profile } from '../profile'
import { reply } from './reply'

/** Where settings and place are kept, and who hears of a change. */
export interface SettingsDesk {
  readonly profile: () => Pick<Profile, 'settings' | 'place'>
  readonly onSettings: (settings: Settings) => void
}

export function settingsVerbs({
  profile,
  onSettings,
}: SettingsDesk): Pick<Verbs, 'changeSettings' | 'keepPlace'> {
  return {
    changeSettings: async (wish) => {
      const { settings } = profile()
      const saved = await settings.update((before) => ({ ...before, ...wish }))
      if (saved.ok) onSettings(settings.data)
      return reply(saved, () => settings.data)
    },
    keepPlace: async (next) => reply(await profile().place.update(() => next), () => null),
  }
}
