import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import type { VerbName } from '@/bridge/channels'
import type { Attempt } from '@/domain/practice/attempt'
import { finish, type AttemptStart } from '@/domain/practice/draft-control'
import { startReview, verdictOn, type Review } from '@/domain/practice/review'
import { attemptIdSchema } from '@/domain/progress/events'
import { anAttempt, MINUTE, readingAt } from '../domain/practice/an-attempt'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { bundledPack } from '../resources/content-pack'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
const wire = { on: () => undefined }
vi.stubGlobal('window', {
  foolscap: new Proxy(wire, {
    get: (known, name: VerbName | 'on') =>
      name === 'on' ? known.on : (input: unknown) => desk.reply(name, input),
  }),
})
const { useLibrary } = await import('@/stores/library')
const { useProgress } = await import('@/stores/progress')
const { useReviewing } = await import('@/stores/reviewing')

const pack = bundledPack()
const disk = faultyFileSystem()

const FOUND = 'At Brest-Litovsk in March 1918 Lenin bought a breathing space by giving up land.'
const ASKED = 'The treaty of Brest-Litovsk was signed by Sokolnikov.'
const POINT = 'brest-litovsk'
const OTHER = 'warsaw-1920'

/** A finished essay with this answer. */
function anEssay(answer: string, parts: Partial<AttemptStart> = {}): Attempt {
  const written = { ...anAttempt({ needed: [POINT, OTHER], ...parts }), answer }
  return finish(written, readingAt(MINUTE))
}

/** A window just opened on a folder, with the bundled pack. */
async function openWindow(folder = tempFolder()) {
  disk.mend()
  desk = await openDesk(folder, { fs: disk.fs })
  setActivePinia(createPinia())
  useLibrary().pack = pack
  await useProgress().load()
  return { reviewing: useReviewing(), folder }
}

/** Finishes an essay and shows it, as the desk does. */
async function finished(attempt: Attempt): Promise<void> {
  await useProgress().record(desk.reply('finishAttempt', { attempt }))
  useReviewing().show(attempt)
}

/** An essay as it is finished again after another review. */
const again = (answer: string, review: Review): Attempt => ({ ...anEssay(answer), review })

