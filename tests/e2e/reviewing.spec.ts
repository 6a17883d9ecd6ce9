import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseTheme, ready, resize } from '../support/window'

const QUESTION = /Despite all appearances/
const ANSWERS = join(import.meta.dirname, '../fixtures/answers/open/answers')
const SLIPS =
  'Rapallo (1921) was a deal between two outcasts. The Zinoviev letter (October 1925) was probably forged.'
/** A whole essay, its first paragraph with two dates that are not the pack’s. */
const ESSAY = `${SLIPS}\n\n${readFileSync(join(ANSWERS, 'remained-revolutionary-1.md'), 'utf8').trim()}`

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const work = (page: Page) => page.getByRole('region', { name: 'What you wrote' })
const asked = (page: Page) => page.getByRole('group', { name: /^Is this your point/ })
const step = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Writes the essay under the clock and finishes it. */
async function writeEssay(page: Page, way = 'Full essay'): Promise<void> {
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link', { name: QUESTION }).click()
  await page.getByRole('radio', { name: way }).check()
  await button(page, 'Start the clock').click()
  if (way !== 'By hand') {
    await expect(page.getByRole('textbox', { name: 'Plan' })).toBeFocused()
    await page.keyboard.insertText('Thesis: revolution was never given up\nRapallo\nComintern')
  }
  if (way === 'Full essay') {
    await page.getByRole('textbox', { name: 'Answer' }).focus()
    await page.keyboard.insertText(ESSAY)
  }
  await button(page, 'Finish').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeFocused()
}

test('a review shows nothing before a guess, and its questions are answered by keys', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 1280, 800)
  await writeEssay(page)

  await expect(page.getByRole('heading', { name: 'What you covered' })).toHaveCount(0)
  await expect(page.locator('mark')).toHaveCount(0)
  await page.getByRole('combobox', { name: /^How many of the points/ }).selectOption('60 %')
  await page.getByRole('combobox', { name: /^At which level/ }).selectOption('Strong')
  await button(page, 'Show the review').click()

  await expect(page.getByText('You expected 60 %')).toBeVisible()
  await expect(asked(page)).toBeFocused()
  await expect(work(page).locator('mark.asked').first()).toBeInViewport()
  const questions = Number(/(\d+) questions left/.exec((await asked(page).textContent()) ?? '')?.[1])
  expect(questions).toBeGreaterThan(2)
  const first = (await asked(page).textContent()) ?? ''
  await page.keyboard.press('y')
  await expect(asked(page)).not.toHaveText(first)
  await page.keyboard.press('p')
  for (let left = questions - 2; left > 0; left--) {
    await expect(asked(page)).toContainText(`${left} question${left === 1 ? '' : 's'} left`)
    await page.keyboard.press('n')
  }
  await expect(asked(page)).toHaveCount(0)
  const result = page.getByRole('status').filter({ hasText: /of 10 points/ })
  await expect(result).toBeFocused()
  await expect(result).toHaveText(/^\d of 10 points, 1 half made$/)
  await expect(work(page)).toBeInViewport()

  const checks = step(page, 'Check these')
  await expect(checks.getByText('Treaty of Rapallo with Germany, 16 April 1922')).toBeVisible()
  await expect(checks.getByText(/is October 1925 what you meant/).first()).toBeVisible()
  await checks.getByRole('radio', { name: 'A slip' }).first().check()
  await checks.getByRole('button', { name: 'Make a card' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a card' })
  await expect(dialog.getByRole('textbox', { name: /^Sentence/ })).toHaveValue(
    'Treaty of Rapallo with Germany: {{16 April 1922}}.',
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  const rubric = step(page, 'How good is it?')
  for (const summary of await rubric.locator('summary').all()) await summary.click()
  await rubric
    .getByRole('radio', { name: /^Strong/ })
    .first()
    .check()
  await expect(rubric.getByText('In the strands you chose 1 strong.')).toBeVisible()
  await rubric.getByRole('combobox', { name: 'Best fit of all' }).selectOption('Sound')
  await rubric.getByRole('textbox', { name: 'What to do better' }).fill('Weigh more, yes, and narrate less.')
  await rubric.getByRole('spinbutton', { name: 'Mark', exact: true }).fill('64')
  await rubric.getByRole('spinbutton', { name: 'Out of' }).fill('100')

  // The bands were unfolded with the strands.
  const highest = rubric.getByRole('spinbutton', { name: 'To', exact: true }).first()
  const most = Number(await highest.inputValue())
  await highest.fill(String(most - 1))
  await rubric.getByRole('button', { name: 'Keep these bands' }).click()
  await expect(rubric.getByText('by your own bands')).toBeVisible()

  const covered = (await result.textContent()) ?? ''
  await page.getByRole('link', { name: 'All questions' }).click()
  await expect(page.getByRole('heading', { name: 'Past attempts' })).toBeVisible()
  await page.goBack()

  await expect(step(page, 'What you covered')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: covered })).toBeVisible()
  await expect(asked(page)).toHaveCount(0)
  await expect(checks.getByRole('radio', { name: 'A slip' }).first()).toBeChecked()
  await expect(rubric.getByRole('combobox', { name: 'Best fit of all' })).toHaveValue('sound')
  await expect(rubric.getByRole('textbox', { name: 'What to do better' })).toHaveValue(
    'Weigh more, yes, and narrate less.',
  )
  await expect(rubric.getByRole('spinbutton', { name: 'Mark', exact: true })).toHaveValue('64')
})

