import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Plain sentences for the student that stay on screen until they are put away. */
export const useMessages = defineStore('messages', () => {
  const messages = ref<readonly string[]>([])

  function say(message: string): void {
    if (!messages.value.includes(message)) messages.value = [...messages.value, message]
  }

  function putAway(message: string): void {
    messages.value = messages.value.filter((other) => other !== message)
  }

  return { messages, say, putAway }
})
