import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runMetered } from '../../build/silence/metered.mjs'

const BUILT_APP = resolve(import.meta.dirname, '../..')
const VISIT = resolve(import.meta.dirname, 'network-visit.mjs')

/** What is added to a copy of the built app: a script of its main process, of its window, or nothing. */
export interface Spoiling {
  main?: string
  window?: string
}

/**
 * Opens a copy of the built app for a moment, the way the journeys do, and counts the packets it sends.
 * `answer` is what the added script of the window left in the title's `data-answer`, once it had finished.
 */
export async function visitMetered(spoiling: Spoiling) {
  const copy = copyApp(spoiling)
  try {
    const args = [VISIT, copy, spoiling.window === undefined ? 'no' : 'yes']
    return await runMetered(process.execPath, args)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function copyApp({ main = '', window = '' }: Spoiling): string {
  const copy = mkdtempSync(join(tmpdir(), 'foolscap-spoilt-'))
  for (const part of ['package.json', 'out']) {
    cpSync(join(BUILT_APP, part), join(copy, part), { recursive: true })
  }
  change(join(copy, 'out/main/index.js'), (code) => `${main}\n${code}`)
  writeFileSync(join(copy, 'out/renderer/spoilt.js'), window)
  change(join(copy, 'out/renderer/index.html'), (page) =>
    page.replace('</head>', '<script src="/spoilt.js" defer></script></head>'),
  )
  return copy
}

function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = edit(before)
  if (after === before) throw new Error(`${file} was to be changed and was not.`)
  writeFileSync(file, after)
}
