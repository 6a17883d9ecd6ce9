import { watchEffect } from 'vue'
import type { Settings } from '@/domain/settings/settings'

/** Keeps the document's theme and reading size as the settings say. */
export function useAppearance(settings: () => Settings): void {
  watchEffect(() => {
    const { theme, textSize } = settings()
    const root = document.documentElement
    root.dataset['theme'] = theme
    root.style.setProperty('--text-scale', String(textSize / 100))
  })
}
