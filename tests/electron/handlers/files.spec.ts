import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { openDesk } from './a-desk'

const folder = useTempFolder()
const data = () => folder('data')

describe('saveFile', () => {
  it.each([
    ['markdown' as const, '# Essay — “Rapallo”\n', '# Essay — “Rapallo”\n'],
    ['docx' as const, new Uint8Array([80, 75, 3, 4, 0, 255]), Buffer.from([80, 75, 3, 4, 0, 255]).toString()],
    ['pdf' as const, '<h1>Essay</h1>', 'printed: <h1>Essay</h1>'],
  ])('saves %s where the student chooses, and nothing beside it', async (format, content, expected) => {
    const desk = await openDesk(data())
    desk.chosenFile = folder('essay')

    expect(await desk.ask('saveFile', { name: 'essay', format, content })).toBe('done')

    expect((await readFile(folder('essay'))).toString()).toBe(expected)
    expect((await readdir(folder())).sort()).toEqual(['data', 'essay'])
  })

  it('saves nothing when the student would rather not', async () => {
    const desk = await openDesk(data())

    expect(await desk.ask('saveFile', { name: 'essay.md', format: 'markdown', content: '#' })).toBe(
      'cancelled',
    )
    expect(await readdir(folder())).toEqual(['data'])
  })

  it('offers a name that no system refuses, in no other folder', async () => {
    const desk = await openDesk(data())
    const name = '../Why “Rapallo”? 1922/23: a\\b|c.md'

    await desk.ask('saveFile', { name, format: 'markdown', content: '#' })

    expect(desk.offered).toEqual(['-Why “Rapallo”- 1922-23- a-b-c.md'])
  })

  it.each(['before', 'half', 'after'] as const)(
    'leaves the file that was there, whichever call fails (%s)',
    async (kind) => {
      const { fs, breakAt, mend, calls } = faultyFileSystem()
      const desk = await openDesk(data(), { fs })
      desk.chosenFile = folder('essay.md')
      const [older, newer] = ['the older one', 'the newer one, which is longer']
      const save = () => desk.reply('saveFile', { name: 'essay.md', format: 'markdown', content: newer })

      for (let k = 1; ; k++) {
        await writeFile(folder('essay.md'), older)
        const before = calls()
        breakAt(k, { kind, isLasting: true })
        const reply = await save()
        const isReached = calls() - before >= k
        mend()
        if (!isReached) break

        const found = await readFile(folder('essay.md'), 'utf8')
        expect([older, newer]).toContain(found)
        if (!reply.ok) expect(reply).toMatchObject({ code: 'not-saved' })
      }

      expect(desk.surprises).toEqual([])
      expect((await save()).ok).toBe(true)
      expect(await readFile(folder('essay.md'), 'utf8')).toBe(newer)
    },
  )

  it('says that the disk is full, or that the place takes no file, and that nothing is lost', async () => {
    const { fs, breakAt, mend } = faultyFileSystem()
    const desk = await openDesk(data(), { fs })
    const save = () => desk.reply('saveFile', { name: 'essay.md', format: 'markdown', content: '#' })

    desk.chosenFile = folder('essay.md')
    breakAt(1, { code: 'ENOSPC', isLasting: true })
    const full = await save()
    mend()
    desk.chosenFile = folder('gone', 'essay.md')
    const gone = await save()
    await mkdir(folder('gone', 'essay.md'), { recursive: true })
    const taken = await save()

    expect(full).toMatchObject({
      code: 'not-saved',
      message: expect.stringMatching(/disk is full.*are safe/),
    })
    for (const reply of [gone, taken]) {
      expect(reply).toMatchObject({
        code: 'not-saved',
        message: expect.stringMatching(/are safe.*another place/),
      })
    }
  })

  it('says when a page cannot be printed, and saves nothing', async () => {
    const desk = await openDesk(data())
    desk.chosenFile = folder('essay.pdf')
    desk.isPrinting = false

    const reply = await desk.reply('saveFile', { name: 'essay.pdf', format: 'pdf', content: '<p>' })

    expect(reply).toMatchObject({ ok: false, code: 'failed', message: expect.stringContaining('PDF') })
    expect(await readdir(folder())).toEqual(['data'])
  })

  it.each(['markdown', 'pdf'])('makes no %s of bytes', async (format) => {
    const desk = await openDesk(data())
    desk.chosenFile = folder('essay')

    const reply = await desk.reply('saveFile', { name: 'essay', format, content: new Uint8Array([1]) })

    expect(reply).toMatchObject({ ok: false, code: 'bad-input' })
    expect(desk.offered).toEqual([])
  })
})
