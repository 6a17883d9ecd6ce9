import './setup/node-version.mjs'
import { Failure, runCommand } from './setup/failure.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { prepareTestWindow } from './setup/prepare.mjs'
import { sum } from './test/counts.mjs'
import { journeys } from './test/journeys.mjs'
import { conclude, runParts } from './test/parts.mjs'
import { STATIC_CHECKS } from './test/static-checks.mjs'
import { unitTests } from './test/unit-tests.mjs'

/** `npm test`, `npm run test:unit [-- FILE]` or `npm run test:e2e [-- FILE]`. */
await runCommand(async () => {
  const [part, ...args] = process.argv.slice(2)
  if (part === undefined) return testEverything()
  if (part === 'unit') return testUnits(args)
  if (part === 'e2e') return testJourneys(args)
  throw new Failure({
    what: `There is no part of the tests called ${part}.`,
    why: 'npm test takes no arguments.',
    fix: 'to run one file, use npm run test:unit -- FILE or npm run test:e2e -- FILE.',
  })
})

async function testEverything() {
  const { environment } = await prepareTestWindow()
  const first = await runParts([unitTests([]), ...STATIC_CHECKS], 2)
  // Alone, for they are the ones that watch the clock.
  const second = await runParts([journeys([], environment)], 1)
  return conclude(sum([first, second]))
}

/** @param {string[]} args */
async function testUnits(args) {
  await ensurePackages()
  return conclude(await runParts([unitTests(args)], 1))
}

/** @param {string[]} args */
async function testJourneys(args) {
  const { environment } = await prepareTestWindow()
  return conclude(await runParts([journeys(args, environment)], 1))
}
