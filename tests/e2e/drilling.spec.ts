import type { Page } from '@playwright/test'
import { cardKey } from '@/domain/progress/events'
import { writeHistory } from '../bench/history'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import {
  answer,
  cardOn,
  choose,
  drillOnly,
  grade,
  left,
  openCards,
  PACK,
  pass,
  startDrilling,
} from '../support/drill'
import { chooseFromMenu, chooseTheme, ready, resize } from '../support/window'

/** Sets how many new cards a day brings. */
async function chooseNewCards(page: Page, count: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).press('Enter')
  const field = page.getByLabel('New cards a day')
  await field.fill(count)
  await field.press('Enter')
}

test('a first session by the keyboard alone, to its end', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  const card = cardOn(page)
  await expect(left(page)).toHaveText('10 left')
  await expect(card).toContainText('On what ground does the essay call even wavering Soviet policies')
  await expect(card).not.toContainText('Their makers fitted')

  await page.keyboard.press('Enter')
  await expect(card).toContainText('Their makers fitted every method into a Marxist view of history')
  await expect(card).toBeFocused()
  const again = page.getByRole('button', { name: 'Again', exact: true })
  await expect(again).toHaveAccessibleDescription('1 min')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toHaveAccessibleDescription('10 min')
  await expect(page.getByRole('button', { name: 'Easy', exact: true })).toHaveAccessibleDescription('8 days')

  // Again brings the card back within the session.
  await page.keyboard.press('1')
  await expect(card).toContainText('How does the essay define')
  await expect(left(page)).toHaveText('10 left')
  await expect(page.getByText('1 learning, 9 new')).toBeVisible()
  await answer(page, '4')

  // A card of the same point as the first does not follow it.
  await expect(card).toContainText('Which ‘appearances to the contrary’')
  await expect(left(page)).toHaveText('9 left')

  // Tab leads from the answer, whose points can be ticked, to the buttons.
  await page.keyboard.press('Space')
  for (const point of ['Treaties', 'Trade', 'Recognition', 'Pacts']) {
    await page.keyboard.press('Tab')
    await expect(card.getByRole('checkbox', { name: point })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(card.getByRole('link', { name: /^Paragraph/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(again).toBeFocused()
  await page.getByRole('button', { name: 'Easy', exact: true }).press('Enter')
  await expect(card).toContainText('Why do the essay’s quotations suit')
  await expect(card).toBeFocused()
  await answer(page, '4')
  await expect(card).toContainText('Retrace the essay’s argument')
  await expect(left(page)).toHaveText('7 left')

  // Enter shows the answer as Space does, and is then the grade that the ticks come to.
  await page.keyboard.press('Enter')
  await page.keyboard.type('abcd')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('What is the chief weakness')
  await expect(left(page)).toHaveText('7 left')

  for (let cards = 0; cards < 5; cards += 1) await answer(page, '4')
  const goOn = page.getByRole('button', { name: 'Go on now' })
  await expect(goOn).toBeFocused()
  await expect(goOn).toHaveAccessibleDescription('Next card in less than a minute')
  await expect(left(page)).toHaveText('2 left')

  await page.keyboard.press('Space')
  await expect(card).toContainText('On what ground does the essay')
  await expect(card).toContainText('Learning')
  await answer(page, '4')
  await answer(page, '4')

  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused()
  await expect(page.getByText('Come back tomorrow.')).toBeVisible()
  await expect(page.getByText(/^Today: 10 cards, 12 answers, 1 of them Again, in /)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'On what ground' })).toContainText('Paragraph 1')
  await expect(left(page)).toHaveText('0 left')
  await expect(page.getByRole('link', { name: 'Back to Today' })).toBeVisible()

  // Reading where a hard card comes from leads back to the end; going elsewhere closes it.
  await page.getByRole('listitem').filter({ hasText: 'On what ground' }).getByRole('link').press('Enter')
  await expect(page.locator('#p-1')).toBeFocused()
  await openCards(page)
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused()
  await page.getByRole('link', { name: 'Outline', exact: true }).press('Enter')
  await expect(page.getByRole('tree')).toBeVisible()
  await openCards(page)
  await expect(page.getByText('Nothing is due now. Come back tomorrow.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start drilling' })).toBeDisabled()

  // There are more for those who want them today.
  await page.getByRole('button', { name: 'Meet 5 more new cards' }).press('Enter')
  await expect(card).toBeFocused()
  await expect(left(page)).toHaveText('5 left')
})

test('stopping leads back to what is due', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  await answer(page, '4')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeFocused()
  await expect(page.getByText('9 new cards to meet.')).toBeVisible()
  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  await expect(left(page)).toHaveText('9 left')
})

