import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'))
  cpSync(join(ROOT, 'docs/example-pack'), folder, { recursive: true })
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function packCheck(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'build/pack-check.mjs'), ...args],
    {
      cwd: tmpdir(),
      encoding: 'utf8',
    },
  )
  return { status, lines: stdout.trim().split('\n'), stderr }
}

describe('pack:check', () => {
  it('says what a sound pack holds, and ends well', () => {
    const { status, lines } = packCheck(folder)

    expect([status, lines.at(-1)]).toEqual([0, '0 problems, 0 pieces of advice.'])
    expect(lines[0]).toContain('7 cards with 9 faces')
  })

  it('ends badly and names file and line where a pack cannot be used', () => {
    writeFileSync(join(folder, 'people.yaml'), '- id: york\n  name: Duke of York\n  role: He led.\n')

    const { status, lines } = packCheck(folder)

    expect([status, lines.at(-1)]).toEqual([1, '1 problem, 0 pieces of advice.'])
    expect(lines[0]).toBe(
      `${folder}/people.yaml:1: found no "matters", expected the keys id, name, variants, lived, group, role, matters, certainty, sources`,
    )
  })

  it('ends well where there is only advice', () => {
    writeFileSync(join(folder, 'cards.yaml'), '[]\n')

    const { status, lines } = packCheck(folder)

    expect(status).toBe(0)
    expect(lines[0]).toBe(`${folder}/pack.yaml:18: advice: found no card for "city"`)
  })

  it.each([[[]], [['nowhere']]])('asks for the folder of a pack when given %j', (args) => {
    const { status, stderr } = packCheck(...args)

    expect(status).toBe(1)
    expect(stderr).toContain('What to do: run npm run pack:check FOLDER.')
  })
})
