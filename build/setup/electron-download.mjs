import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { executableName } from './electron-executable.mjs'
import { alone } from './lock.mjs'
import { ROOT, userCache } from './places.mjs'
import { step } from './progress.mjs'
import { runNode } from './run.mjs'

const PACKAGE = join(ROOT, 'node_modules/electron')
const DIST = join(PACKAGE, 'dist')
const TIME_LIMIT = 10 * 60_000
const ONE_WEEK = 7 * 24 * 60 * 60_000

/** The version of the `electron` package. @returns {string} */
export function wantedVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version
}

/** Where the `electron` package unpacks its browser. */
export function downloadedElectron() {
  return { folder: DIST, executable: join(DIST, executableName()) }
}

/**
 * Lets the `electron` package download its browser, unless it is there or the download failed in the last week.
 * @returns {Promise<string | undefined>} why it could not, or nothing when Electron is there
 */
export async function downloadElectron() {
  if (isDownloaded()) return undefined
  return rememberedFailure() ?? alone(join(userCache(), 'locks'), 'electron', tryOnce)
}

/** @returns {Promise<string | undefined>} */
async function tryOnce() {
  if (isDownloaded()) return undefined
  const known = rememberedFailure()
  if (known !== undefined) return known

  const label = `Downloading Electron ${wantedVersion()}`
  const install = () => runNode(join(PACKAGE, 'install.js'), [], { cwd: ROOT, timeout: TIME_LIMIT })
  const { output, signal } = await step(label, install, isDownloaded)
  if (isDownloaded()) {
    rmSync(failureFile(), { force: true })
    return undefined
  }
  const problem = signal === 'SIGKILL' ? 'The download took longer than ten minutes.' : firstReason(output)
  mkdirSync(userCache(), { recursive: true })
  writeFileSync(failureFile(), problem)
  return problem
}

function isDownloaded() {
  const version = join(DIST, 'version')
  return (
    existsSync(version) &&
    readFileSync(version, 'utf8').trim().replace(/^v/, '') === wantedVersion() &&
    existsSync(downloadedElectron().executable)
  )
}

/** A failure is remembered by version, for a week: deleting the file tries again at once. */
function failureFile() {
  return join(userCache(), `electron-${wantedVersion()}-not-downloadable.txt`)
}

/** @returns {string | undefined} */
function rememberedFailure() {
  const written = statSync(failureFile(), { throwIfNoEntry: false })
  if (!written || Date.now() - written.mtimeMs > ONE_WEEK) return undefined
  return readFileSync(failureFile(), 'utf8')
}

/**
 * The line of a stack trace that says something.
 * @param {string} output
 */
function firstReason(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return lines.slice(0, 4).join('\n') || 'The download ended without saying why.'
}
