import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} RunOptions
 *   `show` passes the output straight on; otherwise it is kept and returned. `timeout` is in milliseconds.
 * @typedef {{ code: number, signal: NodeJS.Signals | null, output: string }} Ended
 */

/** What we wait for. Interrupting us interrupts these, and we leave when they have. */
const awaited = new Set(/** @type {ChildProcess[]} */ ([]))

/** @type {{ signal: NodeJS.Signals, at: number } | undefined} */
let interrupted

process.on('exit', () => awaited.forEach((child) => child.kill('SIGKILL')))
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => interrupt(signal))
}

/**
 * Runs a program to its end. A program that cannot be started ends with code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, args, { cwd, env = process.env, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    let output = ''
    // Its own process group: Ctrl+C in a terminal reaches every process of ours, and Chromium takes a second
    // SIGINT for an order to stop at once. So we alone receive it, and pass it on once.
    const child = spawn(command, args, {
      cwd,
      env: show ? env : { ...coloursOfOurOutput(), ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      windowsHide: true,
    })
    awaited.add(child)
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    const limit = timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeout)

    /** @param {Ended} ended */
    const end = (ended) => {
      clearTimeout(limit)
      awaited.delete(child)
      if (interrupted) leaveWhenAllHaveEnded(interrupted.signal)
      else resolve(ended)
    }
    child.once('error', (error) => end({ code: 127, signal: null, output: error.message }))
    child.once('close', (code, signal) => end({ code: code ?? codeOf(signal), signal, output }))
  })
}

/**
 * Runs a Node script with this same Node.
 * @param {string} script
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options)
}

/** What is kept may be shown later: in colour only where that shows. */
function coloursOfOurOutput() {
  return process.stderr.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
}

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  const impatient = interrupted !== undefined && Date.now() - interrupted.at > 1000
  if (interrupted && !impatient) return
  interrupted = { signal, at: Date.now() }
  for (const child of awaited) child.kill(impatient ? 'SIGKILL' : signal)
  leaveWhenAllHaveEnded(signal)
}

/** @param {NodeJS.Signals} signal */
function leaveWhenAllHaveEnded(signal) {
  if (awaited.size === 0) process.exit(codeOf(signal))
}

/**
 * The exit code by which a shell names a signal.
 * @param {NodeJS.Signals | null} signal
 */
function codeOf(signal) {
  return 128 + (signal ? constants.signals[signal] : 0)
}
