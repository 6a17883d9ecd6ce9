import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { progressOf } from '../electron/handlers/doings'
import { areKept, DAMAGES } from '../faults/app-damages'
import { killApp, lookInto, watchWindow } from '../faults/app-kill'
import { busyProfile, welcomed } from '../faults/app-profile'
import { expect, test } from '../support/app'
import { ready } from '../support/window'

/*
 * The real app, ended by SIGKILL at random moments. What the window had shown as saved must be there when it is opened
 * again: by its own handlers on a copy, and in the next window. `FOOLSCAP_APP_KILLS=200` for the long run.
 */
const KILLS = Number(process.env['FOOLSCAP_APP_KILLS'] ?? 20)
const FEWEST_CARDS = 12

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const aFolder = (): string => mkdtempSync(join(tmpdir(), 'foolscap-kills-'))
const leftIn = (text: string): number => Number(/^(\d+) left/.exec(text)?.[1] ?? NaN)

test(`grading survives ${KILLS} kills`, async ({ launchApp }) => {
  test.setTimeout(KILLS * 10_000)
  let userDataDir = ''
  let left = 0
  let seenInAll = 0
  for (let kill = 0; kill < KILLS; kill++) {
    if (left < FEWEST_CARDS) {
      if (userDataDir !== '') await rm(userDataDir, { recursive: true })
      userDataDir = aFolder()
      await welcomed(userDataDir)
      left = NaN
    }
    const { app, page } = await launchApp({ userDataDir })
    await ready(page)
    await page.getByRole('link', { name: 'Cards', exact: true }).click()
    await button(page, 'Start drilling').click()
    const status = page.getByRole('status').filter({ hasText: /^\d+ left/ })
    const atStart = leftIn((await status.textContent()) ?? '')
    if (!Number.isNaN(left)) expect(atStart).toBe(left)
    const before = await lookInto(userDataDir, async (desk) => (await progressOf(desk)).cards.size)

    const seen = await watchWindow(page, { within: '[role=status]', read: 'text' })
    const killed = pause(Math.random() * 600).then(() => killApp(app))
    const given = await gradeUntilKilled(page)
    await killed

    const shown = atStart - Math.min(atStart, ...seen.map(leftIn).filter((number) => !Number.isNaN(number)))
    const { cards, days } = await lookInto(userDataDir, progressOf)
    const graded = cards.size - before
    expect(graded).toBeGreaterThanOrEqual(shown)
    expect(graded).toBeLessThanOrEqual(given)
    expect([...days.values()].reduce((sum, { grades }) => sum + grades.easy, 0)).toBe(cards.size)
    left = atStart - graded
    seenInAll += shown
  }
  expect(seenInAll).toBeGreaterThan(0)
  await rm(userDataDir, { recursive: true })
})

/** How many grades were given at most: a key may have been pressed without the card being turned. */
async function gradeUntilKilled(page: Page): Promise<number> {
  for (let given = 1; ; given++) {
    try {
      await page.keyboard.press('Enter')
      await page.keyboard.press('4')
    } catch {
      // The window is gone.
      return given
    }
  }
}

/** How long ago the last words may have been typed that a kill costs: a second between two savings, and one on a busy machine. */
const MOST_LOST_MS = 2000

test(`writing survives ${KILLS} kills`, async ({ launchApp }) => {
  test.setTimeout(KILLS * 14_000)
  const userDataDir = aFolder()
  await welcomed(userDataDir)
  const known = { plan: '', answer: '' }
  let [number, seenInAll] = [0, 0]
  for (let kill = 0; kill < KILLS; kill++) {
    const field = kill % 2 === 0 ? 'plan' : 'answer'
    const { app, page } = await launchApp({ userDataDir })
    await ready(page)
    await page.getByRole('link', { name: 'Practise' }).click()
    if (kill === 0) {
      await page.getByRole('list', { name: 'Questions' }).getByRole('link').first().click()
      await button(page, 'Start the clock').click()
    } else await button(page, 'Continue writing').click()
    for (const [name, text] of [
      ['Plan', known.plan],
      ['Answer', known.answer],
    ] as const) {
      await expect(page.getByRole('textbox', { name })).toHaveValue(text)
    }
    await page.getByRole('textbox', { name: field === 'plan' ? 'Plan' : 'Answer' }).focus()
    await page.keyboard.press('Control+End')

    const read = `data-${field}-on-disk`
    const seen = await watchWindow(page, { within: `[${read}]`, read })
    let killedAt = Infinity
    const killed = pause(Math.random() * 5000).then(() => {
      killedAt = performance.now()
      return killApp(app)
    })
    const typed = await typeUntilKilled(page, known[field], () => `word${(number += 1)} `)
    await killed

    const shown = Math.max(known[field].length, ...seen.map(Number))
    const [found, ...others] = await lookInto(userDataDir, (desk) => desk.ask('openAttempts', {}))
    expect(others).toEqual([])
    const text = found?.attempt[field] ?? ''
    expect(text.length).toBeGreaterThanOrEqual(shown)
    expect(typed.text.startsWith(text)).toBe(true)
    const old = typed.states.findLast(({ at }) => at <= killedAt - MOST_LOST_MS)
    expect(text.length).toBeGreaterThanOrEqual(old?.length ?? 0)
    expect(found?.damage).toBe('none')
    seenInAll += shown - known[field].length
    known[field] = text
    const other = field === 'plan' ? 'answer' : 'plan'
    expect(found?.attempt[other]).toBe(known[other])
  }
  expect(seenInAll).toBeGreaterThan(0)
  await rm(userDataDir, { recursive: true })
})

