import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packagesMatch } from '../../../build/setup/packages.mjs'
import { tempFolder, writeInto } from '../../support/temp-folder'

const STAMP = 'node_modules/.foolscap-lockfile-hash'

function lockfile(versions: Record<string, string>): string {
  const packages = Object.entries(versions).map(
    ([name, version]) => [`node_modules/${name}`, { version }] as const,
  )
  return JSON.stringify({ packages: { '': { name: 'foolscap' }, ...Object.fromEntries(packages) } })
}

describe('packagesMatch', () => {
  it('is false in a fresh clone', () => {
    const root = tempFolder({ 'package-lock.json': lockfile({ vue: '3.5.0' }) })

    expect(packagesMatch(root)).toBe(false)
  })

  it('takes packages that somebody installed by hand, and remembers', () => {
    const lock = lockfile({ vue: '3.5.0' })
    const root = tempFolder({ 'package-lock.json': lock, 'node_modules/.package-lock.json': lock })

    expect(packagesMatch(root)).toBe(true)
    expect(existsSync(join(root, STAMP))).toBe(true)
  })

  it.each([
    ['another version', lockfile({ vue: '3.4.0' })],
    ['a package too few', lockfile({})],
    ['a package too many', lockfile({ vue: '3.5.0', react: '19.0.0' })],
  ])('is false when the installed packages have %s', (_what, installed) => {
    const root = tempFolder({
      'package-lock.json': lockfile({ vue: '3.5.0' }),
      'node_modules/.package-lock.json': installed,
    })

    expect(packagesMatch(root)).toBe(false)
  })

  it('is false once the lockfile has changed', () => {
    const lock = lockfile({ vue: '3.5.0' })
    const root = tempFolder({ 'package-lock.json': lock, 'node_modules/.package-lock.json': lock })
    packagesMatch(root)

    writeInto(root, 'package-lock.json', lockfile({ vue: '3.5.1' }))

    expect(packagesMatch(root)).toBe(false)
  })
})
