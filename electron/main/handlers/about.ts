import { readFile } from 'node:fs/promises'
import type { About, Verbs } from '@/bridge/contract'
import { success } from '@/domain/result'

/** Where the licence lists of the bundles are, which versions run, and how the log is opened. */
export interface AboutDesk {
  readonly versions: About['versions']
  readonly licenceLists: readonly string[]
  readonly showLog: () => Promise<void>
}

type Packages = About['packages']

export function aboutVerbs({
  versions,
  licenceLists,
  showLog,
}: AboutDesk): Pick<Verbs, 'readAbout' | 'showLog'> {
  return {
    readAbout: async () =>
      success({ versions, packages: merged(await Promise.all(licenceLists.map(readList))) }),
    showLog: async () => {
      await showLog()
      return success(null)
    },
  }
}

/** A bundle made while developing has no list. */
async function readList(path: string): Promise<Packages> {
  const text = await readFile(path, 'utf8').catch(() => '[]')
  return JSON.parse(text) as Packages
}

/** Each package once, in the order of their names. */
function merged(lists: readonly Packages[]): Packages {
  const byName = new Map(lists.flat().map((item) => [item.name, item]))
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name))
}
