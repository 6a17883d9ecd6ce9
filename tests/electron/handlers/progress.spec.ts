import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { NOON, openDesk, type TestDesk } from './a-desk'
import { historyOf } from '@/domain/progress/history'
import { contentOf } from '../../support/generators-progress'
import { tablesOf } from '../../support/progress-events'
import { aCard, aDevice, aGrade, grade, meaningOfDesk, progressOf } from './doings'

const folder = useTempFolder()

/** A clock that a test sets. */
function aClock(at: string) {
  const clock = { at }
  return { clock, now: () => new Date(clock.at) }
}

describe('gradeCard', () => {
  it('answers with the event once it is in the log of this month and device', async () => {
    const desk = await openDesk(folder())

    const [event] = await grade(desk)

    expect(event).toMatchObject({ type: 'graded', seq: 1, at: NOON.toISOString(), day: '2026-11-03' })
    const log = await readFile(folder('progress', 'log', `2026-11.${String(event?.device)}.log`), 'utf8')
    expect(log).toContain(JSON.stringify(event))
  })

  it('counts on from where the log ended', async () => {
    const first = await openDesk(folder())
    await grade(first)
    await grade(first, 'b')

    const [event] = await grade(await openDesk(folder()), 'c')

    expect(event?.seq).toBe(3)
  })

  it.each([
    ['before four', '2026-11-04T03:59:59.999Z', '2026-11-03'],
    ['from four', '2026-11-04T04:00:00.000Z', '2026-11-04'],
    ['in the hour that comes twice, the first time', '2026-10-25T00:30:00.000Z', '2026-10-24'],
    ['in the hour that comes twice, the second time', '2026-10-25T01:30:00.000Z', '2026-10-24'],
    ['four hours of the day after the clocks went back', '2026-10-25T04:00:00.000Z', '2026-10-25'],
    ['four by summer time, the day the clocks went forward', '2026-03-29T03:00:00.000Z', '2026-03-29'],
    ['just before that', '2026-03-29T02:59:59.999Z', '2026-03-28'],
  ])('is of the right study day %s', async (_when, at, day) => {
    const desk = await openDesk(folder(), { now: () => new Date(at) })

    const [event] = await grade(desk)

    expect(event).toMatchObject({ at, day })
  })

  it('gives numbers without a gap to grades that come at once', async () => {
    const desk = await openDesk(folder())

    const events = await Promise.all(['a', 'b', 'c', 'd'].map((name) => grade(desk, name)))

    expect(events.map(([event]) => event?.seq)).toEqual([1, 2, 3, 4])
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(await meaningOfDesk(desk))
  })

  it('says why it was not saved, and neither memory nor disk has it', async () => {
    const { fs, breakAt, mend } = faultyFileSystem()
    const desk = await openDesk(folder(), { fs })
    await grade(desk)
    const before = await meaningOfDesk(desk)

    breakAt(1, { code: 'ENOSPC', isLasting: true })
    const refused = await desk.reply('gradeCard', aGrade(aCard('b')))

    expect(refused).toMatchObject({ ok: false, code: 'not-saved' })
    expect(refused).toHaveProperty('message', expect.stringContaining('The disk is full'))
    mend()
    expect(await meaningOfDesk(desk)).toEqual(before)
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(before)
  })

  it.each(['before', 'after', 'half'] as const)(
    'is in memory and on disk, or in neither, whichever call fails %s',
    async (kind) => {
      for (let k = 1; k <= 6; k++) {
        const { fs, breakAt, mend } = faultyFileSystem()
        const desk = await openDesk(folder(String(k)), { fs })
        await grade(desk)
        breakAt(k, { kind })
        const reply = await desk.reply('gradeCard', aGrade(aCard('b')))
        mend()
        const inMemory = await meaningOfDesk(desk)
        expect(inMemory.cards.has(aCard('b'))).toBe(reply.ok)
        // The next one puts right whatever the failure left.
        await grade(desk, 'c')

        expect(await meaningOfDesk(await openDesk(folder(String(k))))).toEqual(await meaningOfDesk(desk))
      }
    },
  )
})

