import { join } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from './places.mjs'

/**
 * Loads a module of ours that is TypeScript, and all that it imports, without building the app.
 * @template Module
 * @param {string} file its path from the root of the clone
 * @returns {Promise<Module>}
 */
export async function loadTypeScript(file) {
  const { module } = await runnerImport(join(ROOT, file), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': join(ROOT, 'src') } },
  })
  return /** @type {Module} */ (module)
}
