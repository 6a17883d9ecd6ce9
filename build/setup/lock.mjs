import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './progress.mjs'

/**
 * Does the work while nobody else does work of that name: a second command waits for the first.
 * A lock whose owner has died is taken over.
 * @template T
 * @param {string} folder where the locks are
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(folder, name, work) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.lock`)
  const ours = `${process.pid} ${randomUUID()}`
  let told = false
  while (!(await take(file, ours))) {
    if (!told) say('… Waiting for another Foolscap command to finish the same step')
    told = true
    await pause(200)
  }
  const release = () => releaseIfOurs(file, ours)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} file
 * @param {string} ours
 */
async function take(file, ours) {
  if (ownerIsAlive(file)) return false
  rmSync(file, { force: true })
  try {
    writeFileSync(file, ours, { flag: 'wx' })
  } catch {
    return false
  }
  // Two commands may find the same dead owner, and the slower one then removes the faster one's lock.
  await pause(50)
  return contents(file) === ours
}

/** @param {string} file */
function ownerIsAlive(file) {
  const pid = Number.parseInt(contents(file), 10)
  if (Number.isNaN(pid)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * @param {string} file
 * @param {string} ours
 */
function releaseIfOurs(file, ours) {
  if (contents(file) === ours) rmSync(file, { force: true })
}

/** @param {string} file */
function contents(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
