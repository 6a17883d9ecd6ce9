import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseFromMenu, chooseTheme, ready } from '../support/window'

const dialog = (page: Page, name = 'Add a card') => page.getByRole('dialog', { name })

/** Selects words of a paragraph, as a mouse would. */
async function selectWords(page: Page, paragraph: string, words: string): Promise<void> {
  await page.evaluate(
    ([id, text]) => {
      const walker = document.createTreeWalker(document.getElementById(id) ?? document, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(text) ?? -1
        if (start >= 0) document.getSelection()?.setBaseAndExtent(node, start, node, start + text.length)
      }
    },
    [paragraph, words] as const,
  )
}

/** Looks for cards in Browse. */
async function searchCards(page: Page, query: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/cards/browse'))
  await page.getByRole('searchbox', { name: 'Search cards' }).fill(query)
}

test('words selected in the essay become a cloze, and undo takes it away again', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await page.evaluate(() => (location.hash = '#/read?paragraph=p-8'))
  await expect(page.locator('#p-8')).toBeFocused()
  await selectWords(page, 'p-8', 'mere pockets of power in isolated areas')
  await expect(page.getByRole('button', { name: 'Make a card' })).toBeVisible()

  await page.keyboard.press('c')
  await expect(dialog(page)).toBeVisible()
  const sentence = dialog(page).getByLabel('Sentence')
  await expect(sentence).toBeFocused()
  // The words are the gap of their sentence already; without a gap it is no cloze, and says so.
  await expect(sentence).toHaveValue(/\{\{mere pockets of power in isolated areas\}\}\.$/)
  await sentence.fill('mere pockets of power in isolated areas')
  await dialog(page).getByRole('button', { name: 'Save card' }).press('Enter')
  await expect(sentence).toBeFocused()
  await expect(sentence).toHaveAttribute('aria-invalid', 'true')

  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Alt+g')
  await expect(sentence).toHaveValue('mere pockets of power in {{isolated areas}}')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Make the selected words a gap' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sentence).toHaveValue('{{mere}} pockets of power in {{isolated areas}}')

  await dialog(page).getByRole('button', { name: 'Save card' }).press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(page.locator('#p-8')).toBeFocused()
  await expect(page.getByRole('status', { name: 'Card' })).toHaveText('Card saved.')

  await searchCards(page, '"pockets of power in"')
  await expect(page.getByRole('table', { name: 'Cards' })).toContainText('pockets of power in ___')
  await chooseFromMenu(app, 'Undo')
  await expect(page.getByRole('table', { name: 'Cards' })).not.toContainText('pockets of power in ___')
})

test('a card on a paragraph is added by the keyboard alone, with a word about its likes', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('button', { name: 'Add a card on paragraph 3' }).press('Enter')
  await dialog(page).getByLabel('Question', { exact: true }).fill('Which words did Lenin never say in Chita?')
  await dialog(page).getByLabel('Answer', { exact: true }).fill('None is known')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toBeHidden()
  const way = page.getByRole('button', { name: 'Add a card on paragraph 3' })
  await expect(way).toBeFocused()

  await way.press('Enter')
  await dialog(page).getByLabel('Question', { exact: true }).fill('Which words did Lenin never say in Chita')
  await dialog(page).getByLabel('Answer', { exact: true }).fill('None')
  await expect(dialog(page)).toContainText('You have this already, or nearly')
  await expect(dialog(page).getByRole('button', { name: 'Save all the same' })).toBeVisible()

  // What is written is not lost by a slip.
  const answer = dialog(page).getByLabel('Answer', { exact: true })
  const keep = dialog(page).getByRole('button', { name: 'Keep writing' })
  const save = dialog(page).getByRole('button', { name: /^Save/ })
  await answer.focus()
  await page.keyboard.press('Escape')
  await expect(dialog(page).getByRole('alert')).toContainText('This card is not saved.')
  await expect(keep).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answer).toBeFocused()
  await expect(save).toBeVisible()

  // Typing on is staying; a second Escape goes on asking; Cancel asks too.
  await page.keyboard.press('Escape')
  await expect(keep).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(keep).toBeFocused()
  await page.keyboard.type('!!')
  await expect(answer).toHaveValue('None!!')
  await expect(save).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(keep).toBeFocused()
  expect(await findings(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Discard the changes' }).press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(way).toBeFocused()
})

test('a card of the supplement is taken back where it was made', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await page.evaluate(() => (location.hash = '#/read/supplement?paragraph=s-2'))
  await expect(page.locator('#s-2')).toBeFocused()
  await selectWords(page, 's-2', 'dropped claims, opened relations')
  await page.getByRole('button', { name: 'Make a card' }).click()
  await expect(dialog(page).getByLabel('Sentence')).toHaveValue(/\{\{dropped claims, opened relations\}\}/)
  await dialog(page).getByLabel('Sentence').fill('Rapallo {{dropped}} claims in Chita')
  await dialog(page).getByRole('button', { name: 'Save card' }).press('Enter')

  const status = page.getByRole('status', { name: 'Card' })
  await expect(status).toHaveText('Card saved.')
  await expect(page.locator('#s-2')).toBeFocused()
  await chooseFromMenu(app, 'Undo')
  await expect(status).toHaveText('Card taken back.')
  await searchCards(page, 'Chita')
  await expect(page.getByText('No card is found by this.')).toBeVisible()
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing in the card dialog, whatever the kind, in ${theme}`, async ({ launchApp }) => {
    const { page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await page.getByRole('link', { name: 'Read', exact: true }).click()
    await expect(page.locator('#p-1')).toBeVisible()
    await page.keyboard.press('c')
    const kind = dialog(page).getByLabel('Kind')
    for (const value of ['basic', 'reversed', 'cloze', 'typed', 'argument', 'order', 'contrast']) {
      await kind.selectOption(value)
      await dialog(page).getByRole('button', { name: 'Save card' }).click()
      await expect(dialog(page)).toContainText('Something is missing')
      expect(await findings(page), value).toEqual([])
    }
  })
}
