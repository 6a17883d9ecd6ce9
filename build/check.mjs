import './setup/node-version.mjs'
import { runCommand } from './setup/failure.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { conclude, runParts } from './test/parts.mjs'
import { STATIC_CHECKS } from './test/static-checks.mjs'

/** `npm run check`: types, lint and format. */
await runCommand(async () => {
  await ensurePackages()
  return conclude(await runParts(STATIC_CHECKS, 2))
})
