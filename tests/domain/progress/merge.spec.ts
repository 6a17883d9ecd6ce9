import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLogs } from '@/domain/progress/merge'
import { replay } from '@/domain/progress/replay'
import type { ProgressEvent } from '@/domain/progress/events'
import { arbitraryLog } from '../../support/generators-progress'
import { anEvent, meaningOf } from '../../support/progress-events'

/** Parts of one history, overlapping; and now and then of two, whose devices share names: copied profiles. */
const threeLogs = fc
  .tuple(arbitraryLog(), arbitraryLog({ maxLength: 10 }), fc.boolean())
  .chain(([log, copy, isCopied]) => {
    const part = fc.subarray(isCopied ? [...log, ...copy] : log)
    return fc.tuple(part, part, part).map((parts) => parts.map(withoutRepeats))
  })

const eventsOf = (a: readonly ProgressEvent[] = [], b: readonly ProgressEvent[] = []) =>
  mergeLogs(a, b).events

describe('mergeLogs', () => {
  it('is commutative, in its conflicts too', () => {
    fc.assert(
      fc.property(threeLogs, ([a = [], b = []]) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a))
      }),
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(threeLogs, ([a, b, c]) => {
        expect(eventsOf(eventsOf(a, b), c)).toEqual(eventsOf(a, eventsOf(b, c)))
      }),
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(threeLogs, ([a = [], b = []]) => {
        const merged = mergeLogs(a, b).events
        expect(mergeLogs(merged, merged)).toEqual({ events: merged, conflicts: [] })
        expect(eventsOf(merged, a)).toEqual(merged)
      }),
    )
  })

  it('loses no event and means what a replay of both means', () => {
    fc.assert(
      fc.property(arbitraryLog(), fc.nat(), (log, salt) => {
        const ours = log.filter((_, index) => (index + salt) % 3 !== 0)
        const theirs = log.filter((_, index) => (index + salt) % 3 !== 1)
        const { events, conflicts } = mergeLogs(ours, theirs)

        expect(conflicts).toEqual([])
        expect(events).toHaveLength(log.length)
        expect(meaningOf(replay(events))).toEqual(meaningOf(replay(log)))
      }),
    )
  })

  it('reports one name for two different events, and keeps the same one either way', () => {
    const ours = anEvent({ type: 'graded', grade: 'good' })
    const theirs = anEvent({ type: 'graded', grade: 'again' })

    expect(mergeLogs([ours], [theirs])).toEqual({ events: [theirs], conflicts: [{ device: 'ada', seq: 1 }] })
    expect(mergeLogs([theirs], [ours])).toEqual(mergeLogs([ours], [theirs]))
  })

  it('sees no conflict in keys written in another order', () => {
    const event = anEvent({ type: 'graded' })
    const reversed = Object.fromEntries(Object.entries(event).reverse()) as typeof event

    expect(mergeLogs([event], [reversed]).conflicts).toEqual([])
  })
})

function withoutRepeats(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const names = new Set<string>()
  return events.filter(({ device, seq }) => {
    const name = `${device}/${String(seq)}`
    return !names.has(name) && names.add(name)
  })
}
