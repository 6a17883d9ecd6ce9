import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'

/** Reads text aloud with a voice that is on this machine. */
export interface ReadAloud {
  /** Whether there is such a voice; voices that would send the text elsewhere do not count. */
  readonly hasVoice: ComputedRef<boolean>
  readonly say: (text: string) => void
  readonly hush: () => void
}

/** Reads aloud in this language, or in whatever local voice there is; silent where there is none, and once the screen is left. */
export function useReadAloud(language: () => string): ReadAloud {
  const voices = ref<readonly SpeechSynthesisVoice[]>([])
  const list = (): void => {
    voices.value = speechSynthesis.getVoices().filter(({ localService }) => localService)
  }
  list()
  useEventListener(speechSynthesis, 'voiceschanged', list)

  const voice = computed(() => {
    const wanted = language().split('-')[0] ?? ''
    const fits = voices.value.filter(({ lang }) => lang.startsWith(wanted))
    return (
      fits.find(({ lang }) => lang.replace('_', '-') === language()) ?? fits[0] ?? voices.value[0] ?? null
    )
  })

  function say(text: string): void {
    if (voice.value === null) return
    hush()
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice.value
    utterance.lang = voice.value.lang
    speechSynthesis.speak(utterance)
  }

  function hush(): void {
    speechSynthesis.cancel()
  }

  onScopeDispose(hush)
  return { hasVoice: computed(() => voice.value !== null), say, hush }
}
