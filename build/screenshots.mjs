import './setup/node-version.mjs'
import { runCommand } from './setup/failure.mjs'
import { ROOT, TOOLS } from './setup/places.mjs'
import { prepareTestWindow } from './setup/prepare.mjs'
import { runNode } from './setup/run.mjs'

/** `npm run screenshots`: takes the pictures of the README with the scripts in tests/screenshots. */
await runCommand(async () => {
  const { environment } = await prepareTestWindow()
  const args = ['test', '--config', 'tests/screenshots/playwright.config.ts', ...process.argv.slice(2)]
  const { code } = await runNode(TOOLS.playwright, args, { cwd: ROOT, env: environment, show: true })
  return code
})
