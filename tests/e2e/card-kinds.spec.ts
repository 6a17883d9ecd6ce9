import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseTheme, ready } from '../support/window'

const cardOn = (page: Page) => page.getByRole('region', { name: 'Card', exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Crams the cards a search finds in Browse, by the keyboard. */
async function cram(page: Page, search: string): Promise<void> {
  await page.getByRole('link', { name: 'Cards', exact: true }).press('Enter')
  await page.getByRole('link', { name: 'Browse' }).press('Enter')
  const field = page.getByRole('searchbox', { name: 'Search cards' })
  // What an earlier search found is out of the way before this one counts.
  await field.fill('no such card')
  await expect(page.getByRole('status')).toHaveText(/^0 cards/)
  await field.fill(search)
  await expect(page.getByRole('status')).not.toHaveText(/^0 cards/)
  const all = page.getByRole('checkbox', { name: 'Choose all found' })
  if (!(await all.isChecked())) await all.press('Space')
  await page.getByRole('button', { name: /^Cram \d+ cards?$/ }).press('Enter')
  await expect(cardOn(page)).toBeVisible()
}

/** The grade that the answer came to stands out; Space gives it, and the card is known or comes again. */
async function expectSuggested(page: Page, grade: string): Promise<void> {
  await expect(page.locator('.grade.usual')).toContainText(grade)
}

async function expectEnd(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Each of them known' })).toBeFocused()
}

test('a basic card is shown, answered and graded', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await cram(page, '"On what ground does the essay call"')
  await expect(cardOn(page)).toBeFocused()
  await expect(cardOn(page)).not.toContainText('Their makers fitted')

  await page.keyboard.press('Space')
  await expect(cardOn(page)).toContainText('Their makers fitted every method into a Marxist view of history')
  await expectSuggested(page, 'Good')
  await page.keyboard.press('Space')

  await expectEnd(page)
})

test('a reversed card asks both ways', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await cram(page, 'kind:reversed narkomindel "diplomatic arm" or "what was the narkomindel"')
  const seen = new Set<string>()
  for (const left of ['2 left', '1 left']) {
    await expect(page.getByRole('status')).toHaveText(left)
    await page.keyboard.press('Space')
    await expect(button(page, 'Good')).toBeVisible()
    seen.add(/The Narkomindel|The Soviet foreign ministry/.exec(await cardOn(page).innerText())?.[0] ?? '')
    await page.keyboard.press('3')
  }

  await expectEnd(page)
  expect(seen).toEqual(new Set(['The Narkomindel', 'The Soviet foreign ministry']))
})

test('a cloze hides all its answers, or one of several', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await cram(page, 'kind:cloze "foreign policy is the work of"')
  await expect(cardOn(page).locator('.gap')).toHaveCount(2)
  await expect(cardOn(page)).not.toContainText('Narkomindel')
  await page.keyboard.press('Enter')
  await expect(cardOn(page).locator('mark')).toHaveText(['Comintern', 'Narkomindel'])
  await page.keyboard.press('Space')
  await expectEnd(page)
  await page.keyboard.press('Escape')

  await cram(page, 'kind:cloze "risks and resources"')
  await expect(page.getByRole('status')).toHaveText('3 left')
  await expect(cardOn(page).locator('.gap')).toHaveCount(1)
  await page.keyboard.press('Space')
  await expect(cardOn(page).locator('mark')).toHaveText([/^(strong|mixed|weak)$/])
})

test('a typed answer forgives case and a slip, shows what differs, and is left by Escape', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  const search = '"president of the Comintern from 1919"'
  const field = page.getByRole('textbox', { name: 'Your answer' })
  for (const [typed, words, grade] of [
    ['zinoviev', 'You typed it right.', 'Good'],
    ['Grigory Zinovjev', 'Right, but for a slip of spelling.', 'Good'],
    ['Grigory Zinov', 'Not what was asked for.', 'Again'],
  ] as const) {
    await cram(page, search)
    await expect(field).toBeFocused()
    // Keys of the desk are letters here.
    await page.keyboard.type(`${typed}s1`)
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await expect(cardOn(page)).toContainText(words)
    await expect(cardOn(page)).toBeFocused()
    await expectSuggested(page, grade)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeFocused()
  }

  await cram(page, search)
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeFocused()
})