describe('useReviewing', () => {
  it('has a review that counts what was found as made, before a word is said', async () => {
    const { reviewing } = await openWindow()

    await finished(anEssay(FOUND))

    expect(reviewing.attempt?.review).toBeNull()
    expect(reviewing.review).toEqual({ ticked: [POINT], half: [], missed: [OTHER] })
  })

  it('reads the plan of a plan sprint, and nothing of what was written by hand', async () => {
    const { reviewing } = await openWindow()

    await finished({ ...anEssay('', { way: 'plan-sprint' }), plan: FOUND })
    expect(reviewing.sightings.get(POINT)?.kind).toBe('found')

    reviewing.show(anEssay('', { way: 'handwritten' }))
    expect(reviewing.sightings.size).toBe(0)
    expect(reviewing.review.missed).toEqual([POINT, OTHER])
  })

  it('takes the needed points of the pack’s question when the attempt has none of its own', async () => {
    const { reviewing } = await openWindow()
    const [prompt] = pack.prompts
    const old = anEssay(FOUND)
    Reflect.deleteProperty(old, 'needed')

    reviewing.show({ ...old, prompt: prompt?.id ?? '' })
    expect(reviewing.needed).toEqual(prompt?.points)

    reviewing.show({ ...old, prompt: 'own-1' })
    expect(reviewing.needed).toEqual([])
  })

  it('makes a “yes” on a sentence that was asked about a wording, and takes it back with the verdict', async () => {
    const { reviewing } = await openWindow()
    await finished(anEssay(ASKED))
    expect(reviewing.sightings.get(POINT)?.kind).toBe('ask')

    reviewing.judge(POINT, 'yes')
    expect(reviewing.review).toMatchObject({
      ticked: [POINT],
      wordings: [{ point: POINT, text: ASKED }],
      settled: [POINT],
    })

    reviewing.judge(POINT, 'partly')
    expect(reviewing.review).toMatchObject({ half: [POINT], wordings: [], settled: [POINT] })
  })

  it('makes no wording of a point that was found or not seen', async () => {
    const { reviewing } = await openWindow()
    await finished(anEssay(FOUND))

    reviewing.judge(POINT, 'yes')
    reviewing.judge(OTHER, 'yes')

    expect(reviewing.review.wordings).toEqual([])
  })

  it('finds in another attempt what the student has called the point', async () => {
    const { reviewing } = await openWindow()
    await finished(anEssay(ASKED))
    reviewing.judge(POINT, 'yes')
    expect(await reviewing.save()).toBe(true)

    await finished(anEssay(ASKED, { id: v.parse(attemptIdSchema, 'device-0002') }))

    expect(reviewing.sightings.get(POINT)?.kind).toBe('found')
  })

  it('finds nothing by what the student has called a point of another pack', async () => {
    const { reviewing } = await openWindow()
    const other = anEssay(ASKED, { pack: 'another-pack' })
    await finished(other)
    const review: Review = {
      ...startReview([POINT]),
      prediction: null,
      wordings: [{ point: POINT, text: ASKED }],
    }
    await useProgress().record(desk.reply('reviewAttempt', { attempt: { ...other, review } }))

    await finished(anEssay(ASKED, { id: v.parse(attemptIdSchema, 'device-0002') }))

    expect(reviewing.sightings.get(POINT)?.kind).toBe('ask')
  })

  it('leaves a review of another pack as it was said', async () => {
    const { reviewing } = await openWindow()
    const said: Review = {
      ...startReview([POINT, OTHER]),
      ticked: [POINT],
      missed: [OTHER],
      prediction: null,
    }

    reviewing.show({ ...again(ASKED, said), pack: 'another-pack' })

    expect(reviewing.sightings.size).toBe(0)
    expect(reviewing.review).toEqual(said)
  })

  it('shows what was not judged as it is seen now, when an attempt is opened again too', async () => {
    const { reviewing, folder } = await openWindow()
    const [first, second] = [anEssay(ASKED), anEssay(ASKED, { id: v.parse(attemptIdSchema, 'device-0002') })]
    await finished(first)
    reviewing.change({ prediction: null, comment: 'Weigh more.' })
    await reviewing.save()
    expect(verdictOn(reviewing.review, POINT)).toBe('no')
    await finished(second)
    reviewing.judge(POINT, 'yes')
    await reviewing.save()

    const { reviewing: later } = await openWindow(folder)
    await later.open(first.id)

    expect(later.sightings.get(POINT)?.kind).toBe('found')
    expect(verdictOn(later.review, POINT)).toBe('yes')
    expect(later.isUnsaved).toBe(false)
  })

  it('reads the answer once, however much is said beside it', async () => {
    const { reviewing } = await openWindow()
    await finished(anEssay(ASKED))
    const { sightings, dateChecks, nameChecks, mixedNames, sentences } = reviewing
    const once = { sightings, dateChecks, nameChecks, mixedNames, sentences }

    reviewing.change({ comment: 'W' })
    reviewing.change({ comment: 'We' })
    reviewing.judge(OTHER, 'partly')
    await reviewing.save()

    // A reading again would give other objects.
    for (const [name, value] of Object.entries(once)) expect(Reflect.get(reviewing, name), name).toBe(value)
  })

  it('keeps what was said over a restart', async () => {
    const { reviewing, folder } = await openWindow()
    const essay = anEssay(ASKED)
    await finished(essay)
    reviewing.judge(POINT, 'partly')
    reviewing.change({ prediction: null, comment: 'Weigh more.', mark: { given: 18, of: 25 } })
    await reviewing.save()
    const said = reviewing.review

    const { reviewing: later } = await openWindow(folder)
    await later.open(essay.id)

    expect(later.review).toEqual(said)
    expect(later.isUnsaved).toBe(false)
  })

  it('unsays a part', async () => {
    const { reviewing } = await openWindow()
    await finished(anEssay(FOUND))
    reviewing.change({ mark: { given: 18, of: 25 }, level: 'strong' })

    reviewing.forget('mark')

    expect(reviewing.review).not.toHaveProperty('mark')
    expect(reviewing.review.level).toBe('strong')
  })

  it('looks again after more was written, and leaves what the student has judged', async () => {
    const { reviewing } = await openWindow()
    const before: Review = { ...startReview([POINT, OTHER]), prediction: null, settled: [OTHER] }

    reviewing.show(again(FOUND, before))
    expect(verdictOn(reviewing.review, POINT)).toBe('yes')
    expect(verdictOn(reviewing.review, OTHER)).toBe('no')

    reviewing.show(again(FOUND, { ...before, settled: [POINT, OTHER] }))
    expect(verdictOn(reviewing.review, POINT)).toBe('no')
  })

  it('takes every point of a review of 0.1.0 as judged', async () => {
    const { reviewing } = await openWindow()

    reviewing.show(again(ASKED, startReview([POINT, OTHER])))

    expect(reviewing.review.settled).toEqual([POINT, OTHER])
  })

  it('says when a review could not be saved, and saves it the next time', async () => {
    const { reviewing } = await openWindow()
    await finished(anEssay(FOUND))
    reviewing.change({ comment: 'Weigh more.' })

    disk.breakAt(1, { isLasting: true })
    expect(await reviewing.save()).toBe(false)
    expect(reviewing.isUnsaved).toBe(true)

    disk.mend()
    expect(await reviewing.save()).toBe(true)
    expect(reviewing.isUnsaved).toBe(false)
  })

  it('saves again after a save that broke off', async () => {
    const { reviewing } = await openWindow()
    await finished(anEssay(FOUND))
    reviewing.change({ comment: 'Weigh more.' })
    const [whole, broken] = [desk, { ...desk, reply: () => Promise.reject(new Error('gone')) }]

    desk = broken
    await expect(reviewing.save()).rejects.toThrow('gone')
    expect(reviewing.isUnsaved).toBe(true)

    desk = whole
    expect(await reviewing.save()).toBe(true)
    expect(reviewing.isUnsaved).toBe(false)
  })
})
