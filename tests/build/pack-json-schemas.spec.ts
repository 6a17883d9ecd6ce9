import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../build/pack-json-schemas'
import { PACK_FILES } from '@/domain/pack/parse-pack'

const FOLDER = join(import.meta.dirname, '../../docs/schemas')

describe('jsonSchemas', () => {
  it('has one for each YAML file of a pack', async () => {
    const yaml = PACK_FILES.filter((file) => file.endsWith('.yaml'))

    expect([...(await jsonSchemas()).keys()].sort()).toEqual(
      yaml.map((file) => file.replace('.yaml', '.schema.json')).sort(),
    )
  })

  it('is what docs/schemas holds; npm run pack:schemas writes it', async () => {
    const names = await readdir(FOLDER)
    const texts = await Promise.all(names.map((name) => readFile(join(FOLDER, name), 'utf8')))

    expect(new Map(names.map((name, index) => [name, texts[index]]))).toEqual(await jsonSchemas())
  })

  it('refuses unknown keys, names the kinds of card and helps in words', async () => {
    const cards: unknown = JSON.parse((await jsonSchemas()).get('cards.schema.json') ?? '')

    expect(cards).toMatchObject({
      title: 'cards.yaml',
      items: {
        oneOf: expect.arrayContaining([
          expect.objectContaining({
            additionalProperties: false,
            required: ['kind', 'id', 'point', 'paragraph', 'front', 'back'],
          }),
        ]) as unknown,
      },
    })
    expect(JSON.stringify(cards)).toContain('"description":"a question"')
  })
})
