import * as v from 'valibot'
import { eventIdOf } from '@/domain/progress/event-order'
import { eventSchema, type DeviceId, type ProgressEvent } from '@/domain/progress/events'
import { mergeLogs, type Merged } from '@/domain/progress/merge'
import { momentOf } from '@/domain/progress/moment'
import type { Log } from '../storage/log'
import { parseJson } from '../storage/parse-json'
import type { Profile } from '../storage/profile'
import { progressLogName } from '../storage/profile-layout'
import type { Saved } from '../storage/save-failure'
import { recovered } from '../storage/storage-state'

/** How long each log was, in bytes, when a snapshot was taken. */
export type LogLengths = Readonly<Record<string, number>>

/** The logs of progress, one for each month and device. Each is read only when it is wanted, and once. */
export interface EventLogs {
  /** The events of every log that is not as long as it is known to be, and of this device's own log of this month. */
  readonly readChanged: (known: LogLengths, now: Date) => Promise<readonly ProgressEvent[]>
  /** The union of all logs. Two different events of one name are reported. */
  readonly readAll: () => Promise<readonly ProgressEvent[]>
  /** The events whose JSON has this text in it, whatever logs they are in; no other is parsed. */
  readonly search: (text: string) => Promise<readonly ProgressEvent[]>
  /** Whether a log that has been read holds less than it did: a snapshot may say more than the logs do. */
  readonly haveLost: (known: LogLengths) => boolean
  /** Adds an event to this device's log of this month, on disk when this resolves. */
  readonly append: (event: ProgressEvent, now: Date) => Promise<Saved>
  /** How long the logs are whose events are all known, read now or before. */
  readonly lengths: (known: LogLengths) => LogLengths
}

const FOLDER = 'progress/log'

export function eventLogs(
  files: Pick<Profile, 'log' | 'names' | 'lengths' | 'report' | 'search'>,
  device: DeviceId,
): EventLogs {
  const logs = new Map<string, Log<ProgressEvent>>()
  const logNameOf = (now: Date): string => progressLogName(new Date(momentOf(now)), device)

  const open = async (name: string): Promise<Log<ProgressEvent>> => {
    const known = logs.get(name)
    if (known !== undefined) return known
    const log = await files.log(name, { subject: subjectOf(name), schema: eventSchema })
    logs.set(name, log)
    return log
  }

  const read = async (names: readonly string[]): Promise<ProgressEvent[]> => {
    const events: ProgressEvent[] = []
    for (const name of names) for (const event of (await open(name)).entries) events.push(event)
    return events
  }

  /** A number given out twice would name two events: no log of this device may be out of sight. */
  const ownLocked = (): Log<ProgressEvent> | undefined =>
    [...logs].find(([name, { state }]) => name.endsWith(`.${device}.log`) && state.kind === 'read-only')?.[1]

  return {
    readChanged: async (known, now) => {
      const onDisk = await files.lengths(FOLDER)
      const changed = [...onDisk].filter(([name, length]) => length !== known[name]).map(([name]) => name)
      return read([...new Set([...changed, logNameOf(now)])])
    },

    readAll: async () => {
      const { events, conflicts } = merged(await read(await files.names(FOLDER)))
      if (conflicts.length > 0) {
        files.report({ name: FOLDER, state: recovered('two-histories', 'The log of your progress') })
      }
      return events
    },

    search: async (text) => {
      const events: ProgressEvent[] = []
      for (const name of await files.names(FOLDER)) {
        for (const json of await files.search(name, text)) {
          const parsed = v.safeParse(eventSchema, parseJson(json))
          if (parsed.success) events.push(parsed.output)
        }
      }
      return events
    },

    haveLost: (known) =>
      [...logs].some(([name, { state, lengthBytes }]) => {
        const isShorter = state.kind !== 'read-only' && lengthBytes < (known[name] ?? 0)
        return isShorter || (state.kind === 'recovered' && state.code === 'lost-entries')
      }),

    append: async (event, now) => {
      const locked = ownLocked()
      // A locked log takes nothing, and says why.
      if (locked !== undefined) return locked.append([event])
      const log = await open(logNameOf(now))
      return log.append([event])
    },

    lengths: (known) => {
      const lengths = new Map(Object.entries(known))
      for (const [name, { state, lengthBytes }] of logs) {
        if (state.kind === 'read-only') lengths.delete(name)
        else lengths.set(name, lengthBytes)
      }
      return Object.fromEntries(lengths)
    },
  }
}

/** Only events whose name comes twice are compared: of 100,000 there are none as a rule. */
function merged(events: readonly ProgressEvent[]): Merged {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const event of events) {
    const id = eventIdOf(event)
    if (seen.has(id)) repeated.add(id)
    seen.add(id)
  }
  if (repeated.size === 0) return { events, conflicts: [] }
  const isRepeated = (event: ProgressEvent): boolean => repeated.has(eventIdOf(event))
  const union = mergeLogs(events.filter(isRepeated), [])
  return { ...union, events: [...events.filter((event) => !isRepeated(event)), ...union.events] }
}

function subjectOf(name: string): string {
  return `The log of your progress in ${name.slice(FOLDER.length + 1, FOLDER.length + 8)}`
}
