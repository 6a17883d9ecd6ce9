import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'

/** Ends the app as a crash or a cut would: the window, its helpers and the main process, at once and unasked. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const { pid } = app.process()
  if (pid === undefined) throw new Error('the app is not running')
  const closed = app.waitForEvent('close')
  // The whole group: each part of Electron is a process of its own.
  process.kill(-pid, 'SIGKILL')
  await closed
}

/** Hears of every change of what `read` finds in the window, from now until it is killed: what the student has seen. */
export async function watchWindow(
  page: Page,
  { within, read }: { readonly within: string; readonly read: string },
): Promise<string[]> {
  const seen: string[] = []
  await page.exposeFunction('noteSeen', (value: string) => seen.push(value))
  await page.evaluate(
    ({ selector, attribute }) => {
      const note: unknown = Reflect.get(window, 'noteSeen')
      const look = (): void => {
        const element = document.querySelector(selector)
        const value = attribute === 'text' ? element?.textContent : element?.getAttribute(attribute)
        if (typeof note === 'function' && value != null) Reflect.apply(note, window, [value.trim()])
      }
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
      look()
    },
    { selector: within, attribute: read },
  )
  return seen
}

/** Looks at a copy of what the app left on disk, with its own handlers: the app is to find it as it is. */
export async function lookInto<Found>(
  userDataDir: string,
  look: (desk: TestDesk) => Promise<Found>,
): Promise<Found> {
  const copy = await mkdtemp(join(tmpdir(), 'foolscap-found-'))
  try {
    await cp(join(userDataDir, 'data'), copy, { recursive: true })
    return await look(await openDesk(copy, { now: () => new Date() }))
  } finally {
    await rm(copy, { recursive: true })
  }
}
