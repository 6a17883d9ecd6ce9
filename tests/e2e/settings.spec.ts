import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { ready } from '../support/window'

const open = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()

/** The day so many days from now, as a date field has it; before four in the morning it is still the day before. */
function dayAhead(days: number): string {
  const date = new Date()
  date.setHours(date.getHours() - 4)
  date.setDate(date.getDate() + days)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

test('two exams are added, one is removed and brought back, by the keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Settings')
  const days = page.getByLabel('Exam date')
  const names = page.getByLabel('Name of the exam')
  await days.fill(dayAhead(20))
  await names.fill('Paper 1')
  await names.press('Enter')

  await page.getByRole('button', { name: 'Add another exam' }).press('Enter')
  await expect(days.nth(1)).toBeFocused()
  await days.nth(1).fill(dayAhead(-3))
  await expect(page.getByText('This exam is over.')).toBeVisible()

  await page.getByRole('button', { name: /^Remove Paper 1, / }).press('Enter')
  await expect(days).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(days.first()).toBeFocused()
  await open(page, 'Today')
  await expect(page.getByText('20 days to the exam.')).toBeVisible()

  await page.reload()
  await ready(page)
  await open(page, 'Settings')
  await expect(days).toHaveCount(2)
  await expect(days.first()).toHaveValue(dayAhead(20))
  await expect(names.first()).toHaveValue('Paper 1')
})

test('each weekday has its minutes, and days off are noted', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Settings')

  await page.getByRole('checkbox', { name: 'The same every day' }).press('Space')
  await page.getByLabel('Sunday').fill('0')
  await page.getByLabel('Sunday').blur()
  await expect(page.getByText('3 h 0 min a week.')).toBeVisible()
  await page.getByLabel('First day').fill(dayAhead(10))
  await page.getByLabel('Last day').fill(dayAhead(12))
  await page.getByLabel('Last day').press('Enter')
  await expect(page.getByRole('group', { name: 'Days off' }).getByRole('listitem')).toHaveCount(1)

  await page.reload()
  await ready(page)
  await open(page, 'Settings')
  await expect(page.getByLabel('Sunday')).toHaveValue('0')
  await expect(page.getByLabel('Monday')).toHaveValue('30')
  await page.getByRole('button', { name: /from the days off$/ }).press('Enter')
  await expect(page.getByRole('group', { name: 'Days off' }).getByRole('listitem')).toHaveCount(0)
})

test('desired retention and how a drill goes are kept', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Settings')

  await page.getByLabel('Desired retention').fill('95')
  await page.getByLabel('Desired retention').blur()
  await expect(page.getByText('about 2.5 times as often as at 90')).toBeVisible()
  await page.getByRole('radio', { name: 'After some minutes' }).check()
  await page.getByLabel('Minutes in a drill').fill('15')
  await page.getByLabel('Minutes in a drill').blur()
  await page.getByRole('checkbox', { name: 'Ask how sure I am before the answer' }).check()
  await page.getByRole('checkbox', { name: 'Follow the exam plan' }).uncheck()

  await page.reload()
  await ready(page)
  await open(page, 'Settings')
  await expect(page.getByLabel('Desired retention')).toHaveValue('95')
  await expect(page.getByLabel('Minutes in a drill')).toHaveValue('15')
  await expect(page.getByRole('checkbox', { name: 'Ask how sure I am before the answer' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Follow the exam plan' })).not.toBeChecked()
})

test('fitting the memory says how much more it takes, and axe finds nothing on the way', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Settings')
  await page.getByLabel('Exam date').fill(dayAhead(-1))
  await page.getByRole('checkbox', { name: 'The same every day' }).uncheck()
  await page.getByLabel('First day').fill(dayAhead(1))
  await page.getByRole('button', { name: 'Add days off' }).click()
  await page.getByRole('button', { name: /^Remove Exam/ }).click()

  await page.getByRole('button', { name: 'Fit to my answers' }).click()

  await expect(page.getByText('0 answers of the 11 it takes, so 11 more')).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('Progress says what its calibrations are still waiting for', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await open(page, 'Progress')

  for (const name of ['How sure you were, and how right', 'How well recall was predicted']) {
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await expect(page.getByRole('figure', { name })).toHaveCount(0)
  }
})