describe('takeBack', () => {
  it('restores what was, and undoing that brings it back', async () => {
    const desk = await openDesk(folder())
    await grade(desk)
    const before = (await progressOf(desk)).cards
    const [second] = await grade(desk, 'a', 'again')
    const after = (await progressOf(desk)).cards
    if (second === undefined) throw new Error('nothing was recorded')

    const target = { device: second.device, seq: second.seq }
    const [undo] = await desk.ask('takeBack', { target })
    expect((await progressOf(desk)).cards).toEqual(before)

    if (undo === undefined) throw new Error('nothing was taken back')
    await desk.ask('takeBack', { target: { device: undo.device, seq: undo.seq } })
    expect((await progressOf(desk)).cards).toEqual(after)
  })

  it('refuses what has been taken back already, so that one redo is enough', async () => {
    const desk = await openDesk(folder())
    const [event] = await grade(desk)
    if (event === undefined) throw new Error('nothing was recorded')
    const target = { device: event.device, seq: event.seq }

    const replies = await Promise.all([
      desk.reply('takeBack', { target }),
      desk.reply('takeBack', { target }),
    ])

    expect(replies).toMatchObject([{ ok: true }, { ok: false, code: 'not-found' }])
    const { redo } = historyOf(await progressOf(desk))
    await desk.ask('takeBack', { target: { device: event.device, seq: redo?.seq ?? 0 } })
    expect((await progressOf(desk)).cards.has(aCard())).toBe(true)
  })

  it('goes a hundred deep and back across restarts, whatever was done', async () => {
    const desk = await openDesk(folder())
    const states = [tablesOf(await progressOf(desk))]
    for (let index = 0; index < 100; index += 1) {
      await doSomething(desk, index)
      states.push(tablesOf(await progressOf(desk)))
    }
    await desk.close()
    const walk = async (way: 'undo' | 'redo', expected: typeof states) => {
      for (let start = 0; start < expected.length; start += 25) {
        const again = await openDesk(folder())
        for (const state of expected.slice(start, start + 25)) {
          const step = historyOf(await progressOf(again))[way]
          if (step === null) throw new Error('nothing to take back')
          await again.ask('takeBack', { target: { device: step.device, seq: step.seq } })
          expect(tablesOf(await progressOf(again))).toEqual(state)
        }
        // Every other time it is killed instead.
        if (start % 50 === 0) await again.close()
      }
    }

    await walk('undo', states.slice(0, -1).reverse())
    await walk('redo', states.slice(1))
  })

  it('refuses what is yet to come', async () => {
    const desk = await openDesk(folder())
    const [first] = await grade(desk)
    if (first === undefined) throw new Error('nothing was recorded')

    const reply = await desk.reply('takeBack', { target: { device: first.device, seq: 2 } })

    expect(reply).toMatchObject({ ok: false, code: 'not-found' })
    await grade(desk, 'b')
    expect((await progressOf(desk)).cards.has(aCard('b'))).toBe(true)
  })

  it('reaches further back than what is remembered, by reading the log again', async () => {
    const desk = await openDesk(folder())
    const [first] = await grade(desk, 'first')
    for (let index = 0; index < 1100; index++) await grade(desk, `card-${index % 50}`)
    if (first === undefined) throw new Error('nothing was recorded')

    await desk.ask('takeBack', { target: { device: first.device, seq: first.seq } })

    expect((await progressOf(desk)).cards.has(aCard('first'))).toBe(false)
    expect((await progressOf(desk)).days.get(first.day)?.newCards).toBe(50)
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(await meaningOfDesk(desk))
  })
})

describe('cramCard', () => {
  it('counts as time and leaves the schedule alone', async () => {
    const desk = await openDesk(folder())
    await grade(desk)
    const before = await progressOf(desk)

    await desk.ask('cramCard', { ...aGrade(aCard(), 'again'), durationMs: 3000 })

    const after = await progressOf(desk)
    expect(after.cards).toEqual(before.cards)
    expect([...after.days.values()].map(({ drillMs }) => drillMs)).toEqual([8000])
  })
})

describe('markCards', () => {
  it('sets many cards apart at once, on disk as one thing', async () => {
    const desk = await openDesk(folder())
    const cards = Array.from({ length: 1000 }, (_, index) => aCard(`card-${index}`))

    const events = await desk.ask('markCards', { mark: 'suspended', isOn: true, cards })

    expect(events).toHaveLength(1)
    const again = await openDesk(folder())
    expect([...(await progressOf(again)).cards.values()].every(({ isSuspended }) => isSuspended)).toBe(true)
    const { undo } = historyOf(await progressOf(again))
    await again.ask('takeBack', {
      target: { device: events[0]?.device ?? aDevice('x'), seq: undo?.seq ?? 0 },
    })
    expect((await progressOf(again)).cards.size).toBe(0)
  })

  it.each([
    ['no cards', { mark: 'flagged', isOn: true, cards: [] }],
    ['an unknown mark', { mark: 'loved', isOn: true, cards: ['pack/a'] }],
  ])('refuses %s', async (_what, input) => {
    const desk = await openDesk(folder())

    expect(await desk.reply('markCards', input)).toMatchObject({ ok: false, code: 'bad-input' })
  })
})

