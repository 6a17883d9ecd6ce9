import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import { attemptLine, NO_NAMES } from '@/domain/insight/attempt-line'
import { finishedAttempts } from '@/domain/insight/attempts'
import { outlineWalk } from '@/domain/pack/outline-walk'
import type { Attempt } from '@/domain/practice/attempt'
import {
  comeBackOf,
  compareAttempts,
  missedBefore,
  type Comparison,
} from '@/domain/practice/compare-attempts'
import { useDeck } from './deck'
import { useLibrary } from './library'
import { useMessages } from './messages'
import { useProgress } from './progress'

/** Two finished attempts beside each other. */
export const useComparing = defineStore('comparing', () => {
  const library = useLibrary()
  const progress = useProgress()
  const deck = useDeck()

  const comparison = shallowRef<Comparison | null>(null)
  /** What was written; an attempt whose file can’t be opened is not in it. */
  const written = shallowRef<ReadonlyMap<string, Attempt>>(new Map())
  /** The points missed in the earlier attempt whose cards were answered before the later one ended. */
  const drilled = shallowRef<ReadonlySet<string>>(new Set())

  const sides = computed(() => {
    if (comparison.value === null) return []
    const { earlier, later } = comparison.value
    return [earlier, later].map((finished) => ({
      finished,
      line: attemptLine(finished, library.pack ?? NO_NAMES),
      attempt: written.value.get(finished.attempt) ?? null,
    }))
  })
  const comeBack = computed(() => {
    const changes = comparison.value?.changes ?? null
    return changes && comeBackOf(changes, drilled.value)
  })
  const points = computed(() => outlineWalk(library.pack?.outline ?? []).map(({ point }) => point))

  /** Brings two attempts in; without both of them there is nothing to compare. */
  async function open(one: string, other: string): Promise<void> {
    comparison.value = null
    await Promise.all([library.load(), progress.load()])
    const finished = progress.progress === null ? [] : finishedAttempts(progress.progress)
    const [first, second] = [one, other].map((id) => finished.find(({ attempt }) => attempt === id))
    if (first === undefined || second === undefined || first === second) return
    const compared = compareAttempts(
      first,
      second,
      points.value.map(({ id }) => id),
    )
    const [texts, between] = await Promise.all([textsOf(compared), drilledIn(compared)])
    written.value = texts
    drilled.value = between
    comparison.value = compared
  }

  async function textsOf({ earlier, later }: Comparison): Promise<Map<string, Attempt>> {
    const texts = new Map<string, Attempt>()
    for (const { attempt: id } of [earlier, later]) {
      const reply = await bridge.openAttempt({ id })
      if (reply.ok) texts.set(id, reply.value)
      else useMessages().say(reply.message)
    }
    return texts
  }

  async function drilledIn({ earlier, later, changes }: Comparison): Promise<Set<string>> {
    const missed = new Set((changes === null ? [] : missedBefore(changes)).map(({ point }) => point))
    const found = new Set<string>()
    for (const { key, card } of deck.deck?.faces.values() ?? []) {
      if (!missed.has(card.point) || found.has(card.point)) continue
      const answers = (await progress.openHistory(key)) ?? []
      if (answers.some(({ at }) => earlier.at < at && at < later.at)) found.add(card.point)
    }
    return found
  }

  return { comparison, sides, comeBack, points, open }
})
