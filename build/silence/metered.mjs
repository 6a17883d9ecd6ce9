import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../setup/run.mjs'

/**
 * @typedef {{ kind: 'unavailable', reason: string }
 *   | { kind: 'broken', reason: string }
 *   | { kind: 'measured', packets: number, code: number, output: string }} Metered
 *   `unavailable`: this system has no such namespace and nothing was run. `broken`: something died on the way, so
 *   nothing is known. `measured`: the packets that left while the command ran, and how it ended.
 */

const METER = fileURLToPath(new URL('meter.mjs', import.meta.url))

/**
 * Runs a command where every packet it tries to send is counted and none arrives.
 * @param {string} command
 * @param {string[]} args
 * @param {import('../setup/run.mjs').RunOptions} [options]
 * @returns {Promise<Metered>}
 */
export async function runMetered(command, args, options) {
  if (process.platform !== 'linux')
    return { kind: 'unavailable', reason: 'Packets can be counted on Linux only.' }
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-meter-'))
  try {
    const trial = await run('unshare', [...NAMESPACES, process.execPath, METER, folder])
    if (trial.code !== 0) {
      return { kind: 'unavailable', reason: `This system does not allow it: ${firstLine(trial.output)}` }
    }
    const ended = await run(
      'unshare',
      [...NAMESPACES, process.execPath, METER, folder, command, ...args],
      options,
    )
    const report = join(folder, 'packets.json')
    if (!existsSync(report)) {
      return {
        kind: 'broken',
        reason: `The packet meter ended early with code ${ended.code}.\n${ended.output}`,
      }
    }
    const { packets } = JSON.parse(readFileSync(report, 'utf8'))
    return { kind: 'measured', packets, code: ended.code, output: ended.output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Root of a user, a network and a mount namespace of its own: all that is needed, and no right outside them. */
const NAMESPACES = ['--map-root-user', '--net', '--mount']

/** @param {string} text */
function firstLine(text) {
  return text.trim().split('\n')[0] ?? ''
}
