import { createPinia, setActivePinia } from 'pinia'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { PACK_ORDER } from '@/domain/browse/sort'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { studyDaySchema } from '@/domain/progress/study-day'
import { aBasic } from '../domain/deck/a-card'
import { tinyPack } from '../domain/pack/tiny-pack'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useBrowsing } = await import('@/stores/browsing')
const { useLibrary } = await import('@/stores/library')
const { useProgress } = await import('@/stores/progress')

const TODAY = v.parse(studyDaySchema, '2026-11-03')
const key = (id: string) => cardKey('tiny', id)

async function openBrowser() {
  desk = await openDesk(tempFolder())
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  const cards = [
    aBasic('one', 'Who signed?'),
    aBasic('two', 'Who refused?'),
    aBasic('three', 'What was signed?'),
  ]
  useLibrary().pack = reading.ok ? { ...reading.pack, cards } : null
  await useProgress().load()
  const browsing = useBrowsing()
  browsing.open(TODAY)
  return browsing
}

describe('useBrowsing', () => {
  it('finds by words and by what has become of a card', async () => {
    const browsing = await openBrowser()
    browsing.search = 'signed'
    expect(browsing.found.map((row) => row.key)).toEqual([key('one'), key('three')])

    await useProgress().mark('flagged', true, [key('two')])
    browsing.search = 'is:flagged'
    expect(browsing.found.map((row) => row.key)).toEqual([key('two')])

    await useProgress().undo()
    expect(browsing.found).toEqual([])
  })

  it('finds a card that has just been written, and its note', async () => {
    const browsing = await openBrowser()
    const own = await useProgress().write('tiny', null, aBasic('x', 'My own question?'))
    if (own !== null) await useProgress().note(own, 'Ask the tutor')

    browsing.search = 'is:own tutor'
    expect(browsing.found.map((row) => row.key)).toEqual([own])
  })

  it.each(['is:lech', 'tag:nonsense', 'or'])(
    'keeps what it found while %j cannot be read, and lets nothing be chosen of it',
    async (unreadable) => {
      const browsing = await openBrowser()
      browsing.search = 'signed'
      browsing.choose([key('one')], true)
      expect(browsing.found).toHaveLength(2)
      browsing.search = unreadable

      expect(browsing.problem).not.toBeNull()
      expect(browsing.found.map((row) => row.key)).toEqual([key('one'), key('three')])
      browsing.chooseFound(true)
      browsing.choose([key('three')], true)
      expect(browsing.chosenKeys).toEqual([])

      browsing.search = ''
      expect(browsing.chosenKeys).toEqual([key('one')])
    },
  )

  it('finds a name of the pack in any of its spellings', async () => {
    const browsing = await openBrowser()
    const person = useLibrary().pack?.people.find(({ variants }) => variants.length > 0)
    const own = await useProgress().write('tiny', null, aBasic('x', `Who was ${person?.name ?? ''}?`))

    for (const variant of person?.variants ?? []) {
      browsing.search = `"${variant}"`
      expect(browsing.found.map((row) => row.key)).toEqual([own])
    }
    expect.assertions(person?.variants.length ?? 1)
  })

  it('acts on no card that the search hides', async () => {
    const browsing = await openBrowser()
    browsing.chooseFound(true)
    browsing.search = 'refused'

    expect(browsing.chosenKeys).toEqual([key('two')])
    browsing.search = ''
    browsing.choose([key('two')], false)
    expect(browsing.chosenKeys).toEqual([key('one'), key('three')])
  })

  it('sorts by a column, the other way round when asked again, and by the pack the third time', async () => {
    const browsing = await openBrowser()
    const order = () => browsing.found.map((row) => row.key.slice('tiny/'.length))
    browsing.sortBy('question')
    expect(order()).toEqual(['three', 'two', 'one'])

    browsing.sortBy('question')
    expect(order()).toEqual(['one', 'two', 'three'])
    expect(browsing.sorting.isDescending).toBe(true)

    browsing.sortBy('question')
    expect(browsing.sorting).toEqual(PACK_ORDER)
    expect(order()).toEqual(['one', 'two', 'three'])
  })
})
