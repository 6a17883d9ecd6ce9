// Runs the measurements, prints them as a table and keeps them as JSON. Arguments name the ones wanted: start, cards, typing, replay, browse, marking.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

const playwright = join(
  dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
)
const config = resolve(import.meta.dirname, 'playwright.config.ts')
const wanted = process.argv.slice(2).flatMap((name) => [`${name}.bench.ts`])

const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', config, ...wanted], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
