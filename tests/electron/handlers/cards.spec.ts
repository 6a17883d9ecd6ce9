import { describe, expect, it } from 'vitest'
import { LONGEST_NOTE } from '@/domain/progress/events'
import { NOTHING_WRITTEN } from '@/domain/progress/tables'
import { contentOf } from '../../support/generators-progress'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { openDesk, type TestDesk } from './a-desk'
import { aCard, grade, meaningOfDesk, progressOf } from './doings'

const folder = useTempFolder()

async function writeOwn(desk: TestDesk, front: string) {
  const [event] = await desk.ask('writeCard', {
    pack: 'pack',
    card: null,
    content: contentOf(aCard(), front),
  })
  if (event?.type !== 'cardWritten') throw new Error('nothing was written')
  return event
}

describe('writeCard', () => {
  it('gives a new card a name of its own, in its content too', async () => {
    const desk = await openDesk(folder())

    const [first, second] = [await writeOwn(desk, 'One?'), await writeOwn(desk, 'One?')]

    expect(first.card).toMatch(/^pack\/own-[a-z0-9]{8,}$/)
    expect(first.content.id).toBe(first.card.slice('pack/'.length))
    expect(second.card).not.toBe(first.card)
  })

  it('writes a card of the pack anew under the key it has', async () => {
    const desk = await openDesk(folder())
    const content = { ...contentOf(aCard('a'), 'Anew?'), id: 'another' }

    await desk.ask('writeCard', { pack: 'pack', card: aCard('a'), content })

    const again = await openDesk(folder())
    expect([...(await progressOf(again)).writings]).toEqual([
      [aCard('a'), { content: contentOf(aCard('a'), 'Anew?'), writtenOn: '2026-11-03', note: '' }],
    ])
  })

  it.each([
    ['a card of another pack', { pack: 'other', card: 'pack/a', content: contentOf(aCard('a')) }],
    ['a card without a question', { pack: 'pack', card: null, content: contentOf(aCard('a'), ' ') }],
    ['a pack that is none', { pack: '../pack', card: null, content: contentOf(aCard('a')) }],
  ])('refuses %s', async (_what, input) => {
    const desk = await openDesk(folder())

    expect(await desk.reply('writeCard', input)).toMatchObject({ ok: false, code: 'bad-input' })
  })

  it('says why it was not saved, and nothing is written', async () => {
    const { fs, breakAt, mend } = faultyFileSystem()
    const desk = await openDesk(folder(), { fs })
    await grade(desk)
    const before = await meaningOfDesk(desk)

    breakAt(1, { code: 'ENOSPC', isLasting: true })
    const reply = await desk.reply('writeCard', { pack: 'pack', card: null, content: contentOf(aCard()) })
    mend()

    expect(reply).toMatchObject({ ok: false, code: 'not-saved' })
    expect(await meaningOfDesk(desk)).toEqual(before)
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(before)
  })
})

describe('unwriteCards', () => {
  it('takes own cards away, and what was written on cards of the pack, and it can be taken back', async () => {
    const desk = await openDesk(folder())
    const own = await writeOwn(desk, 'Mine?')
    await desk.ask('writeCard', { pack: 'pack', card: aCard('a'), content: contentOf(aCard('a')) })
    const { writings } = await progressOf(desk)

    const [event] = await desk.ask('unwriteCards', { cards: [own.card, aCard('a')] })
    expect([...(await progressOf(desk)).writings.values()]).toEqual([NOTHING_WRITTEN, NOTHING_WRITTEN])

    await desk.ask('takeBack', { target: { device: own.device, seq: event?.seq ?? 0 } })
    expect((await progressOf(desk)).writings).toEqual(writings)
  })
})

describe('noteCard', () => {
  it('keeps a note, and an empty one takes it away', async () => {
    const desk = await openDesk(folder())
    await desk.ask('noteCard', { card: aCard(), text: 'Mind the date.' })
    expect((await progressOf(await openDesk(folder()))).writings.get(aCard())?.note).toBe('Mind the date.')

    await desk.ask('noteCard', { card: aCard(), text: '' })
    expect((await progressOf(await openDesk(folder()))).writings.get(aCard())).toEqual(NOTHING_WRITTEN)
  })

  it('keeps one as long as it may be, whatever it is written in, and refuses a longer one', async () => {
    const desk = await openDesk(folder())
    const text = '“Brest-Litovsk”: né à Москве 🚂\n'.repeat(200).slice(0, LONGEST_NOTE)
    expect(text).toHaveLength(LONGEST_NOTE)

    await desk.ask('noteCard', { card: aCard(), text })
    expect(await desk.reply('noteCard', { card: aCard(), text: `${text}.` })).toMatchObject({ ok: false })

    expect((await progressOf(await openDesk(folder()))).writings.get(aCard())?.note).toBe(text)
  })
})
