// `network-visit.mjs APP yes|no`: opens an app, waits until the script added to its window has finished (yes), gives what
// was started time to send, and closes it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { sandboxFlags } from '../../build/setup/sandbox.mjs'

const [appPath = '', waits] = process.argv.slice(2)
const userData = mkdtempSync(join(tmpdir(), 'foolscap-visit-'))
const app = await _electron.launch({
  executablePath: process.env['ELECTRON_EXEC_PATH'] ?? '',
  args: [...sandboxFlags(), `--user-data-dir=${userData}`, appPath],
})
const page = await app.firstWindow()
// What was added to the window may wait for an answer for ever, and the page with it.
await page.waitForLoadState('domcontentloaded')
if (waits === 'yes') {
  await page.locator('html[data-tried]').waitFor({ state: 'attached' })
  console.log(`tried: ${await page.locator('html').getAttribute('data-tried')}`)
}
await pause(1500)
await app.close()
rmSync(userData, { recursive: true, force: true })
