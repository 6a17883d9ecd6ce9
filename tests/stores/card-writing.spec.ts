import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { readDraft } from '@/domain/deck/card-draft'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { aBasic } from '../domain/deck/a-card'
import { tinyPack } from '../domain/pack/tiny-pack'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy(
    { on: () => () => undefined },
    {
      get: (known, name: VerbName | 'on') =>
        name === 'on' ? known.on : (input: unknown) => desk.reply(name, input),
    },
  ),
})
const { useCardWriting } = await import('@/stores/card-writing')
const { useDeck } = await import('@/stores/deck')
const { useLibrary } = await import('@/stores/library')
const { useProgress } = await import('@/stores/progress')

const disk = faultyFileSystem()

async function openWriting(folder = tempFolder()) {
  desk = await openDesk(folder, { fs: disk.fs })
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  useLibrary().pack = reading.ok
    ? { ...reading.pack, cards: [aBasic('one', 'Who signed the treaty?')] }
    : null
  await useProgress().load()
  return useCardWriting()
}

describe('useCardWriting', () => {
  it('starts a new card from words of a paragraph as a cloze on one of its points', async () => {
    const writing = await openWriting()
    writing.add({ text: 'a matter of expediency', paragraph: 'p-1' })

    expect(writing.asked).toMatchObject({
      key: null,
      draft: { kind: 'cloze', text: 'a matter of expediency', paragraph: 'p-1' },
    })
  })

  it('keeps a new card, and a card of the pack in the student’s words', async () => {
    const writing = await openWriting()
    writing.add()
    await writing.save(aBasic('x', 'Which treaty?'))
    const own = writing.saved
    expect(writing.asked).toBeNull()
    expect(own === null ? null : useDeck().deck?.entries.get(own)).toMatchObject({ origin: 'own' })

    const one = cardKey('tiny', 'one')
    writing.edit(one)
    const draft = { ...writing.asked?.draft, front: 'Who put a name to it?' }
    const before = writing.asked?.before ?? null
    if (writing.asked === null) return
    const read = readDraft({ ...writing.asked.draft, ...draft }, 'one', before)
    if (read.ok) await writing.save(read.card)

    expect(useDeck().deck?.entries.get(one)).toMatchObject({
      origin: 'edited',
      card: { front: 'Who put a name to it?', back: expect.any(String) as string },
    })
  })

  it('makes one card of a new one that is saved twice before the disk has it', async () => {
    const writing = await openWriting()
    writing.add()

    await Promise.all([writing.save(aBasic('x', 'Once?')), writing.save(aBasic('x', 'Once?'))])

    expect(useDeck().deck?.entries.size).toBe(2)
  })

  it('keeps the card open as it was written when the disk refuses it', async () => {
    const writing = await openWriting()
    writing.add({ text: 'a matter of expediency', paragraph: 'p-1' })
    const { asked } = writing

    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })
    await writing.save(aBasic('x', 'Which treaty?'))
    disk.mend()

    expect(writing.asked).toBe(asked)
    expect(writing.saved).toBeNull()
  })

  it('brings back a card that was being written, new or changed, until it is saved or thrown away', async () => {
    const folder = tempFolder()
    const reopened = async () => {
      const writing = await openWriting(folder)
      await writing.bringBack((await desk.ask('openApp', {})).unsavedCard)
      return writing
    }
    const first = await openWriting(folder)
    first.edit(cardKey('tiny', 'one'))
    if (first.asked === null) throw new Error('The card was not opened.')
    const half = { ...first.asked.draft, front: 'Who sig' }
    first.write(half)
    expect(await first.keep()).toBe(true)
    await desk.close()

    const second = await reopened()
    expect(second.asked).toMatchObject({ key: cardKey('tiny', 'one'), written: half })
    expect(second.asked?.draft.front).toBe('Who signed the treaty?')
    second.close()
    await desk.ask('openApp', {})
    await desk.close()

    const third = await reopened()
    expect(third.asked).toBeNull()
    third.add()
    third.write(half)
    await third.keep()
    await desk.close()

    const fourth = await reopened()
    expect(fourth.asked).toMatchObject({ key: null, written: half })
    await fourth.save(aBasic('x', 'Which treaty?'))
    await desk.close()
    expect((await reopened()).asked).toBeNull()
  })

  it('says when what is being written could not be kept, and keeps nothing of a card left as it was', async () => {
    const writing = await openWriting()
    writing.add()
    expect(await writing.keep()).toBe(true)
    expect((await desk.ask('openApp', {})).unsavedCard).toBeNull()

    if (writing.asked === null) throw new Error('The card was not opened.')
    writing.write({ ...writing.asked.draft, front: 'Who' })
    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })
    expect(await writing.keep()).toBe(false)
    disk.mend()
    expect(await writing.keep()).toBe(true)
  })

  it('names other cards that ask the same, and not the one being changed', async () => {
    const writing = await openWriting()
    writing.add()
    expect(writing.questionsLike(aBasic('x', 'who signed the treaty'))).toEqual(['Who signed the treaty?'])

    writing.edit(cardKey('tiny', 'one'))
    expect(writing.questionsLike(aBasic('one', 'who signed the treaty'))).toEqual([])
  })
})
