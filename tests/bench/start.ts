import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sandboxFlags } from '../../build/setup/sandbox.mjs'
import { memoryOfTree } from './process-tree'

/** One start: from the moment the process is asked for until the main button has answered a click, and its memory then. */
export interface Start {
  readonly usableMs: number
  readonly memoryMb: number
}

const PROBE = join(import.meta.dirname, 'probe.cjs')

/** The probe gives up before this. */
const PATIENCE_MS = 30_000

/** Memory is read when the window has settled. */
const SETTLE_MS = 2500

/** Starts an app on a profile, measures it and ends it. */
export async function measureStart(app: string, userDataDir: string): Promise<Start> {
  const executable = process.env['ELECTRON_EXEC_PATH']
  if (executable === undefined)
    throw new Error('Run the measurements with npm run bench: it finds an Electron.')

  const startedAt = Date.now()
  const child = spawn(executable, [...sandboxFlags(), '-r', PROBE, `--user-data-dir=${userDataDir}`, app], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const usableAt = await momentOfUse(child)
    await pause(SETTLE_MS)
    return { usableMs: usableAt - startedAt, memoryMb: memoryOfTree(child.pid ?? 0) }
  } finally {
    await end(child)
  }
}

/** When the main button answered, as the probe tells it; throws what it tells else, or what Electron said last. */
async function momentOfUse(child: ChildProcess): Promise<number> {
  let output = ''
  return new Promise((resolve, reject) => {
    const give = (reason: string): void => reject(new Error(`${reason}\n${output.slice(-2000)}`))
    const late = setTimeout(() => give('The window was not usable in time.'), PATIENCE_MS)
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const told = /^(USABLE|STUCK) (.*)$/m.exec(output)
      if (told === null) return
      clearTimeout(late)
      if (told[1] === 'USABLE') resolve(Number(told[2]))
      else give(`The window got stuck ${told[2] ?? ''}.`)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(late)
      give(`Electron ended (${code ?? 'by a signal'}) before its window was usable.`)
    })
  })
}

/** Asks it to end as the desktop would, and insists after a while. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(insist)
}
