import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ProgressEvent } from '@/domain/progress/events'
import { toLine } from '#electron/main/storage/log-lines'
import { openSealed } from '#electron/main/storage/envelope'
import { progressLogName } from '#electron/main/storage/profile-layout'
import { metaFormat } from '#electron/main/storage/profile-meta'

/** Writes events into the logs of a profile that has been opened before and is closed, as its own device would have. */
export function writeEvents(
  userDataDir: string,
  eventsOf: (device: string) => Iterable<ProgressEvent>,
): void {
  const data = join(userDataDir, 'data')
  const meta = openSealed(metaFormat, readFileSync(join(data, 'meta.json'), 'utf8'))
  if (meta.kind !== 'current') throw new Error('The profile has not been opened before.')

  const { device } = meta.data
  const lines = new Map<string, string[]>()
  for (const event of eventsOf(device)) {
    const name = progressLogName(new Date(event.at), device)
    const log = lines.get(name) ?? []
    lines.set(name, log)
    log.push(toLine(JSON.stringify(event)))
  }
  for (const [name, log] of lines) {
    mkdirSync(dirname(join(data, name)), { recursive: true })
    appendFileSync(join(data, name), log.join(''))
  }
}
