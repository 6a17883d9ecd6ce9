import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseTheme, ready, resize } from '../support/window'

const CAVEAT = 'A forecast by the memory model from your grades so far, not a promise'

async function open(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: screen, exact: true })
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: screen, exact: true })).toBeFocused()
}

/** The day so many days from now; before four in the morning it is still the day before. */
function dayAhead(days: number): Date {
  const date = new Date()
  date.setHours(date.getHours() - 4)
  date.setDate(date.getDate() + days)
  return date
}

const two = (number: number): string => String(number).padStart(2, '0')
const asField = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** A day some weeks ahead whose day and month are one number, so that it is typed alike on every desktop that ends with the year. */
function dayLikeItsMonth(): Date {
  for (let days = 10; ; days += 1) {
    const date = dayAhead(days)
    if (date.getDate() === date.getMonth() + 1) return date
  }
}

/** Sets the exam date and the minutes a day in Settings, which it leaves open. */
async function planFor(page: Page, days: number, minutes: number): Promise<void> {
  await open(page, 'Settings')
  await page.getByLabel('Exam date').fill(asField(dayAhead(days)))
  await page.getByLabel('Minutes a day').fill(String(minutes))
  await page.getByLabel('Minutes a day').press('Enter')
}

const figure = (page: Page, name: string) => page.locator('dl > div').filter({ hasText: name }).locator('dd')

/** What a plan that fits shows, on Today as in Settings. */
async function expectOutlook(page: Page): Promise<void> {
  await expect(page.getByText(/^All \d+ new cards can be met in time/)).toBeVisible()
  await expect(figure(page, 'Recall on exam morning as things stand')).toHaveText('0 %')
  await expect(figure(page, 'If you follow the plan')).toHaveText(/^[5-9]\d %$/)
  await expect(page.getByText(CAVEAT)).toBeVisible()
  await page.getByText('By section of the outline').press('Enter')
  const rows = page.getByRole('table').getByRole('row')
  expect(await rows.count()).toBeGreaterThan(3)
  await expect(rows.nth(1)).toHaveText(/\d+\s*0 %\s*[5-9]\d %$/)
}

test('an exam date set by the keyboard brings a forecast of recall, by section, with its caveat', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 1280, 800)
  await open(page, 'Settings')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Exam date')).toBeFocused()

  const exam = dayLikeItsMonth()
  await page.keyboard.type(`${two(exam.getDate())}${two(exam.getDate())}${exam.getFullYear()}`)

  await expect(page.getByLabel('Exam date')).toHaveValue(asField(exam))
  await expectOutlook(page)
  await expect(page.getByText(/^Until the exam the plan chooses your cards, at 85 per cent/)).toBeVisible()
  for (const theme of ['Light', 'Dark']) {
    await chooseTheme(page, theme)
    await expect(page.getByText(CAVEAT)).toBeVisible()
    expect(await findings(page), `Settings, ${theme}`).toEqual([])
    await open(page, 'Progress')
    await expectOutlook(page)
    expect(await findings(page), `Progress, ${theme}`).toEqual([])
    await open(page, 'Today')
    await expectOutlook(page)
    await expect(page.getByText('The plan for today: time for new cards first')).toBeVisible()
    expect(await findings(page), `Today, ${theme}`).toEqual([])
  }
})

for (const screen of ['Today', 'Settings']) {
  test(`a plan that does not fit says so on ${screen}, and what is left out comes back at one press`, async ({
    launchApp,
  }) => {
    const { page } = await launchApp()
    await ready(page)
    await planFor(page, 4, 5)
    if (screen !== 'Settings') await open(page, screen)
    const sentence = page.getByText(/^Not all \d+ new cards will fit: there is time to meet about 40 /)
    await expect(sentence).toContainText(/Leave out \d+ cards, the least important first \(\d+ colour, /)
    const before = await sentence.innerText()
    const cut = page.getByRole('button', { name: /^Suspend \d+ colour cards$/ })

    await cut.press('Enter')
    await expect(page.getByText(/^\d+ colour cards: suspended\./)).toBeVisible()
    await expect(cut).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
    for (const theme of ['Light', 'Dark'] as const) {
      await page.emulateMedia({ colorScheme: theme === 'Light' ? 'light' : 'dark' })
      expect(await findings(page), theme).toEqual([])
    }

    await page.keyboard.press('Enter')
    await expect(sentence).toHaveText(before)
    await expect(sentence).toBeFocused()
    await expect(cut).toBeVisible()
  })
}

test('drilling presents the cards that the plan chose: the crucial ones when not all will fit', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await planFor(page, 12, 5)
  await open(page, 'Today')
  await expect(figure(page, 'New today')).toHaveText('10')
  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  for (let answered = 0; answered < 8; answered += 1) {
    await expect(page.getByRole('region', { name: 'Card', exact: true })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
    await page.keyboard.press('4')
    await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeHidden()
  }
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Browse' }).press('Enter')

  const search = page.getByRole('searchbox', { name: 'Search cards' })
  await search.fill('prop:reps>0 prop:weight=3')
  await expect(page.getByRole('status')).toHaveText(/^8 cards of /)
  await search.fill('prop:reps>0 prop:weight<3')
  await expect(page.getByText('No card is found by this.')).toBeVisible()
})

test('Today says why cards are left on a day that the plan leaves free', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await planFor(page, 20, 30)
  await open(page, 'Today')
  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Card', exact: true })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeHidden()
  await open(page, 'Settings')
  await page.getByLabel('First day').fill(asField(dayAhead(0)))
  await page.getByRole('button', { name: 'Add days off' }).press('Enter')

  await open(page, 'Today')

  await expect(page.getByRole('heading', { name: 'One card' })).toBeVisible()
  await expect(
    page.getByText('By your plan this is a day without cards, but you are still learning what is left'),
  ).toBeVisible()
  await expect(figure(page, 'Minutes drilled')).toHaveText('0, day off')
})
