import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { bridge } from '@/bridge/client'
import { useCardWriting } from '@/stores/card-writing'
import { useFlushing } from '@/stores/flushing'
import { useLibrary } from '@/stores/library'
import { useMessages } from '@/stores/messages'
import { useReading } from '@/stores/reading'
import { useSafekeeping } from '@/stores/safekeeping'
import { useSettings } from '@/stores/settings'
import App from './App.vue'
import { router } from './router'

const pinia = createPinia()
useFlushing(pinia)
bridge.on('trouble', (sentences) => sentences.forEach(useMessages(pinia).say))
const reply = await bridge.openApp({})

if (reply.ok) {
  useSettings(pinia).open(reply.value.settings)
  useReading(pinia).open(reply.value.place)
  useLibrary(pinia).open(reply.value.packs)
  useSafekeeping(pinia).open(reply.value)
  reply.value.trouble.forEach(useMessages(pinia).say)
  // Every screen wants the pack: it is on its way while the first one is made.
  void useLibrary(pinia).load()
  void useCardWriting(pinia).bringBack(reply.value.unsavedCard)
} else {
  useMessages(pinia).say(reply.message)
}

// Opens where it was left; a reload stays where it is.
if (['', '#/'].includes(location.hash)) await router.replace(useReading(pinia).place.path)
createApp(App).use(pinia).use(router).mount('#app')
