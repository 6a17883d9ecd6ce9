import { chmod } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEntries, openWords, withWord } from '../electron/storage/builders'
import { useTempFolder } from '../electron/storage/temp-folder'
import { run } from './child-process.mjs'
import { useProgram } from './use-program'

const folder = useTempFolder()
const program = useProgram('saver')

const ok = { ok: true }

describe('a full disk', async () => {
  const canMount = (await run('unshare', ['-rm', 'true'])).code === 0

  // Skipped where the system allows no mount namespace of one's own.
  it.skipIf(!canMount)(
    'is told, costs nothing that was saved, and is got over once there is room',
    async () => {
      const script = 'mount -t tmpfs -o size=1m tmpfs "$1" && exec "$2" "$3" "$1" full'
      const { output, errors } = await run('unshare', [
        '-rm',
        'sh',
        '-c',
        script,
        '-',
        folder(),
        process.execPath,
        program(),
      ])

      expect(errors).toBe('')
      expect(JSON.parse(output)).toMatchObject({
        first: [ok, ok],
        full: [{ ok: false, code: 'disk-full' }, { ok: false, code: 'disk-full' }], // prettier-ignore
        memory: { words: 1, entries: 1 },
        whileFull: { states: ['ok', 'ok'], words: 1, entries: 1 },
        leftovers: [],
        freed: [ok, ok],
        after: { states: ['ok', 'ok'], words: 2, entries: 2 },
        // The control: the stock adapter leaves in memory what it could not save.
        stockSaid: 'ENOSPC',
        stockMemory: 2,
        stockFile: 1,
      })
    },
  )
})

describe('a folder that may not be written', () => {
  const isRoot = process.getuid?.() === 0
  const asNobody = async (): Promise<unknown> => {
    // Root ignores permissions, so the program runs as someone who does not.
    const user = isRoot ? { uid: 65_534, gid: 65_534 } : {}
    const { output, errors } = await run(process.execPath, [program(), folder()], user)
    expect(errors).toBe('')
    return JSON.parse(output) as unknown
  }
  const fill = async (): Promise<void> => {
    await (await openWords(folder())).update(withWord('kept'))
    await (await openEntries(folder())).append([{ seq: 1, text: 'kept' }])
  }

  it('can still be read, and says that nothing can be saved', async () => {
    await fill()
    await chmod(folder('words.json'), 0o444)
    await chmod(folder('entries.log'), 0o444)
    await chmod(folder(), 0o555)
    if (isRoot) await chmod(dirname(program()), 0o755)

    const refused = { ok: false, code: 'no-permission' }
    expect(await asNobody()).toMatchObject({
      first: [refused, refused],
      after: { states: ['ok', 'ok'], words: 1, entries: 1 },
    })
    await chmod(folder(), 0o755)
  })

  it('is not taken for an empty one when it cannot even be read', async () => {
    await fill()
    await chmod(folder(), 0o755)
    await chmod(folder('words.json'), 0o000)
    await chmod(folder('entries.log'), 0o000)
    if (isRoot) await chmod(dirname(program()), 0o755)

    const refused = { ok: false, code: 'read-only' }
    expect(await asNobody()).toMatchObject({
      first: [refused, refused],
      after: { states: ['read-only', 'read-only'] },
    })
    await chmod(folder('words.json'), 0o600)
    await chmod(folder('entries.log'), 0o600)
    expect((await openWords(folder())).data.words).toEqual(['kept'])
  })

  it('is told when it goes while Foolscap runs', async () => {
    const document = await openWords(folder('gone'))

    expect(await document.update(withWord('a'))).toMatchObject({ ok: false, code: 'disk-error' })
  })
})
