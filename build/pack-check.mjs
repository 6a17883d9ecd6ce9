import './setup/node-version.mjs'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure, runCommand } from './setup/failure.mjs'
import { loadTypeScript } from './setup/typescript.mjs'

/** `npm run pack:check DIR`: what is wrong with a pack and what would better it, by file and line; 1 if it can't be used. */
await runCommand(async () => {
  const [folder = ''] = process.argv.slice(2)
  if (!existsSync(join(folder, 'pack.yaml'))) {
    throw new Failure({
      what: folder === '' ? 'No folder was named.' : `${folder} is not the folder of a pack.`,
      why: 'the folder of a pack holds a file pack.yaml.',
      fix: 'run npm run pack:check FOLDER.',
    })
  }
  /** @type {typeof import('../src/domain/pack/check-pack.ts')} */
  const { checkPack } = await loadTypeScript('src/domain/pack/check-pack.ts')
  const { problems, advice, summary } = checkPack(await textsIn(folder))
  const place = (/** @type {{ file: string, line: number }} */ { file, line }) =>
    `${join(folder, file)}:${line}`
  for (const problem of problems) console.log(`${place(problem)}: ${problem.message}`)
  for (const one of advice) console.log(`${place(one)}: advice: ${one.message}`)
  for (const line of summary) console.log(line)
  return problems.length > 0 ? 1 : 0
})

/** @param {string} folder */
async function textsIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  const texts = names.map(
    async (name) => /** @type {const} */ ([name, await readFile(join(folder, name), 'utf8')]),
  )
  return new Map(await Promise.all(texts))
}
