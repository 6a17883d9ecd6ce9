import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDER = join(import.meta.dirname, '../fixtures/answers')

describe('the answers set aside', () => {
  it('are those whose hashes were committed before any detector was written', () => {
    const listed = readFileSync(join(FOLDER, 'aside.sha256'), 'utf8').trim().split('\n')
    const hashes = Object.fromEntries(listed.map((line) => line.split('  ').reverse()) as [string, string][])
    const found = readdirSync(join(FOLDER, 'aside'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))

    const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
    expect(Object.fromEntries(found.map((path) => [path.slice(FOLDER.length + 1), hashOf(path)]))).toEqual(
      hashes,
    )
  })
})
