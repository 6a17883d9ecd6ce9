import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const needs = v.optional(v.record(v.string(), v.string()), {})
const lockfileSchema = v.object({
  packages: v.record(v.string(), v.looseObject({ dependencies: needs, optionalDependencies: needs })),
})
const text = readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')
const { packages } = v.parse(lockfileSchema, JSON.parse(text))

/** Where a package may stand that the one at `path` asks for: in it, or in any folder above. */
function placesOf(name: string, path: string): string[] {
  const above = path
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, index + 1).join('/node_modules/'))
  return [
    ...above.filter((folder) => folder !== '').map((folder) => `${folder}/node_modules/${name}`),
    `node_modules/${name}`,
  ]
}

// `npm ci` refuses the lockfile otherwise, on every machine. A registry that lacks the package of another platform
// makes `npm install` leave it out without a word.
describe('the lockfile', () => {
  it('names every package that another asks for, those of other platforms too', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter(
        (name) => !placesOf(name, path).some((place) => place in packages),
      ),
    )

    expect(missing).toEqual([])
  })

  it('names no registry, so that each machine asks its own', () => {
    expect(text.includes('"resolved"')).toBe(false)
  })
})
