import { ensureAppBuild } from './app-build.mjs'
import { electronEnvironment, ensureElectron } from './electron.mjs'
import { ensurePackages } from './packages.mjs'
import { say } from './progress.mjs'
import {
  NETWORK_NEEDS,
  VIRTUAL_DISPLAY_NEEDS,
  WINDOW_NEEDS,
  ensureSystemLibraries,
  isOnPath,
  mayInstall,
} from './system-libraries.mjs'
import { lacksDisplay, startVirtualDisplay } from './virtual-display.mjs'

/**
 * @typedef {{ electron: import('./electron.mjs').Electron, environment: NodeJS.ProcessEnv }} Prepared
 *   `environment` is that of the processes to start: it names the Electron and the display.
 */

/**
 * Everything between a fresh clone and a window for the student, each step done only when it is needed.
 * @param {{ build: boolean }} options whether the built app in `out/` is wanted
 * @returns {Promise<Prepared>}
 */
export async function prepareWindow({ build }) {
  await ensurePackages()
  const electron = await ensureElectron()
  await ensureSystemLibraries([...WINDOW_NEEDS, ...(lacksDisplay() ? VIRTUAL_DISPLAY_NEEDS : [])])
  if (build) await ensureAppBuild()
  say(electron.note)
  if (!lacksDisplay()) return prepared(electron, {})
  say('There is no display: using a virtual one, which nobody sees.')
  return prepared(electron, await startVirtualDisplay())
}

/**
 * The same for tests and measurements. Their windows go to a virtual display even where there is a screen, if they can:
 * they would take the keyboard from whoever sits at it.
 * @returns {Promise<Prepared>}
 */
export async function prepareTestWindow() {
  await ensurePackages()
  const electron = await ensureElectron()
  const extras = [
    ...(lacksDisplay() || mayInstall() ? VIRTUAL_DISPLAY_NEEDS : []),
    ...(mayInstall() ? NETWORK_NEEDS : []),
  ]
  await ensureSystemLibraries([...WINDOW_NEEDS, ...extras])
  await ensureAppBuild()
  say(electron.note)
  const hasVirtualDisplay = process.platform === 'linux' && isOnPath('Xvfb')
  return prepared(electron, hasVirtualDisplay ? await startVirtualDisplay() : {})
}

/**
 * @param {import('./electron.mjs').Electron} electron
 * @param {NodeJS.ProcessEnv} display
 */
function prepared(electron, display) {
  return { electron, environment: { ...process.env, ...electronEnvironment(electron), ...display } }
}