test('the heading of Cards has the focus, whether or not the cards were opened before', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  const outline = page.getByRole('link', { name: 'Outline', exact: true })
  await outline.press('Enter')
  await expect(page.getByRole('tree')).toBeVisible()
  // Now no screen has opened the student's progress yet.
  await page.reload()
  for (const visit of ['first', 'second']) {
    await expect(page.getByRole('tree')).toBeVisible()
    await openCards(page)
    await expect(page.getByRole('button', { name: 'Start drilling' })).toBeEnabled()
    await expect(page.getByRole('heading', { name: 'Cards', exact: true }), visit).toBeFocused()
    await outline.press('Enter')
  }
})

test('a key that is held down shows an answer and grades nothing', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startDrilling(page)

  // Pressing a key again without letting it go is what a held key does.
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Space')
  await page.keyboard.up('Space')

  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  await expect(left(page)).toHaveText('10 left')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('a key that is held down grades the last card and does not go on by itself', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await chooseNewCards(page, '1')
  await startDrilling(page)
  await page.keyboard.press('Space')
  const goOn = page.getByRole('button', { name: 'Go on now' })

  await page.keyboard.down('Space')
  await expect(goOn).toBeFocused()
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Space')
  await page.keyboard.up('Space')

  await expect(goOn).toBeFocused()
  await page.keyboard.press('Space')
  await expect(cardOn(page)).toBeFocused()
})

test('no new cards a day: Cards says so and leads to Settings, or to a few more', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await chooseNewCards(page, '0')
  await openCards(page)
  const start = page.getByRole('button', { name: 'Start drilling' })
  await expect(start).toBeDisabled()
  await expect(start).toHaveAccessibleDescription(/You have set 0 new cards a day, and \d+ are not met yet\./)
  expect(await findings(page)).toEqual([])

  await page.getByRole('link', { name: 'Change it in Settings' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused()
  await openCards(page)
  await page.getByRole('button', { name: 'Meet 5 more new cards' }).press('Enter')
  await expect(left(page)).toHaveText('5 left')
})

test('grades and suspensions are undone by the key, the button and the menu', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  const card = cardOn(page)
  await answer(page, '4')
  await answer(page, '1')
  await expect(left(page)).toHaveText('9 left')

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Taken back: Again.')).toBeVisible()
  await expect(page.locator('.grade.usual')).toContainText('Again')
  await expect(card).toContainText('How does the essay define')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  await expect(card).toContainText('New')
  await expect(card).toBeFocused()
  await expect(left(page)).toHaveText('9 left')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card).toContainText('Their makers fitted')
  await expect(card).toBeFocused()
  await expect(left(page)).toHaveText('10 left')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()

  await page.keyboard.press('s')
  await expect(page.getByText('Suspended. Undo brings it back.')).toBeVisible()
  await expect(card).toContainText('How does the essay define')

  await chooseFromMenu(app, 'Undo')
  await expect(card).toContainText('On what ground')
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
})

test('a suspended card stays away until it is brought back', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  await page.keyboard.press('s')
  await expect(cardOn(page)).toContainText('How does the essay define')
  await page.keyboard.press('Escape')

  await page.getByText('Suspended cards (1)').press('Enter')
  await page.getByRole('button', { name: 'Bring back' }).press('Enter')
  await expect(page.getByText(/Suspended cards/)).toBeHidden()

  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  await expect(cardOn(page)).toContainText('On what ground')
})

