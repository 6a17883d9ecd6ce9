import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runMetered } from '../../build/silence/metered.mjs'

const BUILT_APP = resolve(import.meta.dirname, '../..')
const VISIT = resolve(import.meta.dirname, 'network-visit.mjs')

/** What can be taken out of a copy of the built app, by what stands in its main bundle and what takes its place. */
const GUARDS = {
  'content policy': [/"content-security-policy"/, '"x-no-policy"'],
  'request filter': [/\.onBeforeRequest\([^;]*\);/, '.onBeforeRequest((details, answer) => answer({}));'],
  'resolver rule': [/app\.commandLine\.appendSwitch\("host-resolver-rules"[^;]*\);/, ''],
  'peer policy': [/contents\.setWebRTCIPHandlingPolicy\([^;]*\);/, ''],
} as const satisfies Record<string, readonly [RegExp, string]>

/** Something that keeps a window from reaching the network. */
export type Guard = keyof typeof GUARDS

/** What is done to a copy of the built app: a script added to its main process or to its window, guards taken out. */
export interface Spoiling {
  main?: string
  window?: string
  without?: readonly Guard[]
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

function copyApp({ main = '', window = '', without = [] }: Spoiling): string {
  const copy = mkdtempSync(join(tmpdir(), 'foolscap-spoilt-'))
  for (const part of ['package.json', 'out']) {
    cpSync(join(BUILT_APP, part), join(copy, part), { recursive: true })
  }
  const bundle = join(copy, 'out/main/index.js')
  for (const guard of without) {
    const [found, instead] = GUARDS[guard]
    change(bundle, (code) => code.replace(found, instead))
  }
  change(bundle, (code) => `${main}\n${code}`)
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
