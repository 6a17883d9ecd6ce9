import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Block } from '@/domain/practice/block'
import { htmlOf } from '@/domain/practice/attempt-html'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { openDesk } from './a-desk'

const folder = useTempFolder()
const data = () => folder('data')
const DOCUMENTS: Block[][] = [
  [
    { kind: 'title', text: 'Essay <b>' },
    { kind: 'text', text: 'In time. Over.', overtime: [{ start: 9, end: 14 }] },
    { kind: 'points', items: ['One', 'Two'] },
  ],
]

describe('saveFile', () => {
  it.each([
    { format: 'markdown', content: '# Essay — “Rapallo”\n', expected: '# Essay — “Rapallo”\n' },
    {
      format: 'docx',
      content: new Uint8Array([80, 75, 3, 4, 0, 255]),
      expected: Buffer.from([80, 75, 3, 4, 0, 255]).toString(),
    },
    { format: 'pdf', content: DOCUMENTS, expected: `printed: ${htmlOf(DOCUMENTS)}` },
  ] as const)('saves $format where the student chooses, and nothing beside it', async (file) => {
    const { expected, ...given } = file
    const desk = await openDesk(data())
    desk.chosenFile = folder('essay.out')

    expect(await desk.reply('saveFile', { name: 'essay', ...given })).toEqual({
      ok: true,
      value: 'essay.out',
    })

    expect((await readFile(folder('essay.out'))).toString()).toBe(expected)
    expect((await readdir(folder())).sort()).toEqual(['data', 'essay.out'])
  })

  it('gives a file the rights of any other', async () => {
    const desk = await openDesk(data())
    desk.chosenFile = folder('essay.md')
    await writeFile(folder('other'), '')

    await desk.ask('saveFile', { name: 'essay.md', format: 'markdown', content: '#' })

    expect((await stat(folder('essay.md'))).mode).toBe((await stat(folder('other'))).mode)
  })

  it('adds the ending to a bare name, beside a file that has it already', async () => {
    const desk = await openDesk(data())
    desk.chosenFile = folder('Essay 3.5')
    const save = () => desk.ask('saveFile', { name: 'essay.md', format: 'markdown', content: '#' })

    await save()
    await save()
    desk.chosenFile = folder('essay.txt')
    await save()

    expect((await readdir(folder())).sort()).toEqual(['Essay 3.5 2.md', 'Essay 3.5.md', 'data', 'essay.txt'])
  })

  it('saves nothing when the student would rather not', async () => {
    const desk = await openDesk(data())

    expect(await desk.ask('saveFile', { name: 'essay.md', format: 'markdown', content: '#' })).toBeNull()
    expect(await readdir(folder())).toEqual(['data'])
  })

  it('offers a name that no system refuses, in no other folder', async () => {
    const desk = await openDesk(data())
    const name = '../Why “Rapallo”? 1922/23: a\\b|c.md'

    await desk.ask('saveFile', { name, format: 'markdown', content: '#' })

    expect(desk.offered).toEqual(['-Why “Rapallo”- 1922-23- a-b-c.md'])
  })

  it.each([
    ['con.md', '_con.md'],
    ['LPT1', '_LPT1'],
    ['console.md', 'console.md'],
    ['essay. .', 'essay'],
    [' ..', 'Foolscap'],
  ])('offers “%s” as “%s”', async (name, offered) => {
    const desk = await openDesk(data())

    await desk.ask('saveFile', { name, format: 'markdown', content: '#' })

    expect(desk.offered).toEqual([offered])
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

  it('says when a page cannot be printed, notes why, and saves nothing', async () => {
    const desk = await openDesk(data())
    desk.chosenFile = folder('essay.pdf')
    desk.isPrinting = false

    const reply = await desk.reply('saveFile', { name: 'essay.pdf', format: 'pdf', content: DOCUMENTS })

    expect(reply).toMatchObject({ ok: false, code: 'failed', message: expect.stringContaining('PDF') })
    expect(desk.surprises).toEqual([new Error('no printer')])
    expect(await readdir(folder())).toEqual(['data'])
  })

  it.each([
    { format: 'markdown', content: new Uint8Array([1]) },
    { format: 'docx', content: '# Essay' },
    { format: 'pdf', content: '<h1>Essay</h1>' },
    { format: 'pdf', content: [[{ kind: 'html', text: '<h1>Essay</h1>' }]] },
    { format: 'pdf', content: [[{ kind: 'title', text: 'Essay', style: 'x' }]] },
  ])('makes no $format of $content', async (file) => {
    const desk = await openDesk(data())
    desk.chosenFile = folder('essay')

    const reply = await desk.reply('saveFile', { name: 'essay', ...file })

    expect(reply).toMatchObject({ ok: false, code: 'bad-input' })
    expect(desk.offered).toEqual([])
  })
})
