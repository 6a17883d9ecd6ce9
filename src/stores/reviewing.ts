import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import { dateChecker } from '@/domain/marking/date-checks'
import { reviewNow } from '@/domain/marking/review-now'
import { nameChecker } from '@/domain/marking/name-checks'
import { triageFor, type Sighting } from '@/domain/marking/triage'
import type { OutlinePoint, Pack } from '@/domain/pack/schema'
import type { Attempt } from '@/domain/practice/attempt'
import { markdownOfAttempt } from '@/domain/practice/attempt-markdown'
import type { Reading } from '@/domain/practice/clock'
import { reopen, reviewed } from '@/domain/practice/draft-control'
import { judgePoint, startReview, type Review, type Verdict, type Wording } from '@/domain/practice/review'
import { WAY_FACTS } from '@/domain/practice/way'
import type { AttemptId, CardKey, EventRef } from '@/domain/progress/events'
import type { TextRange } from '@/domain/text/range'
import { useDayCards } from './day-cards'
import { useFlushing } from './flushing'
import { useLibrary } from './library'
import { useMessages } from './messages'
import { useProgress } from './progress'
import { sameItems } from './same-items'

const NOTHING_SEEN: ReadonlyMap<string, Sighting> = new Map()

/** A finished attempt as it is read again, with what the student says of it. */
export const useReviewing = defineStore('reviewing', () => {
  const library = useLibrary()
  const progress = useProgress()

  const attempt = shallowRef<Attempt | null>(null)
  const isUnsaved = ref(false)

  let latest: Promise<boolean> = Promise.resolve(true)

  /** What reads answers for a pack; made when the first one is read, for it takes a while. */
  const marking = computed(() => {
    const { pack } = library
    return pack === null ? null : markingFor(pack)
  })
  /** Whether the attempt’s own pack is at hand: another one’s points say nothing of it. */
  const isOfPack = computed(() => library.pack !== null && attempt.value?.pack === library.pack.id)

  /** The points an answer needs: as when it was written, or as the pack’s question has them. */
  const needed = computed((before?: readonly string[]): readonly string[] => {
    const { needed: own, prompt, review } = attempt.value ?? {}
    const ofPrompt = library.pack?.prompts.find(({ id }) => id === prompt)?.points
    const ofReview = [...(review?.ticked ?? []), ...(review?.half ?? []), ...(review?.missed ?? [])]
    return sameItems(before, [...new Set(own ?? ofPrompt ?? ofReview)])
  })

  /** What was typed and is read: the answer, or the plan where there is no more. */
  const text = computed(() => {
    if (attempt.value === null) return ''
    const { answer, plan, way } = attempt.value
    return WAY_FACTS[way].fields.includes('answer') || answer !== '' ? answer : plan
  })

  /** Sentences that the student has said make a point, in other attempts of the pack. */
  const wordings = computed((before?: readonly Wording[]): readonly Wording[] => {
    const { id, pack } = attempt.value ?? {}
    const others = [...(progress.progress?.attempts ?? [])].filter(
      ([other, { finish, deletion }]) => other !== id && deletion === null && finish?.pack === pack,
    )
    return sameItems(
      before,
      others.flatMap(([, { outcome }]) => outcome?.wordings ?? []),
    )
  })

  /** Read once for the same words, points and wordings: what is typed beside them reads nothing again. */
  const sightings = computed(() =>
    marking.value === null || !isOfPack.value || text.value.trim() === ''
      ? NOTHING_SEEN
      : marking.value.triage.sightings(text.value, needed.value, wordings.value),
  )
  const dateChecks = computed(() => marking.value?.dates(text.value) ?? [])
  const nameChecks = computed(() => marking.value?.names.nearMisses(text.value) ?? [])
  const mixedNames = computed(() => marking.value?.names.mixed(text.value) ?? [])

  /** The review as it stands, though nothing of it may have been said yet. */
  const review = computed((): Review => {
    const said = attempt.value?.review ?? null
    return isOfPack.value
      ? reviewNow(said, needed.value, sightings.value)
      : (said ?? startReview(needed.value))
  })

  /** Where each point stands that was found or is asked about. */
  const sentences = computed(
    () =>
      new Map(
        [...sightings.value].flatMap(([point, sighting]) =>
          sighting.kind === 'not-seen' ? [] : [[point, sighting.sentence] as const],
        ),
      ),
  )

  /**
   * Brings a finished attempt in; false when there is none of this id, which is told. What was said of it and could not be saved
   * is still here.
   */
  async function open(id: AttemptId): Promise<boolean> {
    if (attempt.value?.id === id && isUnsaved.value) return true
    const reply = await bridge.openAttempt({ id })
    if (reply.ok) {
      attempt.value = reply.value
      isUnsaved.value = false
    } else {
      close()
      useMessages().say(reply.message)
    }
    return reply.ok
  }

  /** Brings in an attempt that has just been finished, perhaps not for the first time. */
  function show(finished: Attempt): void {
    attempt.value = finished
    isUnsaved.value = false
    // The text may have changed since, and with it what lists are to show.
    if (finished.review?.prediction !== undefined) replace(review.value)
  }

  /** The point that a card on some words belongs to; undefined where none is like them. */
  const pointOf = (words: string): string | undefined =>
    marking.value?.triage.closestPoint(words) ?? undefined

  /** Says something of the attempt. Saved when `save` is called. */
  const change = (part: Partial<Review>): void => replace({ ...review.value, ...part })

  /** Unsays a part of the review. Saved when `save` is called. */
  function forget(part: 'level' | 'mark' | 'redoOn' | 'handwrittenWords'): void {
    const others = { ...review.value }
    Reflect.deleteProperty(others, part)
    replace(others)
  }

  /** Puts another review in place of the one there is. Saved when `save` is called. */
  function replace(next: Review): void {
    if (attempt.value === null) return
    attempt.value = reviewed(attempt.value, next)
    isUnsaved.value = true
  }

  /**
   * Says whether a point was made. A “yes” on a sentence that was asked about is from then on one of the student’s wordings of
   * the point, until it is taken back.
   */
  function judge(point: string, verdict: Verdict): void {
    const judged = judgePoint(review.value, needed.value, point, verdict)
    const sighting = sightings.value.get(point)
    const others = (judged.wordings ?? []).filter((wording) => wording.point !== point)
    const own =
      verdict === 'yes' && sighting?.kind === 'ask' ? [{ point, text: wordsAt(sighting.sentence) }] : []
    change({
      ...judged,
      wordings: [...others, ...own],
      settled: [...new Set([...(judged.settled ?? []), point])],
    })
  }

  const wordsAt = ({ start, end }: TextRange): string => text.value.slice(start, end)

  /** Saves what was said, after what is being saved already; true when it is on disk. */
  function save(): Promise<boolean> {
    latest = latest.catch(() => false).then(saveLatest)
    return latest
  }

  async function saveLatest(): Promise<boolean> {
    if (attempt.value === null || !isUnsaved.value) return true
    isUnsaved.value = false
    let isSaved = false
    try {
      isSaved = await progress.record(bridge.reviewAttempt({ attempt: attempt.value }))
    } finally {
      if (!isSaved) isUnsaved.value = true
    }
    return isSaved
  }

  /** Puts cards first in the queue; what was recorded, to be taken back, or null when it was not saved. */
  async function putFirst(cards: readonly CardKey[]): Promise<EventRef | null> {
    if (attempt.value === null || cards.length === 0) return null
    const reply = await bridge.putCardsFirst({ attempt: attempt.value.id, cards: [...cards] })
    if (!(await progress.record(Promise.resolve(reply))) || !reply.ok) return null
    useDayCards().place(cards)
    return reply.value[0] ?? null
  }

  /** Takes the finish back: the attempt that goes on and where its journal does, or null when that failed. */
  async function takeBack(now: Reading): Promise<{ attempt: Attempt; nextSeq: number } | null> {
    if (!(await save()) || attempt.value === null) return null
    const reopened = reopen(attempt.value, now)
    const reply = await bridge.reopenAttempt({ attempt: reopened })
    if (!reply.ok) {
      useMessages().say(reply.message)
      return null
    }
    await progress.apply(reply.value.events)
    return { attempt: reopened, nextSeq: reply.value.nextSeq }
  }

  function close(): void {
    attempt.value = null
  }

  /** Puts the attempt on the clipboard as Markdown. */
  async function copyMarkdown(points: readonly OutlinePoint[]): Promise<boolean> {
    if (attempt.value === null) return false
    const texts = { points, rubrics: library.pack?.rubrics ?? [] }
    const reply = await bridge.copyText({ text: markdownOfAttempt(attempt.value, texts) })
    if (!reply.ok) useMessages().say(reply.message)
    return reply.ok
  }

  useFlushing().add(save)

  return {
    attempt,
    isUnsaved,
    needed,
    text,
    sightings,
    dateChecks,
    nameChecks,
    mixedNames,
    review,
    open,
    show,
    sentences,
    change,
    replace,
    forget,
    judge,
    save,
    pointOf,
    putFirst,
    takeBack,
    close,
    copyMarkdown,
  }
})

function markingFor(pack: Pack) {
  return { triage: triageFor(pack), dates: dateChecker(pack), names: nameChecker(pack) }
}