test('an undo in the drill says what it took back from another screen, and redo does it again', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await openCards(page)
  await page.getByRole('link', { name: 'Browse' }).press('Enter')
  await page.getByRole('searchbox', { name: 'Search cards' }).fill('kind:order')
  await expect(page.getByRole('status')).toHaveText(/^\d+ cards of/)
  await page.getByRole('checkbox', { name: 'Choose all found' }).press('Space')
  await page.getByRole('button', { name: 'Suspend', exact: true }).press('Enter')
  const suspended = await page.getByText(/^\d+ cards suspended\. Undo takes it back\.$/).innerText()
  const cards = suspended.replace('. Undo takes it back.', '')

  await startDrilling(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`Taken back: ${cards}.`)).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText(`Done again: ${cards}.`)).toBeVisible()
  await expect(cardOn(page)).toBeVisible()
})

test('suspended cards are brought back one after the other, or all at once', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openCards(page)
  const total = Number(/\d+/.exec(await page.getByRole('heading', { name: /^All \d+ cards$/ }).innerText()))
  await page.getByRole('link', { name: 'Browse' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Choose all found' }).press('Space')
  await page.getByRole('button', { name: 'Suspend', exact: true }).press('Enter')
  await expect(page.getByText(`${total} cards suspended. Undo takes it back.`)).toBeVisible()

  await openCards(page)
  await expect(page.getByRole('button', { name: 'Start drilling' })).toHaveAccessibleDescription(
    `Nothing is due now. All ${total} cards are suspended.`,
  )
  await page.getByRole('button', { name: 'Show the suspended cards' }).press('Enter')
  await expect(page.getByText(`Suspended cards (${total})`)).toBeFocused()
  expect(await findings(page)).toEqual([])

  // The way back of the next card takes the place of the one that was pressed; after the last, it is the one before.
  const back = page.getByRole('button', { name: 'Bring back' })
  const second = await back.nth(1).evaluate((button) => button.getAttribute('aria-describedby'))
  await back.first().press('Enter')
  await expect(back).toHaveCount(total - 1)
  await expect(back.first()).toBeFocused()
  await expect(back.first()).toHaveAttribute('aria-describedby', second ?? '')
  await back.last().press('Enter')
  await expect(back).toHaveCount(total - 2)
  await expect(back.last()).toBeFocused()

  await page.getByRole('button', { name: 'Bring all back' }).press('Enter')
  await expect(page.getByText(/Suspended cards/)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Start drilling' })).toBeEnabled()
})

test('the source is one key away, and the card waits with its answer', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  await answer(page, '4')
  await page.keyboard.press('Space')

  await page.keyboard.press('p')
  await expect(page.locator('#p-1')).toBeFocused()
  await chooseFromMenu(app, 'Back')
  await expect(cardOn(page)).toContainText('How does the essay define')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  await expect(cardOn(page)).toBeFocused()

  await page.getByRole('link', { name: 'Paragraph 1' }).press('Enter')
  await expect(page.locator('#p-1')).toBeFocused()
  await page.getByRole('link', { name: 'Cards', exact: true }).press('Enter')
  await expect(cardOn(page)).toBeFocused()
  await page.keyboard.press('3')
  await expect(cardOn(page)).toContainText('Which ‘appearances to the contrary’')
})

/** The words that Read marks as the source of a card. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('source') ?? [])].map(String).join(''))

test('a card opens the essay at its very sentence, which is marked and in sight', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 900, 600)
  await drillOnly(page, 'joffe-concession')
  await page.keyboard.press('p')
  await expect.poll(() => marked(page)).toContain('In effect for six years from 1922 until 1928')
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get('source') ?? []
    return range instanceof Range ? range.getBoundingClientRect() : null
  })
  expect(place?.top).toBeGreaterThan(50)
  expect(place?.bottom).toBeLessThan(600)
  await expect(page.getByText('The card comes from: ')).toContainText(
    'In effect for six years from 1922 until 1928',
  )
  expect(await findings(page)).toEqual([])

  await page.getByRole('link', { name: 'Outline', exact: true }).press('Enter')
  await expect(page.getByRole('tree')).toBeVisible()
  expect(await marked(page)).toBe('')
})

test('Today starts a drill at once', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Today', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')

  await expect(cardOn(page)).toBeFocused()
  await answer(page, '4')
  await expect(left(page)).toHaveText('9 left')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Start drilling' })).toBeEnabled()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start drilling' })).toBeEnabled()
})

test('what was graded outlives a reload and a restart', async ({ launchApp }) => {
  const first = await launchApp()
  await ready(first.page)
  await startDrilling(first.page)
  for (const key of ['4', '1', '4'] as const) await answer(first.page, key)
  await expect(left(first.page)).toHaveText('8 left')

  await first.page.reload()
  await expect(first.page.getByText(/^Today: 3 cards, 3 answers, 1 of them Again/)).toBeVisible()
  await first.page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  await expect(left(first.page)).toHaveText('8 left')
  await first.page.keyboard.press('Control+z')
  await expect(left(first.page)).toHaveText('9 left')
  await first.app.close()

  const second = await launchApp({ userDataDir: first.userDataDir })
  await ready(second.page)
  await startDrilling(second.page)
  await expect(left(second.page)).toHaveText('9 left')
})

test('an ordinary card fits the smallest window, and everything is reached at 200 % zoom', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 900, 600)
  await startDrilling(page)
  await page.keyboard.press('Space')
  const overflow = () =>
    page.locator('main').evaluate((main) => ({
      down: main.scrollHeight - main.clientHeight,
      across: main.scrollWidth - main.clientWidth,
    }))
  expect(await overflow()).toEqual({ down: 0, across: 0 })

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await expect.poll(async () => (await overflow()).down).toBeGreaterThan(0)
  expect((await overflow()).across).toBe(0)
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 })
})

/** Shows the answer by Enter, which does so in a field too, and finds it easy. */
async function know(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  await grade(page, '4')
}

for (const theme of ['Light', 'Dark', 'Sepia', 'High contrast']) {
  test(`axe finds nothing in any state of a drill in ${theme}`, async ({ launchApp }) => {
    const { page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await choose(page, { newCardsADay: 20 })
    await openCards(page)
    expect(await findings(page), 'what is due').toEqual([])

    await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
    await expect(cardOn(page)).toBeFocused()
    expect(await findings(page), 'a front').toEqual([])
    await page.keyboard.press('Space')
    expect(await findings(page), 'an answer').toEqual([])
    await grade(page, '1')
    while ((await page.locator('.gap').count()) === 0) await know(page)
    expect(await findings(page), 'a cloze').toEqual([])
    await page.keyboard.press('Space')
    expect(await findings(page), 'a cloze answered').toEqual([])
    await page.keyboard.press('s')
    await expect(page.getByText('Suspended. Undo brings it back.')).toBeVisible()
    expect(await findings(page), 'a card suspended').toEqual([])

    const goOn = page.getByRole('button', { name: 'Go on now' })
    while (!(await goOn.isVisible())) await know(page)
    expect(await findings(page), 'a wait').toEqual([])
    await goOn.click()
    await answer(page, '4')
    await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible()
    expect(await findings(page), 'the end').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByText('Suspended cards (1)').click()
    expect(await findings(page), 'nothing due').toEqual([])
  })
}

test('what was undone is done again, also after a restart', async ({ launchApp }) => {
  const first = await launchApp()
  await ready(first.page)
  await startDrilling(first.page)
  for (const key of ['4', '1'] as const) await answer(first.page, key)
  await first.page.keyboard.press('s')
  await expect(first.page.getByText('Suspended. Undo brings it back.')).toBeVisible()
  await first.page.keyboard.press('Control+z')
  await expect(cardOn(first.page)).toContainText('Which ‘appearances to the contrary’')
  await first.page.keyboard.press('Control+z')
  await expect(cardOn(first.page)).toContainText('How does the essay define')
  await first.app.close()

  const { app, page } = await launchApp({ userDataDir: first.userDataDir })
  await ready(page)
  await startDrilling(page)
  await page.keyboard.press('Control+Shift+z')
  await expect(cardOn(page)).toContainText('Which ‘appearances to the contrary’')
  await chooseFromMenu(app, 'Redo')
  await expect(cardOn(page)).toContainText('Retrace the essay’s argument')
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled()
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z')
  await expect(cardOn(page)).toContainText('On what ground')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('a card is flagged, noted, edited and buried in place, and the focus comes back to it', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  const card = cardOn(page)
  await page.keyboard.press('*')
  await expect(card).toContainText('Flagged')
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Unflag' }).press('Enter')
  await expect(card).not.toContainText('Flagged')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(card).toContainText('Flagged')

  await card.focus()
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: 'Your note' })
  await expect(note).toBeFocused()
  // Keys of the desk are letters here.
  await page.keyboard.type('sw1 see Lenin')
  await page.getByRole('button', { name: 'Save note' }).press('Enter')
  await expect(card).toBeFocused()
  await page.keyboard.press('Space')
  await expect(card).toContainText('sw1 see Lenin')

  // From the menu too.
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Edit' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit the card' })
  await dialog.getByRole('textbox', { name: 'Answer' }).fill('They fitted each step into Marxist history')
  await dialog.getByRole('button', { name: /^Save/ }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(card).toContainText('They fitted each step into Marxist history')
  await expect(page.locator('body')).not.toBeFocused()

  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.getByRole('menuitem', { name: 'History' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('body')).not.toBeFocused()

  await page.keyboard.press('-')
  await expect(page.getByText('Buried until tomorrow. Undo brings it back.')).toBeVisible()
  await expect(card).toContainText('How does the essay define')
  await page.keyboard.press('Control+z')
  await expect(card).toContainText('On what ground')
  await expect(card).toBeFocused()
})

test('a drill of three cards ends there, is extended, and its hardest are crammed', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await choose(page, { drillGoal: 'cards', drillLength: 3 })
  await startDrilling(page)
  await expect(left(page)).toHaveText('3 left')
  for (const key of ['1', '4', '4'] as const) await answer(page, key)
  await expect(page.getByRole('heading', { name: 'That is what you set out to do' })).toBeFocused()
  await expect(left(page)).toHaveText('0 left')
  await expect(page.getByText(/^This drill: 3 cards, 3 answers, 1 of them Again/)).toBeVisible()
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: '3 more cards' }).press('Enter')
  await expect(cardOn(page)).toBeFocused()
  for (const key of ['4', '4', '4'] as const) await answer(page, key)
  await expect(page.getByRole('heading', { name: 'That is what you set out to do' })).toBeFocused()
  await expect(page.getByRole('button', { name: '3 more cards' })).toBeVisible()

  await page.getByRole('button', { name: 'Cram the hardest again' }).press('Enter')
  await expect(cardOn(page)).toBeFocused()
  await expect(page.getByText('The schedule is left alone.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeFocused()
})

