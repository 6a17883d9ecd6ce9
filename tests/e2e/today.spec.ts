import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { ready } from '../support/window'

const day = (ahead: number): string => {
  const date = new Date()
  // Before four in the morning it is still the day before.
  date.setHours(date.getHours() - 4)
  date.setDate(date.getDate() + ahead)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

const open = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()

test('the welcome asks two questions by the keyboard and leads to the essay', async ({ launchApp }) => {
  const { page } = await launchApp()
  await page.waitForSelector('html[data-ready]')
  const welcome = page.getByRole('dialog', { name: 'Welcome to Foolscap' })
  await expect(welcome.getByLabel('When is the exam?')).toBeFocused()

  await welcome.getByLabel('When is the exam?').fill(day(12))
  await welcome.getByLabel('How many minutes a day?').fill('45')
  await page.keyboard.press('Enter')

  await expect(welcome).toBeHidden()
  await expect(page.getByRole('article', { name: 'Soviet Foreign Policy 1921–1933' })).toBeVisible()
  await open(page, 'Today')
  await expect(page.getByText('12 days to the exam.')).toBeVisible()
  await expect(page.getByText('0 of 45')).toBeVisible()
})

test('a skipped welcome does not come back, and Escape skips it too', async ({ launchApp }) => {
  const first = await launchApp()
  await first.page.waitForSelector('html[data-ready]')
  await first.page.keyboard.press('Escape')
  await expect(first.page.getByRole('dialog')).toBeHidden()
  await first.app.close()

  const second = await launchApp({ userDataDir: first.userDataDir })
  await second.page.waitForSelector('html[data-ready]')
  await expect(second.page.getByRole('article')).toBeVisible()
  await expect(second.page.getByRole('dialog')).toBeHidden()
})

test('Today follows the exam date: missing, tomorrow, today, past', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  for (const [date, sentence] of [
    [day(1), 'The exam is tomorrow.'],
    [day(0), 'The exam is today.'],
    [day(-3), 'The exam was 3 days ago.'],
    ['', 'No exam date is set.'],
  ] as const) {
    await open(page, 'Settings')
    await page.getByLabel('Exam date').fill(date)
    await page.getByLabel('Exam date').blur()
    await open(page, 'Today')
    await expect(page.getByText(sentence)).toBeVisible()
  }
})

test('Today has one button that starts, by the keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Today')
  await expect(page.getByRole('heading', { name: 'Today' })).toBeFocused()

  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')

  await expect(page.getByRole('region', { name: 'Card' })).toBeVisible()
})

test('what does not fit a setting is said beside it and changes nothing', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Settings')
  const minutes = page.getByLabel('Minutes a day')

  await minutes.fill('four')
  await expect(page.getByText('A whole number from 5 to 600, please. Until then 30 stays.')).toBeVisible()
  await minutes.fill('50')
  await expect(page.getByText('Until then')).toBeHidden()
  await minutes.blur()
  await page.reload()
  await ready(page)

  await expect(page.getByLabel('Minutes a day')).toHaveValue('50')
})

test('Progress shows each plot as a table too', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Progress')

  const figures = page.getByRole('figure')
  await expect(figures).toHaveCount(3)
  for (const figure of await figures.all()) {
    await expect(figure.locator('svg').first()).toBeVisible()
    await figure.getByRole('button', { name: 'Show as table' }).click()
    await expect(figure.getByRole('table')).toBeVisible()
  }
  const [, cards = ''] = /of (\d+) cards seen so far/.exec(await figures.first().innerText()) ?? []
  expect(Number(cards)).toBeGreaterThan(0)
  await expect(figures.first().getByRole('row', { name: 'New' })).toContainText(cards)
})

/** Answers the desktop’s own file dialogs, which no test can click. */
async function answerFileDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
    })
  }, path)
}

test('everything is backed up to one file and restored from it, and the restore is undone', async ({
  launchApp,
}) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  const file = join(userDataDir, 'my-backup.json')
  await answerFileDialogs(app, file)
  await open(page, 'Settings')
  await page.getByLabel('Minutes a day').fill('45')
  await page.getByRole('button', { name: 'Back up to a file…' }).click()
  await expect(page.getByText('The backup is saved.')).toBeVisible()
  expect(existsSync(file)).toBe(true)

  await page.getByLabel('Minutes a day').fill('90')
  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await page.getByRole('button', { name: 'Choose the file…' }).click()

  await expect(page.getByText('What was here before it is kept.')).toBeVisible()
  await expect(page.getByLabel('Minutes a day')).toHaveValue('45')
  await page.getByRole('button', { name: 'Undo the restore' }).click()
  await expect(page.getByLabel('Minutes a day')).toHaveValue('90')
})

test('a damaged backup is refused in plain words and changes nothing', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  await answerFileDialogs(app, join(userDataDir, 'data', 'settings.json'))
  const before = readFileSync(join(userDataDir, 'data', 'settings.json'), 'utf8')
  await open(page, 'Settings')

  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await page.getByRole('button', { name: 'Choose the file…' }).click()

  await expect(page.getByRole('alert')).toContainText(/backup/i)
  expect(readFileSync(join(userDataDir, 'data', 'settings.json'), 'utf8')).toBe(before)
})
