import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { parsePack } from '@/domain/pack/parse-pack'
import { studyDayOf } from '@/domain/progress/study-day'
import { tinyPack } from '../domain/pack/tiny-pack'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useDrilling } = await import('@/stores/drilling')
const { useLibrary } = await import('@/stores/library')
const { useProgress } = await import('@/stores/progress')
const { useToday } = await import('@/stores/today')

const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)

/** Today with the tiny pack, one of whose two cards has been answered at noon. */
async function openToday() {
  desk = await openDesk(tempFolder(), { now: () => NOON })
  setActivePinia(createPinia())
  const reading = parsePack(tinyPack())
  useLibrary().pack = reading.ok ? reading.pack : null
  const today = useToday()
  expect(today.viewAt(NOON)).toBeNull()
  await useProgress().load()
  const drilling = useDrilling()
  drilling.prepare(studyDayOf(NOON), NOON)
  drilling.start(NOON)
  await drilling.grade({ grade: 'good', durationMs: 30_000 }, NOON)
  return today
}

describe('useToday', () => {
  it('counts a card that is being learnt as soon as the clock has come near it', async () => {
    const today = await openToday()
    const due = useProgress().progress?.cards.values().next().value?.dueAt

    expect(due).toBeDefined()
    expect(today.viewAt(later(-30))?.left).toMatchObject({ learning: 0, fresh: 1 })
    expect(today.viewAt(later(1))?.left).toMatchObject({ learning: 1, fresh: 1 })
  })

  it('begins again with the next study day', async () => {
    const today = await openToday()

    expect(today.viewAt(later(1))).toMatchObject({ minutesDrilled: 0.5, step: { kind: 'drill' } })
    expect(today.viewAt(later(24 * 60))).toMatchObject({ minutesDrilled: 0, step: { kind: 'drill' } })
  })
})
