import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The tools we start directly, so that a signal reaches them and no shell stands between. */
export const TOOLS = {
  electronVite: join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'),
  eslint: join(ROOT, 'node_modules/eslint/bin/eslint.js'),
  playwright: join(ROOT, 'node_modules/@playwright/test/cli.js'),
  prettier: join(ROOT, 'node_modules/prettier/bin/prettier.cjs'),
  vitest: join(ROOT, 'node_modules/vitest/vitest.mjs'),
  vueTsc: join(ROOT, 'node_modules/vue-tsc/bin/vue-tsc.js'),
}

/** What the tools remember between runs; `npm ci` clears it. */
export const TOOL_CACHE = join(ROOT, 'node_modules/.cache/foolscap')

/** What every clone of this user shares: a fetched Electron, the locks. */
export function userCache() {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'foolscap')
}
