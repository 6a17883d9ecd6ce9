import { join } from 'node:path'
import { ROOT, TOOL_CACHE, TOOLS } from '../setup/places.mjs'
import { runNode } from '../setup/run.mjs'
import { ONE_FAILED, ONE_PASSED } from './counts.mjs'

/** Each part of the program is checked against what exists where it runs: no `window` in the domain, say. */
const PROJECTS = ['domain', 'node', 'web', 'tests']

/** @type {readonly import('./parts.mjs').Part[]} */
export const STATIC_CHECKS = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => check(TOOLS.eslint, ['--max-warnings', '0', ...cache('eslint'), '.']) },
  { name: 'format', run: () => check(TOOLS.prettier, ['--check', ...cache('prettier'), '.']) },
]

async function checkTypes() {
  let output = ''
  for (const project of PROJECTS) {
    const remembered = join(TOOL_CACHE, `types-${project}.tsbuildinfo`)
    const args = ['--noEmit', '--incremental', '--tsBuildInfoFile', remembered]
    const ended = await runNode(TOOLS.vueTsc, [...args, '-p', `tsconfig.${project}.json`], { cwd: ROOT })
    if (ended.code !== 0) output += ended.output || `vue-tsc ended with code ${ended.code}.\n`
  }
  return { counts: output === '' ? ONE_PASSED : ONE_FAILED, output }
}

/**
 * @param {string} tool
 * @param {string[]} args
 */
async function check(tool, args) {
  const { code, output } = await runNode(tool, args, { cwd: ROOT })
  return { counts: code === 0 ? ONE_PASSED : ONE_FAILED, output }
}

/**
 * By content, not by date: a fresh clone and a switched branch have new dates.
 * @param {string} tool
 */
function cache(tool) {
  return ['--cache', '--cache-strategy', 'content', '--cache-location', join(TOOL_CACHE, tool)]
}
