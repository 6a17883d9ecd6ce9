import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseTheme, ready, resize } from '../support/window'

const QUESTION = /Despite all appearances/
const ANSWERS = join(import.meta.dirname, '../fixtures/answers/open/answers')
const LONG = readFileSync(join(ANSWERS, 'remained-revolutionary-1.md'), 'utf8').trim()
const SHORT = 'The policy was one of survival. Nothing was ever revolutionary about it.'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const rows = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('checkbox') })
const choices = (page: Page) => rows(page).getByRole('checkbox')

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = (): Promise<boolean> =>
    target.evaluate((element) => element.ownerDocument.activeElement === element)
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not come to it.')
}

/** Presses what Tab leads to. */
async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Chooses in a list by its first letters; letters typed soon after would count as more of them. */
async function select(page: Page, list: Locator, letters: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(letters)
}

/** Writes an answer under the clock, guesses its coverage or not, and leaves the review open. */
async function write(page: Page, answer: string, guess: string | null): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Practise' }))
  await press(page, page.getByRole('list', { name: 'Questions' }).getByRole('link', { name: QUESTION }))
  await press(page, button(page, 'Start the clock'))
  await expect(page.getByRole('textbox', { name: 'Plan' })).toBeFocused()
  await tabTo(page, page.getByRole('textbox', { name: 'Answer' }))
  await page.keyboard.insertText(answer)
  await press(page, button(page, 'Finish'))
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeFocused()
  if (guess === null) {
    await press(page, button(page, 'Skip'))
  } else {
    await select(page, page.getByRole('combobox', { name: /^How many of the points/ }), guess)
    await press(page, button(page, 'Show the review'))
  }
  await expect(page.getByRole('heading', { name: 'What you covered' })).toBeVisible()
}

/** Two attempts at one question: a short one that makes nothing and was thought to make all, then a whole essay. */
async function writeTwo(page: Page): Promise<void> {
  await write(page, SHORT, '100')
  await select(page, page.getByRole('combobox', { name: 'Best fit of all' }), 'Partial')
  await write(page, LONG, null)
  await press(page, page.getByRole('link', { name: 'All questions' }))
  await expect(rows(page)).toHaveCount(2)
}

