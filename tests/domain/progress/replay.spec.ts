import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvents } from '@/domain/progress/apply-event'
import { comparePlaces, eventIdOf, inReplayOrder } from '@/domain/progress/event-order'
import { emptyProgress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { arbitraryLog, arbitraryOrder } from '../../support/generators-progress'
import { anEvent, bringIn, meaningOf } from '../../support/progress-events'

const inAnyOrder = (options?: Parameters<typeof arbitraryLog>[0]) =>
  arbitraryLog(options).chain((log) => fc.record({ log: fc.constant(log), arrival: arbitraryOrder(log) }))

describe('inReplayOrder', () => {
  it("keeps each device's events in their own order, and those of steady clocks in order of time", () => {
    fc.assert(
      fc.property(inAnyOrder(), ({ arrival }) => {
        const ordered = inReplayOrder(arrival)

        const last = new Map<string, number>()
        for (const event of ordered) {
          expect(event.seq).toBe((last.get(event.device) ?? 0) + 1)
          last.set(event.device, event.seq)
        }
        // Merging the devices' logs head by head, the earliest head first, is the same order told another way.
        expect(ordered.map(eventIdOf)).toEqual(mergedByHeads(arrival).map(eventIdOf))
      }),
    )
  })

  it('orders equal times by device', () => {
    const [ada, bell] = [anEvent({ type: 'graded' }), anEvent({ type: 'graded', device: 'bell' })]

    expect(inReplayOrder([bell, ada])).toEqual([ada, bell])
    expect(comparePlaces(ada, bell)).toBeLessThan(0)
  })

  it('leaves out repeats', () => {
    const event = anEvent({ type: 'graded' })

    expect(inReplayOrder([event, { ...event }])).toEqual([event])
  })
})

describe('replay', () => {
  it('says the same of a log in any order', () => {
    fc.assert(
      fc.property(inAnyOrder(), ({ log, arrival }) => {
        expect(meaningOf(replay(arrival))).toEqual(meaningOf(replay(log)))
      }),
    )
  })

  it('equals bringing the events in one by one, in whatever order they arrive', () => {
    fc.assert(
      fc.property(inAnyOrder(), ({ log, arrival }) => {
        expect(meaningOf(bringIn(arrival).progress)).toEqual(meaningOf(replay(log)))
      }),
      { numRuns: 300 },
    )
  })

  it('equals bringing them in batches', () => {
    fc.assert(
      fc.property(inAnyOrder(), fc.array(fc.nat(12), { maxLength: 8 }), ({ log, arrival }, sizes) => {
        let progress = emptyProgress()
        let known = 0
        for (const size of [...sizes, arrival.length]) {
          const batch = arrival.slice(known, known + size)
          known += batch.length
          if (applyEvents(progress, batch) === 'needs-replay') progress = replay(arrival.slice(0, known))
        }

        expect(meaningOf(progress)).toEqual(meaningOf(replay(log)))
      }),
    )
  })

  it('is asked for by an event older than all that the journal remembers', () => {
    const log = Array.from({ length: 2000 }, (_, index) => anEvent({ type: 'graded', seq: index + 1 }))
    const early = anEvent({ type: 'graded', device: 'bell', grade: 'easy', at: '2026-10-01T12:00:00.000Z' })

    const { progress, replays } = bringIn([...log, early])

    expect(replays).toBe(1)
    expect(meaningOf(progress)).toEqual(meaningOf(replay([early, ...log])))
  })

  it('is not needed for the next event or for undoing the last, however long the history', () => {
    const log = Array.from({ length: 2000 }, (_, index) => anEvent({ type: 'graded', seq: index + 1 }))
    const undo = anEvent({ type: 'undone', target: { device: 'ada', seq: 2000 }, seq: 2001 })

    expect(bringIn([...log, undo]).replays).toBe(0)
  })

  it('equals it too when more has happened than the journal remembers', () => {
    let replays = 0
    fc.assert(
      fc.property(arbitraryLog({ minLength: 1200, maxLength: 1300, hasCorrections: false }), (log) => {
        const brought = bringIn(log)
        replays += brought.replays
        expect(meaningOf(brought.progress)).toEqual(meaningOf(replay(log)))
      }),
      { numRuns: 2, endOnFailure: true },
    )
    expect(replays).toBeGreaterThan(0)
  })
})

function mergedByHeads(events: Parameters<typeof inReplayOrder>[0]) {
  const heads = new Map<string, typeof events>()
  for (const event of events) heads.set(event.device, [...(heads.get(event.device) ?? []), event])
  const queues = [...heads.values()].map((own) => own.toSorted((a, b) => a.seq - b.seq))
  const merged = []
  for (;;) {
    const open = queues.filter((queue) => queue.length > 0)
    const next = open.toSorted((a, b) => {
      const [x, y] = [a[0], b[0]]
      if (x === undefined || y === undefined || x.at === y.at)
        return (x?.device ?? '') < (y?.device ?? '') ? -1 : 1
      return x.at < y.at ? -1 : 1
    })[0]
    const event = next?.shift()
    if (event === undefined) return merged
    merged.push(event)
  }
}
