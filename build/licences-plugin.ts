import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Plugin } from 'vite'

const manifestSchema = v.object({ name: v.string(), version: v.string(), license: v.string() })

/** What the About dialog lists: a package whose code or fonts are in the build. */
export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/**
 * Writes `licences.json` beside a bundle: every package that has a module or a font in it, with its licence. The bundler
 * makes workers by themselves, before the bundle that starts them is written: `workers` goes among their plugins.
 */
export function listLicences(): { bundle: Plugin; workers: Plugin } {
  const folders = new Set<string>()
  const gather = (moduleIds: Iterable<string>): void => {
    for (const folder of [...moduleIds].flatMap((id) => packageFolderOf(id) ?? [])) folders.add(folder)
  }

  return {
    workers: {
      name: 'foolscap-licences-of-workers',
      apply: 'build',
      generateBundle() {
        gather(this.getModuleIds())
      },
    },
    bundle: {
      name: 'foolscap-licences',
      apply: 'build',
      generateBundle() {
        gather(this.getModuleIds())
        const licences = [...folders].map(licenceOf).sort((a, b) => a.name.localeCompare(b.name))
        this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licences) })
      },
    },
  }
}

/** The folder of the package a module belongs to; null for our own modules. */
export function packageFolderOf(moduleId: string): string | null {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1] ?? null
}

function licenceOf(folder: string): Licence {
  const { name, version, license } = v.parse(
    manifestSchema,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text =
    file === undefined ? `Licensed under ${license}.` : readFileSync(join(folder, file), 'utf8').trim()
  return { name, version, licence: license, text }
}
