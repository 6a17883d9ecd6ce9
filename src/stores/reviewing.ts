import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { OutlinePoint } from '@/domain/pack/schema'
import type { Attempt } from '@/domain/practice/attempt'
import { markdownOfAttempt } from '@/domain/practice/attempt-markdown'
import type { Reading } from '@/domain/practice/clock'
import { reopen, reviewed } from '@/domain/practice/draft-control'
import { startReview, tickPoint } from '@/domain/practice/review'
import type { AttemptId } from '@/domain/progress/events'
import { useFlushing } from './flushing'
import { useMessages } from './messages'
import { useProgress } from './progress'

/** A finished attempt as it is read again, with the points ticked in it. */
export const useReviewing = defineStore('reviewing', () => {
  const attempt = shallowRef<Attempt | null>(null)
  const isUnsaved = ref(false)

  let latest: Promise<boolean> = Promise.resolve(true)

  /** Brings a finished attempt in; false when there is none of this id, which is told. */
  async function open(id: AttemptId): Promise<boolean> {
    const reply = await bridge.openAttempt({ id })
    if (reply.ok) show(reply.value)
    else useMessages().say(reply.message)
    return reply.ok
  }

  function show(finished: Attempt): void {
    attempt.value = finished
    isUnsaved.value = false
  }

  /** Ticks a point among those the question needs, or takes the tick away. Saved when `save` is called. */
  function tick(needed: readonly string[], point: string, isTicked: boolean): void {
    if (attempt.value === null) return
    const review = attempt.value.review ?? startReview(needed)
    attempt.value = reviewed(attempt.value, tickPoint(review, needed, point, isTicked))
    isUnsaved.value = true
  }

  /** Saves the ticks, after those that are being saved already; true when they are on disk. */
  function save(): Promise<boolean> {
    latest = latest.then(saveLatest)
    return latest
  }

  async function saveLatest(): Promise<boolean> {
    if (attempt.value === null || !isUnsaved.value) return true
    isUnsaved.value = false
    const isSaved = await useProgress().record(bridge.reviewAttempt({ attempt: attempt.value }))
    if (!isSaved) isUnsaved.value = true
    return isSaved
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
    await useProgress().apply(reply.value.events)
    return { attempt: reopened, nextSeq: reply.value.nextSeq }
  }

  function close(): void {
    attempt.value = null
  }

  /** Puts the attempt on the clipboard as Markdown. */
  async function copyMarkdown(points: readonly OutlinePoint[]): Promise<boolean> {
    if (attempt.value === null) return false
    const reply = await bridge.copyText({ text: markdownOfAttempt(attempt.value, points) })
    if (!reply.ok) useMessages().say(reply.message)
    return reply.ok
  }

  useFlushing().add(save)

  return { attempt, isUnsaved, open, show, tick, save, takeBack, close, copyMarkdown }
})
