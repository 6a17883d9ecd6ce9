import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A real folder of its own for each test; a function, because it exists only once the test runs. */
export function useTempFolder(): (...path: string[]) => string {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foolscap-'))
  })
  // A session that was never closed may still write its summary there.
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return (...path) => join(folder, ...path)
}