test('past attempts are sorted, compared, deleted and brought back by the keyboard alone', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await writeTwo(page)

  await expect(rows(page).last()).toContainText(
    /Full essay · 12 words · .* · 0 of 10 points · your level: Partial/,
  )
  await expect(rows(page).first()).not.toContainText('12 words')
  // Both are of one day: the time tells them apart.
  await expect(rows(page).first()).toContainText(/\d{4}, \d\d:\d\d/)
  await select(page, page.getByRole('combobox', { name: 'Sort by' }), 'Day, e')
  await expect(rows(page).first()).toContainText('12 words')
  // Past the order by question.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).last()).toContainText('12 words')
  // Another screen, and back: the order is remembered.
  await press(page, page.getByRole('link', { name: 'Today' }))
  await press(page, page.getByRole('link', { name: 'Practise' }))
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('words')

  await expect(button(page, 'Compare')).toBeDisabled()
  await press(page, choices(page).first(), 'Space')
  await press(page, choices(page).last(), 'Space')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await press(page, button(page, 'Compare'))
  await expect(page.getByRole('heading', { level: 1, name: 'Two attempts compared' })).toBeFocused()
  await expect(page.getByRole('region', { name: /^Earlier: .*, \d\d:\d\d/ })).toContainText('12 words')
  await expect(page.getByRole('region', { name: /^Earlier/ })).toContainText('100 %')
  await expect(
    page.getByText(/^Of the 10 points missed in the earlier attempt, \d+ are made in the later/),
  ).toBeVisible()
  await expect(page.getByText('None of their cards was drilled in between.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'The earlier attempt' })).toContainText(SHORT)
  await tabTo(page, page.getByRole('region', { name: 'The later attempt' }))
  await page.keyboard.press('PageDown')

  await press(page, page.getByRole('link', { name: 'All questions' }))
  await expect(rows(page)).toHaveCount(2)
  // Those two are still chosen; the long one is left alone now.
  await press(page, choices(page).first(), 'Space')
  await expect(page.getByText('1 chosen')).toBeVisible()
  await tabBackTo(page, button(page, 'Delete'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 attempt deleted.')).toBeVisible()
  await expect(button(page, 'Undo')).toBeFocused()
  await expect(rows(page)).toHaveCount(1)
  expect(await findings(page), 'one deleted').toEqual([])
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(2)
  await expect(choices(page).last()).toBeFocused()
  await expect(rows(page).last()).toContainText('0 of 10 points')
})

/** The same as `tabTo`, backwards. */
async function tabBackTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if (await target.evaluate((element) => element.ownerDocument.activeElement === element)) return
    await page.keyboard.press('Shift+Tab')
  }
  throw new Error('The Tab key does not come back to it.')
}

test('one attempt is exported from the list and from its review, and deleted there', async ({
  launchApp,
}, info) => {
  const { app, page } = await launchApp()
  await ready(page)
  await writeTwo(page)
  const saveAs = (path: string): Promise<void> =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
  const exportMarkdown = async (name: string): Promise<string> => {
    const path = info.outputPath(name)
    await saveAs(path)
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await expect(dialog.getByText('1 attempt, in one file.')).toBeVisible()
    await tabTo(page, dialog.getByRole('radio', { name: 'Word' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('radio', { name: 'Markdown' })).toBeChecked()
    await press(page, button(page, 'Save as…'))
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText(`Saved as ${name}.`)).toBeVisible()
    return readFileSync(path, 'utf8')
  }

  await press(page, choices(page).last(), 'Space')
  await tabBackTo(page, button(page, 'Export'))
  await page.keyboard.press('Enter')
  const short = await exportMarkdown('from-the-list.md')
  expect(short).toContain(SHORT)
  expect(short).toContain('Points missed')
  expect(short).not.toContain(LONG.slice(0, 40))

  await press(page, rows(page).first().getByRole('link'))
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeFocused()
  await press(page, button(page, 'Export'))
  expect(await exportMarkdown('from-the-review.md')).toContain(LONG.slice(0, 40))

  await press(page, button(page, 'Delete'))
  await expect(button(page, 'Undo')).toBeFocused()
  await expect(page.getByText('1 attempt deleted.')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('12 words')
})

test('what was foretold of answers shows on Progress, as a table too', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Progress' }).click()
  await expect(page.getByText('This takes one attempt before whose review', { exact: false })).toHaveCount(2)
  await writeTwo(page)
  await page.getByRole('link', { name: 'Progress' }).click()

  const figure = page.getByRole('figure', { name: /^How well you foretold your answers/ })
  await expect(figure).toContainText(
    'In the one attempt so far you expected 100 % of the points more than you made.',
  )
  await expect(figure.locator('svg').first()).toBeVisible()
  await figure.getByRole('button', { name: 'Show as table' }).click()
  await expect(figure.getByRole('row')).toHaveCount(2)
  await expect(figure.getByRole('row').last()).toContainText('100 %')
  await expect(page.getByRole('figure', { name: /^Words and pace/ })).toContainText('in 2 typed essays')
  await expect(page.getByRole('row').filter({ hasText: 'Partial' })).toHaveCount(1)
  const parts = page.getByRole('figure', { name: /^Coverage by part of the outline/ })
  await expect(parts).toContainText('Your reviewed attempts needed 10 points')
  await expect(parts.locator('svg').first()).toBeVisible()
  await parts.getByRole('button', { name: 'Show as table' }).click()
  await expect(parts.getByRole('row').filter({ hasText: '%' })).not.toHaveCount(0)
  expect(await findings(page), 'Progress with attempts').toEqual([])
})

test('attempts on Progress stand below one another at 200 % zoom, and nothing scrolls sideways', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await writeTwo(page)
  await page.getByRole('link', { name: 'Progress' }).click()
  const table = page.getByRole('region', { name: 'Attempts' }).locator('table')
  await expect(table.getByRole('columnheader')).toHaveCount(7)

  await resize(app, 1280, 800)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))

  await expect(table.getByRole('columnheader')).toHaveCount(0)
  const sideways = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(sideways).toBe(0)
  await expect(table.getByRole('link').first()).toBeVisible()
  expect(await findings(page), 'Progress at 200 %').toEqual([])
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing in the list or the comparison in ${theme}, nor does a small window scroll sideways`, async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await writeTwo(page)
    expect(await findings(page), 'the list').toEqual([])
    await choices(page).first().check()
    await choices(page).last().check()
    expect(await findings(page), 'two chosen').toEqual([])
    await button(page, 'Compare').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Two attempts compared' })).toBeVisible()
    expect(await findings(page), 'the comparison').toEqual([])
    await resize(app, 900, 600)
    const spill = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await spill()).toBeLessThanOrEqual(0)
    expect(await findings(page), 'the comparison in a small window').toEqual([])
    await page.goto(`${page.url().split('#')[0] ?? ''}#/practise/compare/no-such/attempt`)
    await expect(page.getByRole('heading', { name: 'Nothing to compare' })).toBeVisible()
    expect(await findings(page), 'nothing to compare').toEqual([])
  })
}
