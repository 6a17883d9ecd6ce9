import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseTheme, ready, resize } from '../support/window'

const QUESTION = /Despite all appearances/
const PLAN = '1. Rapallo split the capitalists\n2. China: two tracks\n3. Mukden, 1931'
const FIRST = 'In China two tracks ran side by side until Shanghai.'
const SECOND = 'Rapallo split the capitalists at Genoa in April 1922.'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const step = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const replay = (page: Page) => page.getByRole('dialog', { name: 'Replay' })
const slider = (page: Page) => replay(page).getByRole('slider', { name: 'Running time' })
const replayed = (page: Page, title: string) => replay(page).getByRole('group', { name: title })

/** Goes to a step of the review by its name in the list at the top. */
async function goTo(page: Page, name: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steps of the review' })
  await steps.getByRole('button', { name, exact: true }).click()
}

/** A plan of three lines, an answer of two paragraphs, and two minutes of nothing between these; then the review. */
async function writeWithPause(page: Page): Promise<void> {
  await page.clock.install()
  await page.reload()
  await ready(page)
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link', { name: QUESTION }).click()
  await page.getByRole('radio', { name: 'Full essay' }).check()
  await button(page, 'Start the clock').click()
  await page.clock.runFor(1000)
  await expect(page.getByRole('textbox', { name: 'Plan' })).toBeFocused()
  await page.keyboard.insertText(PLAN)
  await page.clock.runFor(20_000)
  await page.getByRole('textbox', { name: 'Answer' }).focus()
  await page.keyboard.insertText(FIRST)
  await page.clock.runFor(5000)
  await page.clock.runFor(120_000)
  await page.keyboard.insertText(`\n\n${SECOND}`)
  await page.clock.runFor(2000)
  await button(page, 'Finish').click()
  await page.clock.runFor(1000)
  await page.clock.resume()
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeFocused()
  await button(page, 'Skip').click()
}

test('the plan is laid beside the answer, without a judgement', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await writeWithPause(page)
  await goTo(page, 'Plan and answer')

  const laid = step(page, 'Plan and answer')
  await expect(page.getByRole('heading', { name: 'Plan and answer' })).toBeFocused()
  const planned = laid.getByRole('list', { name: 'Your plan' }).getByRole('listitem')
  await expect(planned).toHaveCount(3)
  await expect(planned.nth(0)).toContainText('Paragraph 2')
  await expect(planned.nth(1)).toContainText('Paragraph 1 · Written in another order')
  await expect(planned.nth(2)).toContainText('Not written')
  const written = laid.getByRole('list', { name: 'Your answer' }).getByRole('listitem')
  await expect(written).toHaveCount(2)
  await expect(written.nth(0)).toContainText(/10 words · \d+ s/)
  await expect(written.nth(0)).toContainText('“China: two tracks”')
})

test('the pace is shown with its pause, and the writing is replayed by keys alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await writeWithPause(page)
  await goTo(page, 'Pace')

  const pace = step(page, 'Pace')
  await expect(
    pace
      .getByRole('figure', { name: /^Words in your answer/ })
      .locator('svg')
      .first(),
  ).toBeVisible()
  const pauses = pace.getByRole('list', { name: 'Pauses' }).getByRole('listitem')
  await expect(pauses).toHaveCount(1)
  await expect(pauses).toContainText(/2 min( \d+ s)? after “In China .*”, before “Rapallo split/)
  await pace.getByRole('button', { name: 'Show as table' }).click()
  await expect(pace.getByRole('row').last()).toContainText('19')

  await pace.getByRole('button', { name: 'Replay the writing' }).focus()
  await page.keyboard.press('Enter')
  await expect(slider(page)).toBeFocused()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^0:00 of 2:\d\d$/)
  await expect(replayed(page, 'Plan')).toHaveText('')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await expect(replayed(page, 'Answer')).toHaveText(FIRST)
  await expect(replayed(page, 'Plan')).toContainText('Mukden, 1931')

  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(replay(page).getByRole('radio', { name: '60×' })).toBeChecked()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(replay(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(replayed(page, 'Answer')).toContainText(SECOND)
  await expect(replay(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^(2:\d\d) of \1$/)

  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(replay(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(replay(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(replay(page)).toHaveCount(0)
  await expect(pace.getByRole('button', { name: 'Replay the writing' })).toBeFocused()

  await pauses.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(replayed(page, 'Answer')).toHaveText('')
  await expect(replayed(page, 'Plan')).toContainText('Mukden, 1931')
})

test('how it was written is read only when it is wanted', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 900, 600)
  await writeWithPause(page)
  await expect(step(page, 'What you covered')).toBeVisible()

  await expect(step(page, 'Pace').getByRole('figure')).toHaveCount(0)
  await step(page, 'Pace').scrollIntoViewIfNeeded()
  await expect(step(page, 'Pace').getByRole('figure')).toHaveCount(1)
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing in plan, pace and replay in ${theme}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await writeWithPause(page)
    await goTo(page, 'Plan and answer')
    await expect(step(page, 'Plan and answer').getByText(/10 words · \d+ s/)).toBeVisible()
    expect(await findings(page), 'plan and answer').toEqual([])
    await goTo(page, 'Pace')
    await expect(step(page, 'Pace').locator('svg').first()).toBeVisible()
    await step(page, 'Pace').getByRole('button', { name: 'Show as table' }).click()
    expect(await findings(page), 'pace').toEqual([])
    await button(page, 'Replay the writing').click()
    await page.keyboard.press('End')
    expect(await findings(page), 'replay').toEqual([])
    await resize(app, 900, 600)
    expect(await findings(page), 'replay in a small window').toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
}
