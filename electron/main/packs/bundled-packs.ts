import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pack, PackSummary } from '@/domain/pack/schema'

/** The packs there are to revise with. */
export interface PackShelf {
  readonly list: () => Promise<readonly PackSummary[]>
  /** The pack with this id, or null when there is none. */
  readonly open: (id: string) => Promise<Pack | null>
}

/** The packs that came with the app, as the build compiled and checked them: `index.json` and `ID.json` in a folder. */
export function bundledPacks(folder: string): PackShelf {
  const readJson = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  const list = async (): Promise<readonly PackSummary[]> =>
    (await readJson('index.json')) as readonly PackSummary[]

  return {
    list,
    open: async (id) => {
      const summary = (await list()).find((pack) => pack.id === id)
      return summary === undefined ? null : ((await readJson(`${summary.id}.json`)) as Pack)
    },
  }
}
