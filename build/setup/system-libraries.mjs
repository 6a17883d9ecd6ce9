import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from './failure.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'

/**
 * @typedef {{ library?: string, program?: string, package: string, laterPackage?: string }} Need
 *   `laterPackage` is its name since Debian 13 and Ubuntu 24.04.
 */

/** What Electron links to or loads, and a plain system may lack. @type {readonly Need[]} */
export const WINDOW_NEEDS = [
  { library: 'libgtk-3.so.0', package: 'libgtk-3-0', laterPackage: 'libgtk-3-0t64' },
  { library: 'libnss3.so', package: 'libnss3' },
  { library: 'libasound.so.2', package: 'libasound2', laterPackage: 'libasound2t64' },
  { library: 'libgbm.so.1', package: 'libgbm1' },
]

/** What a window needs where there is no screen. @type {readonly Need[]} */
export const VIRTUAL_DISPLAY_NEEDS = [{ program: 'Xvfb', package: 'xvfb' }]

/** What counting packets needs. @type {readonly Need[]} */
export const NETWORK_NEEDS = [
  { program: 'ip', package: 'iproute2' },
  { program: 'unshare', package: 'util-linux' },
]

/**
 * Sees to it that what Linux must provide is there: installed by apt-get when we may, else said in one line.
 * @param {readonly Need[]} needs
 */
export async function ensureSystemLibraries(needs) {
  if (process.platform !== 'linux') return
  const missing = await missingNeeds(needs)
  if (missing.length === 0) return

  const packages = await packageNames(missing)
  if (!mayInstall()) throw adviseToInstall(packages)
  await step(`Installing ${packages.join(' ')}`, () => install(packages))
}

/**
 * Which of these are not on this machine?
 * @param {readonly Need[]} needs
 */
export async function missingNeeds(needs) {
  const libraries = await knownLibraries()
  return needs.filter(({ library, program }) => {
    if (program) return !isOnPath(program)
    return libraries !== undefined && library !== undefined && !libraries.includes(library)
  })
}

/**
 * The one line for those who must install something themselves.
 * @param {readonly string[]} packages
 */
export function adviseToInstall(packages) {
  return new Failure({
    what: 'Foolscap needs some system libraries.',
    why: `not installed: ${packages.join(', ')}.`,
    fix: hasAptGet()
      ? `run: sudo apt-get install -y ${packages.join(' ')}`
      : `install them with your system's package manager (these are their names on Debian).`,
  })
}

/** @param {string[]} packages */
async function install(packages) {
  const first = await aptGet(['install', '-y', '--no-install-recommends', ...packages])
  if (first.code === 0) return
  // The lists of a fresh or an old system do not know these packages, or know versions that are gone.
  await aptGet(['update'])
  const second = await aptGet(['install', '-y', '--no-install-recommends', ...packages])
  if (second.code === 0) return
  throw new Failure({
    what: 'The system libraries could not be installed.',
    why: `apt-get install ended with code ${second.code}.\n${second.output}`,
    fix: `mend what it names above, or install these yourself: ${packages.join(' ')}`,
  })
}

/** @param {string[]} args */
function aptGet(args) {
  return run('apt-get', ['-q', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** @param {readonly Need[]} needs */
async function packageNames(needs) {
  return Promise.all(
    needs.map(async (need) => {
      const renamed = need.laterPackage && hasAptGet() && (await isKnownToApt(need.laterPackage))
      return renamed && need.laterPackage ? need.laterPackage : need.package
    }),
  )
}

/** @param {string} name */
async function isKnownToApt(name) {
  return (await run('apt-cache', ['show', name])).code === 0
}

/** On Debian and its kin as root we install what is missing ourselves. */
export function mayInstall() {
  return hasAptGet() && process.getuid?.() === 0
}

function hasAptGet() {
  return isOnPath('apt-get')
}

/** The loader's list of libraries; a system without one (NixOS, Alpine) is trusted to have what it needs. */
async function knownLibraries() {
  const { code, output } = await run('/sbin/ldconfig', ['-p'])
  return code === 0 ? output : undefined
}

/** @param {string} program */
export function isOnPath(program) {
  const folders = `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin${delimiter}/sbin`.split(delimiter)
  return folders.some((folder) => existsSync(join(folder, program)))
}
