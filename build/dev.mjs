import './setup/node-version.mjs'
import { runCommand } from './setup/failure.mjs'
import { forgetAppBuild } from './setup/app-build.mjs'
import { ROOT, TOOLS } from './setup/places.mjs'
import { prepareWindow } from './setup/prepare.mjs'
import { runNode } from './setup/run.mjs'
import { sandboxFlags } from './setup/sandbox.mjs'

/** `npm run dev [-- ARGUMENTS]`: opens the app from its sources, reloading what changes. */
await runCommand(async () => {
  const { environment } = await prepareWindow({ build: false })
  forgetAppBuild()
  const electronFlags = [...sandboxFlags(), ...process.argv.slice(2)]
  const { code } = await runNode(TOOLS.electronVite, ['dev', '--watch', '--', ...electronFlags], {
    cwd: ROOT,
    env: environment,
    show: true,
  })
  return code
})
