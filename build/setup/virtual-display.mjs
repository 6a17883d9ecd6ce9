import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Failure } from './failure.mjs'

/** Larger than any window a test opens. */
const SCREEN = '2560x1600x24'

/** Is this a Linux without a screen? */
export function lacksDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
}

/**
 * Starts a screen that nobody sees, which ends with this process.
 * @returns {Promise<NodeJS.ProcessEnv>} how a window finds it
 */
export async function startVirtualDisplay() {
  // Xvfb picks a free number itself and writes it to descriptor 3 once it is ready. Its own process group keeps Ctrl+C
  // from ending the screen under the app.
  // Without -noreset it starts anew when the last window goes, and turns the next one away meanwhile.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => server.kill())
  const number = await firstLine(server)
  server.unref()
  return { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function firstLine(server) {
  return new Promise((resolve, reject) => {
    let complaint = ''
    server.stderr?.on('data', (chunk) => (complaint += String(chunk)))
    const failed = () =>
      reject(
        new Failure({
          what: 'The virtual display could not be started.',
          why: complaint || 'Xvfb ended at once.',
          fix: 'run Xvfb by hand to see more, or run the same command where there is a screen.',
        }),
      )
    server.once('error', failed)
    server.once('close', failed)
    const descriptor = server.stdio[3]
    if (!descriptor || !('read' in descriptor)) return failed()
    createInterface(descriptor).once('line', (line) => {
      server.off('close', failed)
      resolve(line)
    })
  })
}
