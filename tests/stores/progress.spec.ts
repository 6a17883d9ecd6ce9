import { createPinia, setActivePinia } from 'pinia'
import { expect, describe, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { aCard, aGrade } from '../electron/handlers/doings'
import { tempFolder } from '../support/temp-folder'

// The store asks the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { bridge } = await import('@/bridge/client')
const { useProgress } = await import('@/stores/progress')

describe('useProgress', () => {
  it('asks about a clock that moved while the app was open, until it is answered', async () => {
    let clock = NOON
    desk = await openDesk(tempFolder(), { now: () => clock })
    setActivePinia(createPinia())
    const progress = useProgress()
    await progress.load()
    await progress.record(bridge.gradeCard(aGrade(aCard('a'))))
    expect(progress.clockJump).toBeNull()

    clock = new Date('2036-11-03T12:00:00.000Z')
    await progress.record(bridge.gradeCard(aGrade(aCard('b'))))
    expect(progress.clockJump).toMatchObject({ direction: 'ahead' })
    clock = new Date('2026-11-03T13:00:00.000Z')
    await progress.record(bridge.gradeCard(aGrade(aCard('c'))))
    expect(progress.clockJump).toMatchObject({ direction: 'back', fromSeq: 2, toSeq: 2 })

    await progress.answerClockJump('now-is-right')
    expect(progress.clockJump).toBeNull()
    expect(progress.progress?.cards.get(aCard('b'))?.lastDay).toBe('2026-11-03')
    await progress.record(bridge.gradeCard(aGrade(aCard('a'))))
    expect(progress.clockJump).toBeNull()
  })
})
