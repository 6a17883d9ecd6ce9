import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { aBasic, aReversed } from '../domain/deck/a-card'
import { tinyPack } from '../domain/pack/tiny-pack'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useDeck } = await import('@/stores/deck')
const { useLibrary } = await import('@/stores/library')
const { useProgress } = await import('@/stores/progress')

const [FIRST, SECOND] = [cardKey('tiny', 'who-said'), cardKey('tiny', 'said-cloze')]

async function openDeck() {
  desk = await openDesk(tempFolder())
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  useLibrary().pack = reading.ok ? reading.pack : null
  await useProgress().load()
  return { deck: useDeck(), progress: useProgress() }
}

describe('useDeck', () => {
  it('stays the very same while cards are graded, marked and noted', async () => {
    const { deck, progress } = await openDeck()
    await progress.write('tiny', FIRST, aBasic('x'))
    const before = deck.deck

    await progress.grade({ card: FIRST, grade: 'good', durationMs: 4000 })
    await progress.mark('flagged', true, [SECOND])
    await progress.note(SECOND, 'A note.')

    expect(deck.deck).toBe(before)
  })

  it('is another as soon as a card is written, written again, or no longer', async () => {
    const { deck, progress } = await openDeck()
    const pack = deck.deck
    await progress.write('tiny', SECOND, aReversed('x'))
    expect(deck.keys).toEqual([FIRST, SECOND, `${SECOND}--back`])

    await progress.write('tiny', SECOND, aBasic('x', 'In other words?'))
    expect(deck.deck?.faces.get(SECOND)?.card).toMatchObject({ front: 'In other words?' })

    await progress.undo()
    expect(deck.keys).toHaveLength(3)
    await progress.unwrite([SECOND])
    expect(deck.deck).toEqual(pack)
  })

  it('has one note for all the faces of a card', async () => {
    const { deck, progress } = await openDeck()
    const own = await progress.write('tiny', null, aReversed('x'))
    if (own === null) return
    const back = deck.keys.at(-1) ?? own
    await progress.note(deck.entryOf(back), 'Both ways.')

    expect(back).not.toBe(own)
    expect(deck.noteOn(back)).toBe('Both ways.')
    expect(deck.noteOn(own)).toBe('Both ways.')
  })
})