test('a drill of two minutes ends after them, and is extended', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await choose(page, { drillGoal: 'minutes', drillLength: 2 })
  await startDrilling(page)
  await expect(left(page)).toHaveText('2 min left')
  await pass(page, 60)
  await answer(page, '4')
  await expect(left(page)).toHaveText('1 min left')
  // However long a card is looked at, it counts for a minute at most.
  await pass(page, 600)
  await answer(page, '4')
  await expect(page.getByRole('heading', { name: 'That is what you set out to do' })).toBeFocused()
  await expect(page.getByText('This drill: 2 cards, 2 answers, 0 of them Again, in 2 minutes.')).toBeVisible()

  // The same again, however long the drill has become.
  const more = page.getByRole('button', { name: '2 more minutes' })
  await more.press('Enter')
  await expect(cardOn(page)).toBeFocused()
  await expect(left(page)).toHaveText('2 min left')
  for (let cards = 0; cards < 2; cards += 1) {
    await pass(page, 90)
    await answer(page, '4')
  }
  await more.press('Enter')
  await expect(cardOn(page)).toBeFocused()
  await expect(left(page)).toHaveText('2 min left')
})

test('a note is saved by a key, is not lost by Escape, and a long word stays within the card', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: 'Your note' })
  await expect(note).toBeFocused()
  const word = 'archive'.repeat(30)
  await page.keyboard.type(word)

  await page.keyboard.down('Escape')
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Escape')
  await page.keyboard.up('Escape')
  await expect(page.getByRole('alert')).toContainText('This note is not saved.')
  await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(note).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(cardOn(page)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(cardOn(page)).toContainText(word)
  const across = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(across).toBe(0)

  await page.keyboard.press('n')
  await note.fill('Not kept')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard the changes' }).press('Enter')
  await expect(cardOn(page)).toContainText(word)
})

