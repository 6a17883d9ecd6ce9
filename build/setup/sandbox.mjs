import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium refuses to run its sandbox as root; everybody else keeps it. */
export function sandboxFlags() {
  return isRoot() ? ['--no-sandbox'] : []
}

function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** Settings by which a Linux system keeps ordinary users from making the namespaces the sandbox is made of. */
const REFUSALS = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', value: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', value: '0' },
  { file: '/proc/sys/user/max_user_namespaces', value: '0' },
]

/**
 * What to tell an ordinary user whose system refuses the browser sandbox; nothing when it does not.
 * @param {string} electronFolder
 */
export function sandboxAdvice(electronFolder) {
  if (process.platform !== 'linux' || isRoot() || hasSetuidHelper(electronFolder)) return undefined
  const refusal = REFUSALS.find(
    ({ file, value }) => existsSync(file) && readFileSync(file, 'utf8').trim() === value,
  )
  if (!refusal) return undefined
  const helper = join(electronFolder, 'chrome-sandbox')
  return (
    `This system refuses the browser sandbox (${refusal.file} is ${refusal.value}). Allow it once with: ` +
    `sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`
  )
}

/** @param {string} electronFolder */
function hasSetuidHelper(electronFolder) {
  const helper = statSync(join(electronFolder, 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0
}
