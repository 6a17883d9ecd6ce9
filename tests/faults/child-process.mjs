import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Compiles a program of this folder with the storage it uses, so that a bare Node can run it.
 * @param {string} name
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>}
 */
export async function compileProgram(name) {
  const outDir = await mkdtemp(join(tmpdir(), 'foolscap-program-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': join(ROOT, 'src'), '#electron': join(ROOT, 'electron') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  })
  return { path: join(outDir, 'program.mjs'), remove: () => rm(outDir, { recursive: true }) }
}

/**
 * Runs a command to its end; the code is null when it was killed or could not be started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ uid?: number, gid?: number }} [user]
 * @returns {Promise<{ code: number | null, output: string, errors: string }>}
 */
export async function run(command, args, user = {}) {
  const child = spawn(command, args, { ...user, stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  const code = await ending(child).catch(() => null)
  return { code, output, errors }
}

/**
 * The exit code of a process that ends; null for a killed one.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | null>}
 */
export function ending(child) {
  return new Promise((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', reject)
  })
}