test('a typed answer left empty suggests Again, and its empty field leaves undo to the desk', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await cram(page, '"president of the Comintern from 1919"')
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expectSuggested(page, 'Again')
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()

  await page.keyboard.type('Z')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(cardOn(page)).toContainText('Zinoviev')
  await expect(button(page, 'Good')).toBeVisible()
})

test('an argument is ticked point by point, and the ticks suggest the grade', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await cram(page, '"Retrace the essay’s argument"')
  await expect(cardOn(page)).toContainText('Say at least 4 of 6 points')
  await page.keyboard.press('Space')
  await expectSuggested(page, 'Again')

  await page.keyboard.type('af')
  await expect(cardOn(page)).toContainText('2 ticked, 4 needed for full credit.')
  await expectSuggested(page, 'Hard')
  await page.keyboard.type('abc')
  await expect(cardOn(page)).toContainText('3 ticked')
  // A box is ticked as boxes are, too.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(cardOn(page)).toContainText('4 ticked')
  await expectSuggested(page, 'Good')
  await page.keyboard.press('3')

  await expectEnd(page)
})

const FIRST_STEPS = [
  'Decree on Peace, an appeal over the heads of governments',
  'Treaty of Brest-Litovsk',
  'First Comintern Congress',
  'Second Comintern Congress',
  'Anglo-Soviet Trade Agreement',
]

test('events are put in order by keys, by buttons and by dragging', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await cram(page, '"early steps of Soviet policy in order"')
  const list = page.getByRole('list', { name: 'Earliest first' })
  const texts = () => list.locator('.text').allInnerTexts()
  const first = FIRST_STEPS[0] ?? ''

  // By keys: on an arrow of its own, until it stands first; the focus goes along.
  let place = (await texts()).indexOf(first)
  await list.getByRole('button', { name: `${place === 0 ? 'Move later' : 'Move earlier'}: ${first}` }).focus()
  for (; place > 0; place -= 1) {
    await page.keyboard.press('ArrowUp')
    await expect.poll(async () => (await texts()).indexOf(first)).toBe(place - 1)
  }
  await expect(list.getByRole('button', { name: `Move later: ${first}` })).toBeFocused()

  // By dragging: the last of them to the end.
  const last = FIRST_STEPS[4] ?? ''
  await list.getByRole('listitem').filter({ hasText: last }).dragTo(list.getByRole('listitem').last())
  await expect.poll(async () => (await texts()).indexOf(last)).toBe(4)

  // By buttons: the others.
  for (const [wanted, step] of FIRST_STEPS.entries()) {
    for (let at = (await texts()).indexOf(step); at > wanted; at -= 1) {
      await list.getByRole('button', { name: `Move earlier: ${step}` }).press('Enter')
      await expect.poll(async () => (await texts()).indexOf(step)).toBe(at - 1)
    }
  }
  expect(await texts()).toEqual(FIRST_STEPS)

  await page.getByRole('button', { name: 'Show answer' }).press('Enter')
  await expect(cardOn(page)).toContainText('All in order.')
  await expectSuggested(page, 'Good')
  await page.keyboard.press('Space')
  await expectEnd(page)
})

test('a contrast tells things apart one by one', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await cram(page, '"Tell apart the two Treaties of Riga"')
  await expect(cardOn(page)).toContainText('Riga, August 1920')
  await expect(cardOn(page)).not.toContainText('Peace with Latvia')

  await page.keyboard.press('Space')
  await expect(cardOn(page)).toContainText('Peace with Latvia, on the Baltic flank')
  await page.keyboard.press('a')
  await expect(cardOn(page)).toContainText('1 of 2 told apart.')
  await expectSuggested(page, 'Hard')
  await page.keyboard.press('b')
  await expectSuggested(page, 'Good')
  await page.keyboard.press('Space')
  await expectEnd(page)
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing on any kind of card in ${theme}`, async ({ launchApp }) => {
    const { page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    for (const kind of ['reversed', 'cloze', 'typed', 'argument', 'order', 'contrast']) {
      await cram(page, `kind:${kind}`)
      expect(await findings(page), `${kind}, asked`).toEqual([])
      if (kind === 'typed') await page.keyboard.type('Zinoviev')
      await page.keyboard.press(kind === 'typed' ? 'Enter' : 'Space')
      await expect(button(page, 'Good')).toBeVisible()
      expect(await findings(page), `${kind}, answered`).toEqual([])
      await page.keyboard.press('Escape')
    }
  })
}
