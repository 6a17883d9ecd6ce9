import './setup/node-version.mjs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './setup/failure.mjs'
import { ROOT } from './setup/places.mjs'
import { loadTypeScript } from './setup/typescript.mjs'

/** `npm run pack:schemas`: writes the JSON Schemas of a pack's files to docs/schemas. */
await runCommand(async () => {
  /** @type {typeof import('./pack-json-schemas.ts')} */
  const { jsonSchemas } = await loadTypeScript('build/pack-json-schemas.ts')
  const folder = join(ROOT, 'docs/schemas')
  await mkdir(folder, { recursive: true })
  for (const [name, text] of await jsonSchemas()) await writeFile(join(folder, name), text)
  return 0
})
