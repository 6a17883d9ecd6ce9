import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import type { Attempt } from '@/domain/practice/attempt'
import { finish } from '@/domain/practice/draft-control'
import type { Review } from '@/domain/practice/review'
import { attemptId } from '../domain/insight/attempt-lines'
import { anAttempt, MINUTE, readingAt } from '../domain/practice/an-attempt'
import { NOON, openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { bundledPack } from '../resources/content-pack'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
let now = NOON
const wire = { on: () => undefined }
vi.stubGlobal('window', {
  foolscap: new Proxy(wire, {
    get: (known, name: VerbName | 'on') =>
      name === 'on' ? known.on : (input: unknown) => desk.reply(name, input),
  }),
})
const { useAttempts } = await import('@/stores/attempts')
const { useChoosing } = await import('@/stores/choosing')
const { useComparing } = await import('@/stores/comparing')
const { useDeck } = await import('@/stores/deck')
const { useInsight } = await import('@/stores/insight')
const { useLibrary } = await import('@/stores/library')
const { useLookingBack } = await import('@/stores/looking-back')
const { useProgress } = await import('@/stores/progress')
const { useReviewing } = await import('@/stores/reviewing')

const pack = bundledPack()
const POINT = 'brest-litovsk'
const OTHER = 'warsaw-1920'
const [FIRST, SECOND] = [attemptId('attempt-0001'), attemptId('attempt-0002')]

async function openWindow(): Promise<void> {
  now = NOON
  desk = await openDesk(tempFolder(), { now: () => now })
  setActivePinia(createPinia())
  useLibrary().pack = pack
  await useProgress().load()
}

const later = (minutes: number) => (now = new Date(now.getTime() + minutes * MINUTE))

/** Finishes an essay of so many words and says what became of its points. */
async function finished(id: Attempt['id'], words: number, review: Review): Promise<void> {
  const written = { ...anAttempt({ id, needed: [POINT, OTHER] }), answer: 'word '.repeat(words).trim() }
  const attempt = { ...finish(written, readingAt(MINUTE)), review }
  await useProgress().record(desk.reply('finishAttempt', { attempt: { ...attempt, review: null } }))
  await useProgress().record(desk.reply('reviewAttempt', { attempt }))
}

/** Two essays, an hour apart: the first missed both points, the second one of them. */
async function twoEssays(between = () => Promise.resolve()): Promise<void> {
  await finished(FIRST, 300, {
    ticked: [],
    missed: [POINT, OTHER],
    prediction: { coverage: 0.5, level: 'sound' },
  })
  later(30)
  await between()
  later(30)
  await finished(SECOND, 200, { ticked: [POINT], missed: [OTHER], prediction: null })
}

describe('useLookingBack', () => {
  it('lists attempts in the order that was chosen, until another is', async () => {
    await openWindow()
    await twoEssays()
    const lookingBack = useLookingBack()
    const ids = () => lookingBack.listed(useChoosing().attempts).map(({ attempt }) => attempt)
    expect(ids()).toEqual([SECOND, FIRST])

    lookingBack.order = 'words'

    expect(ids()).toEqual([FIRST, SECOND])
  })

  it('keeps what is chosen', async () => {
    await openWindow()
    const lookingBack = useLookingBack()

    lookingBack.choose(FIRST, true)
    lookingBack.choose(SECOND, true)
    lookingBack.choose(FIRST, false)

    expect([...lookingBack.chosen]).toEqual([SECOND])
  })
})

describe('useAttempts', () => {
  it('deletes several finished ones at once and brings them back with all that was said', async () => {
    await openWindow()
    await twoEssays()
    const attempts = useAttempts()

    expect(await attempts.remove([FIRST, SECOND])).toBe(true)
    expect(useInsight().lines).toEqual([])
    expect(attempts.wereFinished).toBe(true)
    expect(await useReviewing().open(FIRST)).toBe(false)

    expect(await attempts.bringBack(attempts.deleted)).toBe(true)
    expect(useInsight().lines.map(({ attempt, predictedLevel }) => [attempt, predictedLevel])).toEqual([
      [SECOND, null],
      [FIRST, 'Sound'],
    ])
    expect(await useReviewing().open(FIRST)).toBe(true)
  })

  it('knows that a discarded one had not been finished', async () => {
    await openWindow()
    const attempt = anAttempt({ id: FIRST })
    await desk.reply('keepDraft', {
      id: FIRST,
      records: [{ v: 1, seq: 1, kind: 'snapshot', attempt }],
    })

    await useAttempts().remove([FIRST])

    expect(useAttempts().wereFinished).toBe(false)
  })
})

describe('useReviewing', () => {
  it('shows no attempt any more once it has been deleted', async () => {
    await openWindow()
    await twoEssays()
    const reviewing = useReviewing()
    await reviewing.open(FIRST)

    await useAttempts().remove([FIRST])
    await reviewing.open(FIRST)

    expect(reviewing.attempt).toBeNull()
  })
})

describe('useComparing', () => {
  it('has the older on the left with its text, whichever is named first', async () => {
    await openWindow()
    await twoEssays()
    const comparing = useComparing()

    await comparing.open(SECOND, FIRST)

    expect(comparing.sides.map(({ line }) => line.attempt)).toEqual([FIRST, SECOND])
    expect(comparing.sides[0]?.attempt?.answer).toHaveLength(300 * 5 - 1)
    expect(comparing.comparison?.changes?.gained.map(({ point }) => point)).toEqual([POINT])
    expect(comparing.comeBack).toEqual({ missed: 2, made: 1, drilled: 0, drilledAndMade: 0 })
  })

  it('knows which of the missed points had a card drilled in between, and not afterwards', async () => {
    await openWindow()
    const cardOf = (point: string) =>
      [...(useDeck().deck?.faces.values() ?? [])].find(({ card }) => card.point === point)?.key
    const grade = async (point: string) => {
      const card = cardOf(point)
      if (card !== undefined) await useProgress().grade({ card, grade: 'good', durationMs: 1000 })
      return card
    }
    await twoEssays(async () => expect(await grade(POINT)).toBeDefined())
    later(30)
    expect(await grade(OTHER)).toBeDefined()

    await useComparing().open(FIRST, SECOND)

    expect(useComparing().comeBack).toEqual({ missed: 2, made: 1, drilled: 1, drilledAndMade: 1 })
  })

  it('has nothing to compare without two different attempts that are there', async () => {
    await openWindow()
    await twoEssays()
    const comparing = useComparing()

    await comparing.open(FIRST, FIRST)
    expect(comparing.comparison).toBeNull()
    await useAttempts().remove([SECOND])
    await comparing.open(FIRST, SECOND)
    expect(comparing.comparison).toBeNull()
    await comparing.open('no-such', FIRST)
    expect(comparing.sides).toEqual([])
  })
})
