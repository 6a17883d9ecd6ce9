import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { compilePacks } from '../../build/pack-plugin'

const tiny = new URL('../fixtures/packs/tiny/', import.meta.url)
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'packs-'))
  await cp(tiny, join(root, 'packs/tiny'), { recursive: true })
  await writeFile(join(root, 'main.js'), 'export default 1')
})

afterEach(() => rm(root, { recursive: true }))

function compile() {
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [compilePacks(join(root, 'packs'))],
    build: { outDir: 'out', ssr: 'main.js', ssrEmitAssets: true },
  })
}

async function compiled(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, 'out/packs', file), 'utf8'))
}

describe('compilePacks', () => {
  it('puts each pack beside the bundle, with what the Library shows of it', async () => {
    await compile()

    expect(await compiled('tiny.json')).toMatchObject({
      id: 'tiny',
      outline: [{ id: 'thesis' }, { id: 'verdict' }],
    })
    expect(await compiled('index.json')).toMatchObject([{ id: 'tiny', counts: { points: 3 } }])
  })

  it('fails the build with the place and reason of every problem', async () => {
    await writeFile(join(root, 'packs/tiny/cards.yaml'), '- id: lost\n  kind: riddle\n')

    await expect(compile()).rejects.toThrow(
      `${join(root, 'packs/tiny')}/cards.yaml:2: found "riddle", expected one of basic, `,
    )
  })

  it('wants a pack in the folder of its name', async () => {
    await cp(join(root, 'packs/tiny'), join(root, 'packs/other'), { recursive: true })

    await expect(compile()).rejects.toThrow('The pack in the folder other has the id tiny')
  })
})
