import './setup/node-version.mjs'
import { join } from 'node:path'
import { runCommand } from './setup/failure.mjs'
import { ROOT } from './setup/places.mjs'
import { prepareTestWindow } from './setup/prepare.mjs'
import { runNode } from './setup/run.mjs'

/** `npm run bench [-- ARGUMENTS]`: measures the built app; ELECTRON_EXEC_PATH and DISPLAY are set for the script. */
await runCommand(async () => {
  const { environment } = await prepareTestWindow()
  const script = join(ROOT, 'tests/bench/main.mjs')
  const { code } = await runNode(script, process.argv.slice(2), { cwd: ROOT, env: environment, show: true })
  return code
})
