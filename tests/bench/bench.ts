import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '../support/app'

interface Fixtures {
  /** Makes a folder that is removed when the measurement ends. */
  tempFolder: () => string
}

/** The journeys' `test`, with folders to measure in. */
export const test = base.extend<Fixtures>({
  // Playwright reads the fixtures that are wanted from the braces.
  tempFolder: async ({}, use) => {
    const folders: string[] = []
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'foolscap-bench-'))
      folders.push(folder)
      return folder
    })
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
})
