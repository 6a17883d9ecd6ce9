import { renameSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../build/setup/fingerprint.mjs'
import { tempFolder, writeInto } from '../../support/temp-folder'

const SOURCES = ['src', 'package.json', 'resources']

function aProject(): string {
  return tempFolder({
    'src/main.ts': 'one',
    'src/deep/er.ts': 'two',
    'package.json': '{}',
    'README.md': 'Hello',
  })
}

describe('fingerprint', () => {
  it('stays the same when nothing changes', () => {
    const project = aProject()

    expect(fingerprint(project, SOURCES)).toBe(fingerprint(project, SOURCES))
    expect(fingerprint(project, SOURCES)).toBe(fingerprint(aProject(), SOURCES))
  })

  it.each([
    ['a file changes', (project: string) => writeInto(project, 'src/deep/er.ts', 'owt')],
    ['a file is added', (project: string) => writeInto(project, 'src/deep/est.ts', '')],
    ['a missing folder appears', (project: string) => writeInto(project, 'resources/pack.yaml', 'format: 1')],
    [
      'a file is renamed',
      (project: string) => renameSync(join(project, 'src/main.ts'), join(project, 'src/start.ts')),
    ],
    [
      'text moves from one file to the next',
      (project: string) => {
        writeInto(project, 'src/deep/er.ts', 'twoo')
        writeInto(project, 'src/main.ts', 'ne')
      },
    ],
  ])('changes when %s', (_what, change) => {
    const project = aProject()
    const before = fingerprint(project, SOURCES)

    change(project)

    expect(fingerprint(project, SOURCES)).not.toBe(before)
  })

  it.each([
    ['another file changes', (project: string) => writeInto(project, 'README.md', 'Goodbye')],
    ['a file is only touched', (project: string) => utimesSync(join(project, 'src/main.ts'), 1, 1)],
    ['a file is written again as it was', (project: string) => writeInto(project, 'src/main.ts', 'one')],
  ])('does not change when %s', (_what, change) => {
    const project = aProject()
    const before = fingerprint(project, SOURCES)

    change(project)

    expect(fingerprint(project, SOURCES)).toBe(before)
  })
})
