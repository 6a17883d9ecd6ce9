import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { sandboxFlags } from '../../build/setup/sandbox.mjs'

export { expect }

/** What a journey may choose about the app it opens. */
export interface Launch {
  /** The student's data; a fresh, empty folder unless given. */
  userDataDir?: string
  /** More arguments for Electron. */
  args?: string[]
  /** The folder of the app; the built one unless given. */
  appPath?: string
}

/** The running app and its window. */
export interface Launched {
  app: ElectronApplication
  page: Page
  userDataDir: string
}

interface Fixtures {
  /**
   * Opens the app. It is closed when the journey ends, and the journey fails if the window reported an error: anything the
   * content security policy stopped is one.
   */
  launchApp: (launch?: Launch) => Promise<Launched>
}

const BUILT_APP = resolve(import.meta.dirname, '../..')

/** Playwright's `test` with `launchApp`. */
export const test = base.extend<Fixtures>({
  // Playwright reads the fixtures that are wanted from the braces.
  launchApp: async ({}, use) => {
    const opened: ElectronApplication[] = []
    const folders: string[] = []
    const problems = new Set<string>()

    await use(async ({ userDataDir, args = [], appPath = BUILT_APP } = {}) => {
      const folder = userDataDir ?? mkdtempSync(join(tmpdir(), 'foolscap-e2e-'))
      if (userDataDir === undefined) folders.push(folder)
      const app = await _electron.launch({
        executablePath: electronInUse(),
        args: [...sandboxFlags(), `--user-data-dir=${folder}`, ...args, appPath],
      })
      opened.push(app)
      const page = await app.firstWindow()
      await collectProblems(page, problems)
      // Playwright would force the light theme on every window.
      await page.emulateMedia({ colorScheme: null })
      return { app, page, userDataDir: folder }
    })

    await Promise.all(opened.map((app) => app.close()))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    expect([...problems], 'what the window reported').toEqual([])
  },
})

function electronInUse(): string {
  const executable = process.env['ELECTRON_EXEC_PATH']
  if (executable === undefined)
    throw new Error('Run the journeys with npm run test:e2e: it finds an Electron.')
  return executable
}

/** Gathers the errors reported so far and those still to come. */
async function collectProblems(page: Page, problems: Set<string>): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.add(message.text())
  })
  page.on('pageerror', (error) => problems.add(String(error)))
  for (const message of await page.consoleMessages()) {
    if (message.type() === 'error') problems.add(message.text())
  }
  for (const error of await page.pageErrors()) problems.add(String(error))
}
