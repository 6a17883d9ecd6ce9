import './setup/node-version.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { runCommand } from './setup/failure.mjs'
import { ensurePackages } from './setup/packages.mjs'

/** `npm run --silent electron:path`: prints the path of the Electron in use, alone on a line. */
await runCommand(async () => {
  await ensurePackages()
  console.log((await ensureElectron()).executable)
  return 0
})