/** All that was typed, and how much of it stood in the window when. */
async function typeUntilKilled(page: Page, before: string, nextWord: () => string) {
  let text = before
  const states: { readonly at: number; readonly length: number }[] = []
  for (;;) {
    const word = nextWord()
    text += word
    try {
      await page.keyboard.insertText(word)
      states.push({ at: performance.now(), length: text.length })
      await pause(15)
    } catch {
      // The window is gone.
      return { text, states }
    }
  }
}

for (const [way, end] of [
  [
    'closing the window',
    (app) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
  ['quitting', (app) => app.evaluate(({ app }) => app.quit())],
] satisfies [string, (app: ElectronApplication) => Promise<void>][]) {
  test(`${way} while writing loses no word`, async ({ launchApp }) => {
    const userDataDir = aFolder()
    await welcomed(userDataDir)
    const { app, page } = await launchApp({ userDataDir })
    await ready(page)
    await page.getByRole('link', { name: 'Practise' }).click()
    await page.getByRole('list', { name: 'Questions' }).getByRole('link').first().click()
    await button(page, 'Start the clock').click()
    await page.getByRole('textbox', { name: 'Plan' }).focus()
    await page.keyboard.insertText('Every word, the last one too')
    // Something that only the notice to flush brings about.
    await page.evaluate(() =>
      window.foolscap.on('flush', () => {
        void window.foolscap.gradeCard({ card: 'pack/last' as never, grade: 'good', durationMs: 1 })
      }),
    )
    const closed = app.waitForEvent('close')
    await end(app)
    await closed

    const [found] = await lookInto(userDataDir, (desk) => desk.ask('openAttempts', {}))
    const { cards } = await lookInto(userDataDir, progressOf)

    expect(found?.attempt.plan).toBe('Every word, the last one too')
    expect([...cards.keys()]).toEqual(['pack/last'])
    await rm(userDataDir, { recursive: true })
  })
}

test('a backup restored in the window brings everything back, and so does undoing that', async ({
  launchApp,
}) => {
  const userDataDir = aFolder()
  await welcomed(userDataDir)
  const { app, page } = await launchApp({ userDataDir })
  const file = join(userDataDir, 'mine.foolscap-backup')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  const cardsSeen = () =>
    page.evaluate(async () => {
      const reply = await window.foolscap.openProgress({})
      return reply.ok ? reply.value.snapshot.cards.length : -1
    })
  const gradeOne = (card: string) =>
    page.evaluate(
      (name) => window.foolscap.gradeCard({ card: name as never, grade: 'good', durationMs: 1 }),
      card,
    )
  const restore = async (name: string | null) => {
    const restarted = page.waitForEvent('load')
    await page.evaluate((chosen) => void window.foolscap.restoreBackup({ name: chosen }), name)
    await restarted
    await ready(page)
  }
  await ready(page)
  await gradeOne('pack/a')
  await page.evaluate(() => window.foolscap.saveBackup({}))
  await gradeOne('pack/b')

  await restore(null)
  expect(await cardsSeen()).toBe(1)
  const undo = await page.evaluate(async () => {
    const reply = await window.foolscap.openApp({})
    return reply.ok ? reply.value.undoRestore : null
  })
  expect(undo).not.toBeNull()
  await restore(undo)

  expect(await cardsSeen()).toBe(2)
  await app.close()
  await rm(userDataDir, { recursive: true })
})

for (const damage of DAMAGES) {
  test(`files found ${damage.name} are told about and not written over`, async ({ launchApp }) => {
    const userDataDir = aFolder()
    const { data, ...files } = await busyProfile(userDataDir)
    const found = new Map<string, Buffer>()
    for (const file of Object.values(files)) {
      const bytes = damage.of(await readFile(join(data, file)), file)
      found.set(file, bytes)
      await writeFile(join(data, file), bytes)
    }

    const { app, page } = await launchApp({ userDataDir })
    // With settings that cannot be read, the app does not know that it has welcomed this student before.
    await ready(page)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Your settings file')
    await page.getByRole('link', { name: 'Practise' }).click()
    await expect(alert).toContainText('The log of your progress in')
    await expect(alert).toContainText('The journal of an unfinished attempt')
    const reply = await page.evaluate(() => window.foolscap.openAttempt({ id: 'attempt-done' as never }))
    expect(reply).toMatchObject({ ok: false, code: 'not-found' })
    await expect(alert).toContainText('The record of an attempt')
    await expect(alert).not.toContainText('summary of your progress')
    await app.close()

    found.delete(files.snapshot)
    for (const [file, bytes] of found) expect(await areKept(data, file, bytes), file).toBe(true)
    await rm(userDataDir, { recursive: true })
  })
}
