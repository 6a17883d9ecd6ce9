import { defineStore } from 'pinia'
import { ref, shallowRef, triggerRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { OpenedProgress, Recorded, Reply } from '@/bridge/contract'
import { applyEvent } from '@/domain/progress/apply-event'
import { clockJumpOf, type ClockJump } from '@/domain/progress/clock-jump'
import type { EventRef } from '@/domain/progress/events'
import type { Progress } from '@/domain/progress/progress'
import { fromSnapshot } from '@/domain/progress/snapshot'
import { useMessages } from './messages'

/**
 * The student's progress: the same fold that the main process keeps, brought forward by the events it says it has
 * saved. The fold is changed in place; watchers are told by hand.
 */
export const useProgress = defineStore('progress', () => {
  const progress = shallowRef<Progress | null>(null)
  const clockJump = ref<ClockJump | null>(null)

  /** Brings progress in, once. */
  async function load(): Promise<void> {
    if (progress.value === null) take(await bridge.openProgress({}))
  }

  function take(reply: Reply<OpenedProgress>): void {
    if (!reply.ok) {
      useMessages().say(reply.message)
      return
    }
    progress.value = fromSnapshot(reply.value.snapshot)
    clockJump.value = reply.value.clockJump
  }

  /** Applies what the main process has saved; true when it was saved. A failure is told and changes nothing. */
  async function record(reply: Promise<Reply<Recorded>>): Promise<boolean> {
    const recorded = await reply
    if (!recorded.ok) {
      useMessages().say(recorded.message)
      return false
    }
    await apply(recorded.value)
    return true
  }

  async function apply(events: Recorded): Promise<void> {
    const fold = progress.value
    if (fold === null) return
    const isBehind = events.some((event) => applyEvent(fold, event) === 'needs-replay')
    if (isBehind) {
      take(await bridge.openProgress({}))
      return
    }
    triggerRef(progress)
    // What this machine has just written tells what its clock showed: it may have moved while the app was open.
    const latest = events.at(-1)
    if (latest === undefined) return
    clockJump.value = clockJumpOf(fold.devices.get(latest.device)?.clock, new Date(latest.at))
  }

  /** Takes an event back. */
  const takeBack = (target: EventRef): Promise<boolean> =>
    record(bridge.takeBack({ target: { device: target.device, seq: target.seq } }))

  async function answerClockJump(answer: 'now-is-right' | 'gap-is-real'): Promise<void> {
    take(await bridge.answerClockJump({ answer }))
  }

  return { progress, clockJump, load, record, apply, takeBack, answerClockJump }
})
