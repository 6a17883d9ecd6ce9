import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseTheme, ready, resize } from '../support/window'

const TEXT = 'The goverment of Chicherin wished to recieve Ruritania, the Kuomintang and Ruritania.'

const answer = (page: Page) => page.getByRole('textbox', { name: 'Answer' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const bar = (page: Page) => page.getByRole('region', { name: 'Spelling in the answer' })

/** Starts a full essay on the first question and goes on to its answer. */
async function startAnswer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link').first().click()
  await button(page, 'Start the clock').click()
  await button(page, 'Next phase').click()
  await expect(answer(page)).toBeFocused()
}

/** Switches spelling on or off in Settings. */
async function setSpelling(page: Page, isOn: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('checkbox', { name: 'Spelling' }).setChecked(isOn)
}

/** The words that are selected in the answer. */
const selected = (page: Page) =>
  answer(page).evaluate((area) =>
    area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : null,
  )

test('spelling is off until it is switched on', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startAnswer(page)
  await page.keyboard.type('A goverment')
  await expect(button(page, 'Versions')).toBeVisible()
  await expect(button(page, 'Spelling')).toHaveCount(0)
  await page.keyboard.press('Alt+s')
  await page.keyboard.type('.')
  await expect(answer(page)).toHaveValue('A goverment.')
  await expect(page.getByRole('region', { name: /Spelling/ })).toHaveCount(0)

  await setSpelling(page, true)
  await page.getByRole('link', { name: 'Practise' }).click()
  await button(page, 'Continue writing').click()
  await button(page, 'Spelling').click()
  await expect(bar(page).getByRole('status')).toHaveText(/goverment.*1 of 1 word to look at/)
})

test('words are put right, and called right, by the keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await setSpelling(page, true)
  await startAnswer(page)
  await page.keyboard.type(TEXT)
  await page.keyboard.press('Alt+s')

  const status = bar(page).getByRole('status')
  await expect(status).toHaveText(/goverment.*1 of 4 words to look at/)
  await expect(button(page, 'government')).toBeFocused()
  expect(await selected(page)).toBe('goverment')
  // A box hides its selection while the focus is elsewhere.
  await expect(page.locator('mark')).toBeVisible()
  await expect(page.locator('mark')).toHaveText('goverment')
  await page.keyboard.press('Enter')
  await expect(status).toHaveText(/recieve.*1 of 3 words to look at/)
  await expect(answer(page)).toHaveValue(TEXT.replace('goverment', 'government'))

  // On to the name, and round again.
  await expect(button(page, 'receive')).toBeFocused()
  await button(page, 'Next word').focus()
  await page.keyboard.press('Enter')
  await expect(status).toHaveText(/Ruritania.*2 of 3/)
  await expect(button(page, 'Next word')).toBeFocused()
  expect(await selected(page)).toBe('Ruritania')
  await button(page, 'This word is right').focus()
  await page.keyboard.press('Enter')
  await expect(status).toHaveText(/recieve.*1 of 1 word to look at/)

  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(answer(page)).toBeFocused()
  await expect(page.locator('mark')).toHaveCount(0)
  await page.keyboard.press('Alt+s')
  await expect(status).toHaveText(/recieve.*1 of 1 word to look at/)
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('No words to look at in the answer')
  await expect(button(page, 'Close spelling')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toBeFocused()
  await expect(answer(page)).toHaveValue(
    TEXT.replace('goverment', 'government').replace('recieve', 'receive'),
  )

  await page.keyboard.press('Control+z')
  await expect(answer(page)).toHaveValue(TEXT.replace('goverment', 'government'))
})

test('an own word stays one after a restart, and what was replaced is on disk', async ({ launchApp }) => {
  const first = await launchApp()
  await ready(first.page)
  await setSpelling(first.page, true)
  await startAnswer(first.page)
  await first.page.keyboard.type('Ruritania teh')
  await first.page.keyboard.press('Alt+s')
  await button(first.page, 'This word is right').click()
  await bar(first.page).getByRole('button', { name: 'tech', exact: true }).click()
  await expect(bar(first.page)).toContainText('No words to look at')
  const saved = first.page.getByRole('status').filter({ hasText: /^Saved/ })
  await expect(saved).toHaveAttribute('data-answer-on-disk', String('Ruritania tech'.length))
  await first.app.close()

  const { page } = await launchApp({ userDataDir: first.userDataDir })
  await ready(page)
  await page.getByRole('link', { name: 'Practise' }).click()
  await button(page, 'Continue writing').click()
  await expect(answer(page)).toHaveValue('Ruritania tech')
  await button(page, 'Spelling').click()
  await expect(bar(page)).toContainText('No words to look at')
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing in the spelling bar, in ${theme}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await resize(app, 900, 600)
    await chooseTheme(page, theme)
    await setSpelling(page, true)
    expect(await findings(page), 'settings').toEqual([])
    await startAnswer(page)
    await page.keyboard.type(TEXT)
    await page.keyboard.press('Alt+s')
    await expect(bar(page)).toContainText('goverment')
    expect(await findings(page), 'a doubtful word').toEqual([])
    await answer(page).fill('Nothing is wrong.')
    await expect(bar(page)).toContainText('No words to look at')
    expect(await findings(page), 'no doubtful word').toEqual([])
  })
}
