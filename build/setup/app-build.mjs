import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { alone } from './lock.mjs'
import { ROOT, TOOL_CACHE, TOOLS } from './places.mjs'
import { step } from './progress.mjs'
import { runNode } from './run.mjs'

/** Everything the built app is made from. */
const SOURCES = [
  'build',
  'electron',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'resources',
  'src',
  'tsconfig.base.json',
]

const OUT = join(ROOT, 'out')
const STAMP = join(OUT, '.sources')

/** Builds the app into `out/`, unless it was built from these very sources. */
export async function ensureAppBuild() {
  if (isCurrent()) return
  await alone(join(TOOL_CACHE, 'locks'), 'build', async () => {
    if (!isCurrent()) await step('Building the app', build)
  })
}

/** Before something else writes to `out/`: the next one who needs the build makes it anew. */
export function forgetAppBuild() {
  rmSync(STAMP, { force: true })
}

function isCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint(ROOT, SOURCES)
}

/** Builds beside `out/` and moves it there whole, so that a build that fails leaves the last good one. */
async function build() {
  const sources = fingerprint(ROOT, SOURCES)
  mkdirSync(TOOL_CACHE, { recursive: true })
  const work = mkdtempSync(join(TOOL_CACHE, 'build-'))
  try {
    const fresh = join(work, 'out')
    const { code, output } = await runNode(TOOLS.electronVite, ['build', '--outDir', fresh], { cwd: ROOT })
    if (code !== 0) {
      throw new Failure({
        what: 'The app could not be built.',
        why: `electron-vite ended with code ${code}.\n${output}`,
        fix: 'mend what it names above, then run the same command again.',
      })
    }
    writeFileSync(join(fresh, '.sources'), sources)
    if (existsSync(OUT)) renameSync(OUT, join(work, 'previous'))
    renameSync(fresh, OUT)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