test('Escape held down closes a dialog and leaves the drill alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startDrilling(page)
  await page.keyboard.press('h')
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible()

  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Escape')
  await page.keyboard.up('Escape')
  await expect(cardOn(page)).toBeFocused()
})

test('a key that bounces while one says how sure one is grades nothing', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await choose(page, { asksConfidence: true })
  await startDrilling(page)
  await page.keyboard.press('3')
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await pass(page, 1)
  await grade(page, '3')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
})

for (const theme of ['light', 'dark'] as const) {
  test(`how sure one is is asked before the answer, in ${theme}`, async ({ launchApp }) => {
    const { page } = await launchApp()
    await ready(page)
    await choose(page, { asksConfidence: true, theme })
    await startDrilling(page)
    await expect(page.getByRole('group', { name: 'How sure are you of the answer?' })).toBeVisible()
    expect(await findings(page)).toEqual([])

    await page.keyboard.press('2')
    await expect(cardOn(page)).toContainText('Their makers fitted')
    await grade(page, '4')
    await page.getByRole('button', { name: /^Certain/ }).press('Enter')
    await grade(page, '1')
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  })

  test(`a card forgotten eight times gets help, in ${theme}`, async ({ launchApp }) => {
    const first = await launchApp()
    await ready(first.page)
    await choose(first.page, { theme, newCardsADay: 0 })
    await first.app.close()
    const slipping = cardKey(PACK, 'unlisted-appearances')
    // Again and Easy by turns: the first Again is no lapse, and the last Easy was long enough ago.
    writeHistory(first.userDataDir, [slipping], 16, 'easy')
    const { page } = await launchApp({ userDataDir: first.userDataDir })
    await ready(page)
    await startDrilling(page)
    await page.keyboard.press('h')
    await expect(page.getByRole('figure', { name: /Forgetting curve/ })).toBeVisible()
    expect(await findings(page), 'a history').toEqual([])
    await page.keyboard.press('Escape')
    await expect(cardOn(page)).toBeFocused()

    await answer(page, '1')
    await expect(page.getByRole('heading', { name: 'This card keeps slipping away' })).toBeVisible()
    await expect(page.getByText('Forgotten 8 times.')).toBeVisible()
    expect(await findings(page), 'help').toEqual([])

    await page.getByRole('button', { name: 'Rewrite it' }).press('Enter')
    await expect(page.getByRole('dialog', { name: 'Edit the card' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('heading', { name: 'This card keeps slipping away' })).toBeVisible()
    await expect(page.locator('body')).not.toBeFocused()

    // Undone and forgotten again, it is offered again.
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
    await grade(page, '1')
    await page.getByRole('button', { name: 'Suspend it' }).press('Enter')
    await expect(page.getByText('Suspended. Undo brings it back.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused()
  })
}

test('a note being written outlives a quit, and so does a half-written card', async ({ launchApp }) => {
  const first = await launchApp()
  await ready(first.page)
  await startDrilling(first.page)
  await first.page.keyboard.press('n')
  await first.page.keyboard.type('Ask for Joffe')
  await first.app.close()

  const second = await launchApp({ userDataDir: first.userDataDir })
  await ready(second.page)
  await startDrilling(second.page)
  await second.page.keyboard.press('Space')
  await expect(cardOn(second.page)).toContainText('Ask for Joffe')
  await second.page.keyboard.press('w')
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Edit the card' })
  await dialog(second.page).getByLabel('Answer', { exact: true }).fill('Half of an ans')
  await second.app.close()

  const third = await launchApp({ userDataDir: first.userDataDir })
  await expect(dialog(third.page).getByLabel('Answer', { exact: true })).toHaveValue('Half of an ans')
  await expect(dialog(third.page)).toContainText('As you left it when Foolscap was closed.')
  expect(await findings(third.page)).toEqual([])
  await third.page.keyboard.press('Escape')
  await dialog(third.page).getByRole('button', { name: 'Discard the changes' }).press('Enter')
  await third.page.reload()
  await third.page.waitForSelector('html[data-ready]')
  await expect(dialog(third.page)).toBeHidden()
})
