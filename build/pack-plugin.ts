import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { parsePack } from '../src/domain/pack/parse-pack'
import { problemLine } from '../src/domain/pack/problem'
import { summaryOf } from '../src/domain/pack/summary'

/**
 * Compiles each pack in `folder` to checked JSON beside the main bundle: `packs/ID.json`, and `packs/index.json` with
 * what the Library shows of each. A pack with a problem fails the build and says where.
 */
export function compilePacks(folder: string): Plugin {
  return {
    name: 'foolscap:packs',
    async buildStart() {
      const emit = (fileName: string, content: unknown) =>
        this.emitFile({ type: 'asset', fileName: `packs/${fileName}`, source: JSON.stringify(content) })

      const summaries = []
      for (const name of await foldersIn(folder)) {
        const files = await textsIn(join(folder, name))
        for (const file of files.keys()) this.addWatchFile(join(folder, name, file))
        const reading = parsePack(files)
        if (!reading.ok) {
          const lines = reading.problems.map((problem) => `  ${join(folder, name)}/${problemLine(problem)}`)
          this.error(`The pack ${name} has problems:\n${lines.join('\n')}`)
        }
        if (reading.pack.id !== name) {
          this.error(
            `The pack in the folder ${name} has the id ${reading.pack.id}, expected the folder's name`,
          )
        }
        emit(`${name}.json`, reading.pack)
        summaries.push(summaryOf(reading.pack))
      }
      emit('index.json', summaries)
    },
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

async function textsIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return new Map(names.map((name, index) => [name, texts[index] ?? '']))
}
