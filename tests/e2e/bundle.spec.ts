import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const OUT = resolve(import.meta.dirname, '../../out')

/** Every script of the build, by its path below `out`. */
function scripts(): [path: string, text: string][] {
  return readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.c?js$/.test(path))
    .map((path) => [path, readFileSync(join(OUT, path), 'utf8')])
}

test('the build holds nothing of the dev server', () => {
  const found = scripts().filter(([, text]) =>
    /ELECTRON_RENDERER_URL|localhost|127\.0\.0\.1|@vite\/client/.test(text),
  )

  expect(found.map(([path]) => path)).toEqual([])
})

test('the main bundle imports nothing that reaches a network', () => {
  const main = scripts().filter(([path]) => !path.startsWith('renderer'))
  const modules = main.flatMap(([, text]) =>
    [...text.matchAll(/(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? ''),
  )

  expect(modules).toContain('electron')
  expect(
    modules.filter((name) => /^(node:)?(https?|http2|net|tls|dgram|dns|undici)(\/|$)/.test(name)),
  ).toEqual([])
})

test('the main bundle uses nothing of the platform that reaches a network', () => {
  const main = scripts().filter(([path]) => !path.startsWith('renderer'))
  const code = main.map(([, text]) => text).join('\n')
  const fromElectron = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']electron["']/g)].flatMap(
    (match) => (match[1] ?? '').split(',').map((name) => name.trim().split(/\s+as\s+/)[0]),
  )

  expect(fromElectron).toContain('BrowserWindow')
  expect(fromElectron).not.toContain('net')
  expect(code.match(/\b(fetch|WebSocket|EventSource|XMLHttpRequest)\b|\.net\b/g) ?? []).toEqual([])
})

test('every package in the build is listed with its licence', () => {
  const lists = ['main/licences.json', 'renderer/licences.json'].map((path) =>
    readFileSync(join(OUT, path), 'utf8'),
  )
  const packages = lists.flatMap(
    (list) => JSON.parse(list) as { name: string; licence: string; text: string }[],
  )

  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['vue', 'lowdb', 'valibot', '@fontsource-variable/inter', 'ts-fsrs'],
      // These are in a worker.
      ...['nspell', 'dictionary-en-gb'],
    ]),
  )
  expect(packages.filter(({ licence, text }) => licence === '' || text.length < 20)).toEqual([])
})

test('the spelling dictionary is in its worker and nowhere else', () => {
  const holders = scripts().filter(([, text]) => text.includes('COMPOUNDRULE') || text.includes('zoological'))

  expect(holders.map(([path]) => path)).toEqual([
    expect.stringMatching(/^renderer\/assets\/speller\.worker-[\w-]+\.js$/),
  ])
})