describe('openHistory', () => {
  it('has every answer to a card that counts, oldest first, out of every log', async () => {
    const { clock, now } = aClock('2026-09-03T12:00:00.000Z')
    for (const [at, given] of [
      ['2026-09-03T12:00:00.000Z', 'again'],
      ['2026-10-03T12:00:00.000Z', 'good'],
      ['2026-11-03T12:00:00.000Z', 'easy'],
    ] as const) {
      clock.at = at
      const desk = await openDesk(folder(), { now })
      await grade(desk, 'a', given)
      await grade(desk, 'ab')
      await desk.ask('cramCard', aGrade(aCard('a')))
      await desk.ask('noteCard', { card: aCard('b'), text: JSON.stringify({ card: aCard('a') }) })
      await desk.close()
    }

    const answers = await (await openDesk(folder(), { now })).ask('openHistory', { card: aCard('a') })

    expect(answers.map((answer) => [answer.day, answer.grade])).toEqual([
      ['2026-09-03', 'again'],
      ['2026-10-03', 'good'],
      ['2026-11-03', 'easy'],
    ])
  })

  it('leaves out what was taken back, and has it again once that is', async () => {
    const desk = await openDesk(folder())
    await grade(desk)
    const [second] = await grade(desk)
    if (second === undefined) throw new Error('nothing was recorded')
    const answers = () => desk.ask('openHistory', { card: aCard() })

    const [undo] = await desk.ask('takeBack', { target: { device: second.device, seq: second.seq } })
    expect((await answers()).map(({ seq }) => seq)).toEqual([1])

    await desk.ask('takeBack', { target: { device: second.device, seq: undo?.seq ?? 0 } })
    expect((await answers()).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('tells the days as a corrected clock has them', async () => {
    const { clock, now } = aClock('2036-11-03T12:00:00.000Z')
    const desk = await openDesk(folder(), { now })
    await grade(desk)
    clock.at = '2026-11-04T12:00:00.000Z'
    await desk.ask('openProgress', {})
    await desk.ask('answerClockJump', { answer: 'now-is-right' })

    const [answer] = await desk.ask('openHistory', { card: aCard() })

    expect(answer?.day).toBe((await progressOf(desk)).cards.get(aCard())?.lastDay)
  })

  it('is empty for a card never graded', async () => {
    const desk = await openDesk(folder())

    expect(await desk.ask('openHistory', { card: aCard() })).toEqual([])
  })
})

describe('answerClockJump', () => {
  it('moves what was done under a clock that ran ahead, once the clock is right', async () => {
    const { clock, now } = aClock('2026-11-03T12:00:00.000Z')
    const desk = await openDesk(folder(), { now })
    await grade(desk, 'a')
    clock.at = '2036-11-03T12:00:00.000Z'
    await grade(desk, 'b')
    clock.at = '2026-11-04T12:00:00.000Z'

    expect((await desk.ask('openProgress', {})).clockJump).toMatchObject({ direction: 'back' })
    const answered = await desk.ask('answerClockJump', { answer: 'now-is-right' })

    expect(answered.clockJump).toBeNull()
    const { days } = await progressOf(desk)
    expect([...days.keys()]).toEqual(['2026-11-03', '2026-11-04'])
    await grade(desk, 'c')
    expect(await meaningOfDesk(await openDesk(folder(), { now }))).toEqual(await meaningOfDesk(desk))
  })

  it('moves what was done under a clock that had gone back, once the clock is right', async () => {
    const { clock, now } = aClock('2026-11-03T12:00:00.000Z')
    const desk = await openDesk(folder(), { now })
    await grade(desk, 'a')
    clock.at = '1970-01-02T12:00:00.000Z'
    await grade(desk, 'b', 'easy')
    await desk.close()
    clock.at = '2026-11-04T13:00:00.000Z'
    const next = await openDesk(folder(), { now })

    expect((await next.ask('openProgress', {})).clockJump).toMatchObject({ direction: 'ahead', days: 20760 })
    const answered = await next.ask('answerClockJump', { answer: 'now-is-right' })

    expect(answered.clockJump).toBeNull()
    const { cards, days } = await progressOf(next)
    expect([...days.keys()]).toEqual(['2026-11-03', '2026-11-04'])
    expect(cards.get(aCard('b'))?.lastDay).toBe('2026-11-04')
  })

  it('is put right when answered after more grades, which stay where they are', async () => {
    const { clock, now } = aClock('2036-11-03T12:00:00.000Z')
    const desk = await openDesk(folder(), { now })
    await grade(desk, 'a')
    await desk.close()
    clock.at = '2026-11-03T13:00:00.000Z'
    const next = await openDesk(folder(), { now })
    await grade(next, 'b')
    clock.at = '2026-11-04T13:00:00.000Z'
    await grade(next, 'c')

    const answered = await next.ask('answerClockJump', { answer: 'now-is-right' })

    expect(answered.clockJump).toBeNull()
    const { cards } = await progressOf(next)
    expect(['a', 'b', 'c'].map((name) => cards.get(aCard(name))?.lastDay)).toEqual([
      '2026-11-03',
      '2026-11-03',
      '2026-11-04',
    ])
    expect((await (await openDesk(folder(), { now })).ask('openProgress', {})).clockJump).toBeNull()
  })

  it.each([
    ['ahead', '2026-01-03T12:00:00.000Z', '2026-09-03T12:00:00.000Z', 243],
    ['back', '2026-11-04T02:00:00.000Z', '2026-11-03T13:00:00.000Z', 1],
  ])(
    'leaves the days as they are after a jump %s that the student lets stand',
    async (direction, ...rest) => {
      const [before, after, days] = rest
      const { clock, now } = aClock(before)
      const desk = await openDesk(folder(), { now })
      const [first] = await grade(desk, 'a')
      clock.at = after

      expect((await desk.ask('openProgress', {})).clockJump).toMatchObject({ direction, days })
      const answered = await desk.ask('answerClockJump', { answer: 'gap-is-real' })

      expect(answered.clockJump).toBeNull()
      expect([...(await progressOf(desk)).days.keys()]).toEqual([first?.day])
      await grade(desk, 'b')
      await desk.close()
      expect((await (await openDesk(folder(), { now })).ask('openProgress', {})).clockJump).toBeNull()
    },
  )

  it('records nothing when there is nothing to answer', async () => {
    const desk = await openDesk(folder())
    await grade(desk)

    await desk.ask('answerClockJump', { answer: 'gap-is-real' })
    await desk.ask('answerClockJump', { answer: 'now-is-right' })

    expect((await grade(desk, 'b'))[0]?.seq).toBe(2)
  })

  it('freezes nothing while it is unanswered', async () => {
    const { clock, now } = aClock('2036-11-03T12:00:00.000Z')
    const desk = await openDesk(folder(), { now })
    await grade(desk, 'a')
    clock.at = '2026-11-03T12:00:00.000Z'

    const [event] = await grade(desk, 'b')

    expect(event).toMatchObject({ seq: 2, day: '2026-11-03' })
    expect((await progressOf(desk)).cards.size).toBe(2)
    expect((await desk.ask('openProgress', {})).clockJump).toMatchObject({ direction: 'back', days: 3653 })
  })
})

/** Each kind of thing a student does to cards, by turns. */
async function doSomething(desk: TestDesk, index: number): Promise<void> {
  const card = aCard(`card-${index % 7}`)
  const content = contentOf(card, `Question ${index}?`)
  switch (index % 8) {
    case 0:
    case 1:
      await desk.ask('gradeCard', { ...aGrade(card, 'again'), confidence: 'unsure', credit: 0.25 })
      break
    case 2:
      await desk.ask('cramCard', aGrade(card))
      break
    case 3:
      await desk.ask('markCards', { mark: 'buried', isOn: index % 3 > 0, cards: [card, aCard('a')] })
      break
    case 4:
      await desk.ask('writeCard', { pack: 'pack', card, content })
      break
    case 5:
      await desk.ask('writeCard', { pack: 'pack', card: null, content })
      break
    case 6:
      await desk.ask('noteCard', { card, text: `Note ${index}` })
      break
    default:
      await desk.ask('unwriteCards', { cards: [aCard('card-4'), card] })
  }
}
