import './setup/node-version.mjs'
import { ensureAppBuild } from './setup/app-build.mjs'
import { runCommand } from './setup/failure.mjs'
import { ensurePackages } from './setup/packages.mjs'

/** `npm run build`: builds the app into `out/`, unless it was built from these very sources. */
await runCommand(async () => {
  await ensurePackages()
  await ensureAppBuild()
  return 0
})
