import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { VerbName } from '@/bridge/channels'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { aBasic } from '../../domain/deck/a-card'
import { tinyPack } from '../../domain/pack/tiny-pack'
import { openDesk, type TestDesk } from '../../electron/handlers/a-desk'
import { tempFolder } from '../../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy(
    {},
    {
      get: (_wire, name: VerbName | 'on') =>
        name === 'on' ? () => () => undefined : (input: unknown) => desk.reply(name, input),
    },
  ),
})
const { useBrowseActions } = await import('@/features/browse/useBrowseActions')
const { useLibrary } = await import('@/stores/library')
const { useProgress } = await import('@/stores/progress')

const ONE = cardKey('tiny', 'one')

async function openActions() {
  desk = await openDesk(tempFolder())
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  useLibrary().pack = reading.ok ? { ...reading.pack, cards: [aBasic('one')] } : null
  await useProgress().load()
  const actions = effectScope().run(() => useBrowseActions(() => Promise.resolve()))
  if (actions === undefined) throw new Error('The scope has ended.')
  return actions
}

describe('useBrowseActions', () => {
  it('says that a card of the pack is put back in its words, and not that it was deleted', async () => {
    const { said, remove } = await openActions()
    await useProgress().write('tiny', ONE, aBasic('one', 'Asked otherwise?'))

    await remove([ONE])

    expect(said.value).toBe('1 card put back in the pack’s words. Undo takes it back.')
  })

  it('says what was taken back, and what was done again', async () => {
    const { said, mark, undo, redo } = await openActions()
    await mark('flagged', true, [ONE])

    await undo()
    expect(said.value).toBe('Taken back: 1 card flagged.')

    await redo()
    expect(said.value).toBe('Done again: 1 card flagged.')
  })

  it('says nothing new where there is nothing to take back', async () => {
    const { said, undo, redo } = await openActions()

    await undo()
    await redo()

    expect(said.value).toBe('')
  })
})
