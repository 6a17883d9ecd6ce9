import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { alone } from './lock.mjs'
import { npm } from './npm.mjs'
import { ROOT, userCache } from './places.mjs'
import { step } from './progress.mjs'

/**
 * Installs the packages that the lockfile names, unless they are there already.
 * @param {string} [root]
 */
export async function ensurePackages(root = ROOT) {
  if (packagesMatch(root)) return
  await alone(join(userCache(), 'locks'), `packages-${shortHash(root)}`, async () => {
    if (packagesMatch(root)) return
    await step('Installing packages', () => install(root))
    writeFileSync(stampFile(root), lockfileHash(root))
  })
}

/**
 * Do the installed packages come from the lockfile as it is now?
 * @param {string} root
 */
export function packagesMatch(root) {
  if (existsSync(stampFile(root))) return readFileSync(stampFile(root), 'utf8') === lockfileHash(root)
  if (!installedByHand(root)) return false
  writeFileSync(stampFile(root), lockfileHash(root))
  return true
}

/** @param {string} root */
async function install(root) {
  const { code, output } = await npm(
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    root,
  )
  if (code === 0) return
  throw new Failure({
    what: 'The packages could not be installed.',
    why: `npm ci ended with code ${code}.\n${output}`,
    fix: 'check the connection to the npm registry and the space on the disk, then run the same command again.',
  })
}

/**
 * Somebody ran `npm ci` or `npm install` themselves: npm's own record then names just what the lockfile names.
 * @param {string} root
 */
function installedByHand(root) {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(record)
  return (
    Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
    ) && Object.keys(installed).every((path) => path in wanted)
  )
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules/.foolscap-lockfile-hash')
}

/** @param {string} root */
function lockfileHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** @param {string} text */
function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
