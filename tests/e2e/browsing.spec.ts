import type { Page } from '@playwright/test'
import type { CardReviews } from '@/domain/fitting/review-history'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { Grade } from '@/domain/scheduling/grade'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { profileOf } from '../support/student-on-disk'
import { chooseFromMenu, chooseTheme, ready, resize } from '../support/window'

const searchbox = (page: Page) => page.getByRole('searchbox', { name: 'Search cards' })
const found = (page: Page) => page.getByRole('status')
const table = (page: Page) => page.getByRole('table', { name: 'Cards' })
const questions = (page: Page) => table(page).locator('.question')

async function openBrowse(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cards', exact: true }).press('Enter')
  await page.getByRole('link', { name: 'Browse' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Browse' })).toBeFocused()
  await expect(table(page)).toBeVisible()
}

const reviewsOn = (...answers: (readonly [day: string, grade: Grade])[]): CardReviews =>
  answers.map(([day, grade]) => ({ day: day as StudyDay, grade }))

/** Goes to the search by its key, and types. */
async function searchFor(page: Page, text: string): Promise<void> {
  await searchbox(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

test('cards are searched as the search language says, and a search that cannot be read is explained', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await page.keyboard.press('/')
  await expect(searchbox(page)).toBeFocused()

  await page.keyboard.type('president comintern')
  await expect(found(page)).toHaveText(/^1 card of /)
  await expect(questions(page)).toHaveText(['Who was president of the Comintern from 1919 to 1926?'])
  await searchFor(page, 'kind:contrast -"Treaties of Riga"')
  await expect(questions(page).filter({ hasText: 'Tell apart four schools' })).toBeVisible()
  await expect(questions(page).filter({ hasText: 'Treaties of Riga' })).toHaveCount(0)
  await searchFor(page, 'is:flagged or is:due')
  await expect(page.getByText('No card is found by this.')).toBeVisible()

  // The essay’s spelling finds the cards’.
  await searchFor(page, 'Trotskii')
  await expect(questions(page).filter({ hasText: 'Trotsky' }).first()).toBeVisible()

  await searchFor(page, 'kind:contrast Riga')
  await expect(found(page)).toHaveText(/^1 card of /)
  await searchbox(page).fill('kind:contrast Riga is:nonsense')
  await expect(page.getByText(/“is:nonsense” is not known\. There are is:due/)).toBeVisible()
  await expect(searchbox(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(questions(page)).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: 'Choose all found' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Suspend', exact: true })).toBeDisabled()
})

test('what can be searched for is listed, with the tags of the pack', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await page.keyboard.press('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('summary', { hasText: 'What can be searched for' })).toBeFocused()
  await page.keyboard.press('Enter')

  const guide = page.getByRole('region', { name: 'What can be searched for' })
  await expect(guide).toContainText('tag:far-east')
  await expect(guide).toContainText('Far East: Japan, Manchuria, Mongolia')
  await expect(guide).toContainText('is:mature')
  await expect(guide).toContainText('Both ways')
  expect(await findings(page)).toEqual([])
})

test('the table is walked, sorted and chosen from by the keyboard', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  const first = await questions(page).first().innerText()

  await questions(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(questions(page).nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(table(page).getByRole('row').last()).toBeInViewport()
  await expect(page.locator('.question:focus')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(questions(page).first()).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(found(page)).toContainText('3 chosen')

  await table(page).getByRole('button', { name: 'Question' }).press('Enter')
  await expect(table(page).getByRole('columnheader', { name: 'Question' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(questions(page).first()).not.toHaveText(first)
  await table(page).getByRole('button', { name: 'Question' }).press('Enter')
  await expect(table(page).getByRole('columnheader', { name: 'Question' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(found(page)).toContainText('3 chosen')
  await table(page).getByRole('button', { name: 'Question' }).press('Enter')
  await expect(table(page).locator('[aria-sort]')).toHaveCount(0)
  await expect(questions(page).first()).toHaveText(first)
})

test('the arrow down leads from the search to the first card found', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await page.keyboard.press('/')
  await page.keyboard.type('kind:contrast')
  await expect(found(page)).toHaveText(/^12 cards of/)

  await page.keyboard.press('ArrowDown')

  await expect(questions(page).first()).toBeFocused()
})

test('beside a preview the question has the most room, and the column that is sorted by stays', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await resize(app, 1280, 800)
  const column = (name: string) => table(page).getByRole('columnheader', { name })
  await column('Lapses').getByRole('button').press('Enter')
  await questions(page).first().press('Enter')
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible()

  await expect(column('Lapses')).toBeVisible()
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('pack')
  await expect(column('Lapses')).toBeHidden()
  const widthOf = async (name: string) => (await column(name).boundingBox())?.width ?? 0
  expect(await widthOf('Question')).toBeGreaterThan(300)
  expect(await widthOf('State')).toBeLessThan(120)
})

test('cards are sorted by what has no column, either way, and as the pack has them, by the keyboard', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  const first = await questions(page).first().innerText()
  const by = page.getByRole('combobox', { name: 'Sort by' })
  const direction = page.getByRole('combobox', { name: 'Direction' })
  await expect(direction).toHaveCount(0)

  await by.focus()
  await page.keyboard.type('Weight')
  await expect(by).toHaveValue('weight')
  const lightest = await questions(page).first().innerText()
  await page.keyboard.press('Tab')
  await expect(direction).toBeFocused()
  await page.keyboard.type('Highest')
  await expect(direction).toHaveValue('down')
  await expect(questions(page).first()).not.toHaveText(lightest)

  await table(page).getByRole('button', { name: 'Due' }).press('Enter')
  await expect(by).toHaveValue('due')
  await expect(direction).toHaveValue('up')
  await by.focus()
  await page.keyboard.type('Order')
  await expect(by).toHaveValue('pack')
  await expect(questions(page).first()).toHaveText(first)
})

test('a card that was answered a minute ago has no figure of recall, and the others’ is called an estimate', async ({
  launchApp,
}) => {
  const userDataDir = await profileOf(
    launchApp,
    [
      reviewsOn(['2026-01-05', 'easy'], ['2026-01-14', 'again'], ['2026-01-14', 'good']),
      reviewsOn(['2026-01-07', 'easy']),
    ],
    0,
  )
  const { page } = await launchApp({ userDataDir })
  await ready(page)
  await openBrowse(page)
  const recall = (place: number) => table(page).locator('td.r').nth(place)

  await expect(recall(0)).toHaveText('–')
  await expect(recall(1)).toHaveText(/^\d\d %$/)
  await expect(page.getByText('Recall is the model’s estimate for today, and no promise;')).toBeVisible()
  await searchFor(page, 'prop:r>0')
  await expect(found(page)).toHaveText(/^1 card of/)
  await searchFor(page, '-prop:reps=0 -prop:r>0')
  await expect(found(page)).toHaveText(/^1 card of/)

  await questions(page).first().press('Enter')
  await page.getByRole('button', { name: 'History' }).press('Enter')
  const history = page.getByRole('dialog', { name: 'History' })
  await expect(history).toContainText('–, answered today')
  await expect(history).not.toContainText('100 %')
  await expect(history).toContainText('as the model estimates it, which is no promise')
})

test('a card that keeps slipping is helped from its preview, by the keyboard', async ({ launchApp }) => {
  const again = Array.from({ length: 9 }, (_, week) => addDays('2026-01-05' as StudyDay, 7 * week))
  const userDataDir = await profileOf(launchApp, [
    again.flatMap((day, index) => reviewsOn([day, index === 0 ? 'easy' : 'again'], [day, 'good'])),
  ])
  const { page } = await launchApp({ userDataDir })
  await ready(page)
  await openBrowse(page)
  await searchFor(page, 'is:leech')
  await expect(found(page)).toHaveText(/^1 card of/)
  await questions(page).first().press('Enter')
  const help = page.getByRole('region', { name: 'This card keeps slipping away' })
  await expect(help).toContainText('Forgotten 8 times.')
  expect(await findings(page)).toEqual([])

  await page.keyboard.press('Tab')
  await expect(help.getByRole('button', { name: 'Rewrite it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Edit the card' })).toBeVisible()
  await page.keyboard.press('Escape')
  await help.getByRole('button', { name: 'Set it beside what it is mixed up with' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add a card' }).getByRole('combobox').first()).toHaveValue(
    'contrast',
  )
  await page.keyboard.press('Escape')

  await help.getByRole('button', { name: 'Suspend it' }).press('Enter')
  await expect(page.getByText('1 card suspended. Undo takes it back.')).toBeVisible()
  await expect(help).toHaveCount(0)
  await expect(questions(page).first()).toBeFocused()
})

test('boxes that are clicked are ticked, and a range with Shift', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  const box = (place: number) => table(page).locator('tbody').getByRole('checkbox').nth(place)

  await box(0).click()
  await expect(box(0)).toBeChecked()
  await box(2).click({ modifiers: ['Shift'] })
  await expect(found(page)).toContainText('3 chosen')
  for (const place of [0, 1, 2]) await expect(box(place)).toBeChecked()
  await box(1).click({ modifiers: ['Shift'] })
  await expect(box(1)).toBeChecked()
  await box(1).click()
  await expect(box(1)).not.toBeChecked()
  await expect(found(page)).toContainText('2 chosen')
})

test('many cards are flagged, suspended and buried at once, undone and done again', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await searchFor(page, 'kind:contrast')
  await expect(found(page)).toHaveText(/^12 cards of/)
  await page.getByRole('checkbox', { name: 'Choose all found' }).press('Space')

  await page.getByRole('button', { name: 'Flag', exact: true }).press('Enter')
  await expect(page.getByText('12 cards flagged. Undo takes it back.')).toBeVisible()
  await expect(table(page).getByRole('row').nth(1)).toContainText('Flagged')
  await page.getByRole('button', { name: 'Suspend', exact: true }).press('Enter')
  await expect(table(page).getByRole('row').nth(1)).toContainText('Suspended')

  await page.keyboard.press('Control+z')
  await expect(table(page).getByRole('row').nth(1)).not.toContainText('Suspended')
  await chooseFromMenu(app, 'Redo')
  await expect(table(page).getByRole('row').nth(1)).toContainText('Suspended')

  // In the search field the menu takes back letters, not cards.
  await searchbox(page).focus()
  await chooseFromMenu(app, 'Undo')
  await searchFor(page, 'is:suspended is:flagged')
  await expect(found(page)).toHaveText(/^12 cards of/)

  await page.getByRole('button', { name: 'Bring back', exact: true }).press('Enter')
  await expect(page.getByText('No card is found by this.')).toBeVisible()
})

test('a card is previewed, noted, followed to its source, and its history is shown', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await questions(page).first().focus()
  await page.keyboard.press('Enter')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Their makers fitted every method into a Marxist view of history')

  await preview.getByRole('textbox', { name: 'Your note' }).fill('Ask about Lenin.')
  await page.keyboard.press('Tab')
  await expect(table(page).getByRole('row').nth(1)).toContainText('Noted')
  await preview.getByRole('button', { name: 'History' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText(
    'This card has not been answered yet.',
  )
  await page.keyboard.press('Escape')
  await expect(preview.getByRole('button', { name: 'History' })).toBeFocused()

  await preview.getByRole('button', { name: 'Read where it comes from' }).press('Enter')
  await expect(page.locator('#p-1')).toBeFocused()
})

test('a note that is being written is kept when the screen is left and when the window closes', async ({
  launchApp,
}) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  const note = (of: Page) =>
    of.getByRole('region', { name: 'Preview' }).getByRole('textbox', { name: 'Your note' })
  const preview = async (of: Page): Promise<void> => {
    await openBrowse(of)
    await questions(of).first().press('Enter')
  }
  await preview(page)
  await note(page).pressSequentially('Ask')
  await page.evaluate(() => (location.hash = '#/today'))
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible()
  await preview(page)
  await expect(note(page)).toHaveValue('Ask')

  await note(page).press('End')
  await note(page).pressSequentially(' why')
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
  const again = await launchApp({ userDataDir })
  await ready(again.page)
  await preview(again.page)
  await expect(note(again.page)).toHaveValue('Ask why')
})

test('an own card is added, changed, deleted and brought back', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Add a card' })
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Who signed at Rapallo?')
  await dialog.getByRole('textbox', { name: 'Answer' }).fill('Chicherin and Rathenau')
  await dialog.getByRole('button', { name: /^Save/ }).press('Enter')
  await expect(dialog).toBeHidden()

  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Chicherin and Rathenau')
  await preview.getByRole('button', { name: 'Edit' }).press('Enter')
  const editing = page.getByRole('dialog', { name: 'Edit the card' })
  await editing.getByRole('textbox', { name: 'Answer' }).fill('Rathenau and Chicherin')
  await editing.getByRole('button', { name: /^Save/ }).press('Enter')
  await expect(preview).toContainText('Rathenau and Chicherin')
  await searchFor(page, 'is:own')
  await expect(found(page)).toHaveText(/^1 card of/)

  await preview.getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(page.getByText('1 card deleted. Undo brings it back.')).toBeVisible()
  await expect(found(page)).toHaveText(/^0 cards of/)
  // The focus is not left on nothing.
  await expect(page.locator('body')).not.toBeFocused()
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('Taken back: 1 card deleted.')).toBeVisible()
  await expect(found(page)).toHaveText(/^1 card of/)
})

test('a cram of chosen cards leaves their schedule alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openBrowse(page)
  await searchFor(page, 'kind:contrast Riga')
  await expect(found(page)).toHaveText(/^1 card of/)
  await page.getByRole('checkbox', { name: 'Choose all found' }).press('Space')
  await page.getByRole('button', { name: 'Cram 1 card' }).press('Enter')
  await expect(page.getByText('The schedule is left alone.')).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: 'Each of them known' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Card', exact: true })).toContainText('Treaties of Riga')
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: 'Each of them known' })).toBeFocused()
  await page.keyboard.press('Escape')

  await expect(page.getByText('10 new cards to meet.')).toBeVisible()
  await openBrowse(page)
  await expect(table(page).getByRole('row').nth(1)).toContainText('New')
})

for (const theme of ['Light', 'Dark', 'Sepia', 'High contrast']) {
  test(`axe finds nothing in any state of Browse in ${theme}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await openBrowse(page)
    expect(await findings(page), 'all cards').toEqual([])
    await questions(page).first().click()
    await page.getByRole('checkbox', { name: 'Choose all found' }).check()
    expect(await findings(page), 'a preview, all chosen').toEqual([])
    await resize(app, 900, 600)
    expect(await findings(page), 'the smallest window').toEqual([])
    await page.getByRole('button', { name: 'Edit' }).click()
    await expect(page.getByRole('dialog', { name: 'Edit the card' })).toBeVisible()
    expect(await findings(page), 'a card being edited').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'History' }).click()
    await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible()
    expect(await findings(page), 'a history').toEqual([])
    await page.keyboard.press('Escape')
    await searchFor(page, 'is:nonsense')
    await expect(searchbox(page)).toHaveAttribute('aria-invalid', 'true')
    expect(await findings(page), 'a search that cannot be read').toEqual([])
    await searchFor(page, 'no such card')
    await expect(page.getByText('No card is found by this.')).toBeVisible()
    expect(await findings(page), 'nothing found').toEqual([])
  })
}