test('a sentence that was called a point counts as found the next time it is written', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await writeEssay(page)
  await button(page, 'Skip').click()
  await expect(asked(page)).toBeFocused()
  const point = ((await asked(page).locator('p').first().textContent()) ?? '').replace(
    'Is this your point?',
    '',
  )
  await page.keyboard.press('y')
  await page.getByRole('link', { name: 'All questions' }).click()

  await writeEssay(page)
  await button(page, 'Skip').click()

  const verdict = page.getByRole('radiogroup', { name: point.trim() })
  await expect(verdict).toContainText('found in your words')
  await expect(verdict.getByRole('radio', { name: 'Made' })).toBeChecked()
})

test('a plan sprint is read as a plan', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await writeEssay(page, 'Plan sprint')
  await button(page, 'Skip').click()

  await expect(page.getByRole('radiogroup').filter({ hasText: 'Made' })).toHaveCount(10)
  await expect(page.getByText('By paragraph of what you wrote')).toBeVisible()
})

test('what was written by hand is ticked, with its words counted by the student', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await writeEssay(page, 'By hand')
  await button(page, 'Skip').click()

  await expect(page.getByRole('radiogroup').filter({ hasText: 'not seen' })).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Words on paper' }).fill('480')
  await page.keyboard.press('Tab')
  await page.getByRole('radio', { name: 'Made' }).first().check()
  await expect(page.getByRole('status').filter({ hasText: '1 of 10 points' })).toBeVisible()
  await page.getByRole('link', { name: 'All questions' }).click()
  await expect(page.getByRole('list', { name: 'Questions' })).toBeVisible()
  await page.goBack()

  await expect(page.getByRole('textbox', { name: 'Words on paper' })).toHaveValue('480')
  await expect(page.getByRole('radio', { name: 'Made', checked: true })).toHaveCount(1)
})

test('an answer is compared with the outline and the essay’s own words, on request and by keys', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await writeEssay(page)
  await button(page, 'Skip').click()
  const compare = step(page, 'Compare')
  const own = compare.getByText('nonetheless it remained revolutionary')
  await expect(compare.getByText('missed', { exact: true }).first()).toBeHidden()
  await expect(own).toBeHidden()

  await compare.getByText('The outline of it').focus()
  await page.keyboard.press('Enter')
  await expect(compare.getByText(/^(made|missed|partly made)$/)).toHaveCount(10)
  await expect(compare.getByText(/^(made|missed|partly made)$/).first()).toBeVisible()

  for (const summary of (await compare.locator('summary').all()).slice(1)) {
    await summary.focus()
    await page.keyboard.press('Enter')
  }
  await expect(compare.getByText(/Jonathan’s words\./).first()).toBeVisible()
  await expect(own).toBeVisible()
})

test('the steps are gone to without a mouse', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await writeEssay(page)
  await button(page, 'Skip').focus()
  await page.keyboard.press('Enter')
  await expect(asked(page)).toBeFocused()
  const question = (await asked(page).textContent()) ?? ''

  await page
    .getByRole('navigation', { name: 'Steps of the review' })
    .getByRole('button', { name: 'Rubric' })
    .focus()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'How good is it?' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'How good is it?' })).toBeInViewport()
  await page.keyboard.press('y')
  await expect(asked(page)).toHaveText(question)
})

for (const theme of ['Light', 'Dark', 'Sepia', 'High contrast']) {
  test(`axe finds nothing in any state of a review in ${theme}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await writeEssay(page)
    expect(await findings(page), 'before the guess').toEqual([])
    await button(page, 'Skip').click()
    await expect(asked(page)).toBeFocused()
    expect(await findings(page), 'a question').toEqual([])
    for (const summary of await page.locator('summary').all()) await summary.click()
    await step(page, 'Check these').getByRole('radio', { name: 'A slip' }).first().check()
    await page.getByRole('spinbutton', { name: 'Mark', exact: true }).fill('64')
    expect(await findings(page), 'all unfolded, a mark half typed').toEqual([])
    await resize(app, 900, 600)
    while ((await asked(page).count()) > 0) await asked(page).getByRole('button', { name: /^No/ }).click()
    expect(await findings(page), 'a small window, all answered').toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
}
