import './setup/node-version.mjs'
import { join } from 'node:path'
import { runCommand } from './setup/failure.mjs'
import { ROOT, TOOLS } from './setup/places.mjs'
import { prepareTestWindow } from './setup/prepare.mjs'
import { runNode } from './setup/run.mjs'
import { say } from './setup/progress.mjs'

/** How often each thing is killed or cut, unless `npm run prove -- KILLS CUTS` says otherwise. */
const KILLS = 200
const CUTS = 50

/** `npm run prove`: the long form of the tests that kill the app, kill a writer and cut the power. */
await runCommand(async () => {
  const { environment } = await prepareTestWindow()
  const [kills = String(KILLS), cuts = String(CUTS)] = process.argv.slice(2)
  const env = { ...environment, FOOLSCAP_APP_KILLS: kills, FOOLSCAP_KILLS: kills }
  const isRoot = process.getuid?.() === 0

  /** @param {string} script @param {string[]} args */
  const prove = async (script, args) => (await runNode(script, args, { cwd: ROOT, env, show: true })).code

  say(`Killing the app ${kills} times while grading and ${kills} times while typing.`)
  const app = await prove(TOOLS.playwright, ['test', 'tests/e2e/faults.spec.ts', '-g', 'kills'])
  say(`Killing a writer ${kills} times.`)
  const writer = await prove(TOOLS.vitest, ['run', 'tests/faults/kill.spec.ts'])
  if (!isRoot) say('The power is not cut: mounting a disk image needs root.')
  const power = isRoot ? await prove(join(ROOT, 'tests/faults/power-cut.mjs'), [cuts]) : 0
  return app || writer || power
})
