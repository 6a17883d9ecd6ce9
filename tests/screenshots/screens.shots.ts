import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { chooseTheme, ready, resize } from '../support/window'

const FOLDER = resolve(import.meta.dirname, '../../docs/screenshots')

const PLAN = `1. Define revolutionary: an expressed aim
2. Two aims, two bodies, one Politburo
3. China: two tracks, broken in 1927
4. Against: Rapallo, railway war, pacts
5. Verdict: revolutionary in aim`

const ANSWER = `Whether Soviet foreign policy remained revolutionary depends first on what is meant by the word. If a policy is revolutionary when it has revolution as an expressed aim, then the Comintern alone settles the question for 1921; it does not settle it for 1933.

The appearances are easily named. In March 1921 Moscow signed a trade agreement with Britain and made peace with Poland; in April 1922 it joined hands with Germany at Rapallo.`

for (const theme of ['Light', 'Dark'] as const) {
  test(`the screens in ${theme}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await resize(app, 1280, 800)
    await chooseTheme(page, theme)
    const open = (screen: string): Promise<void> =>
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
    const shoot = async (name: string): Promise<void> => {
      await page.mouse.move(0, 0)
      await page.waitForTimeout(400)
      await page.screenshot({ path: resolve(FOLDER, `${name}-${theme.toLowerCase()}.png`) })
    }

    await page.getByLabel('Exam date').fill(dayAhead(12))
    await page.getByLabel('Exam date').blur()
    await shoot('settings')

    await open('Read')
    await page.locator('.term').first().focus()
    await shoot('read')
    await page.getByRole('button', { name: 'Notes', exact: true }).click()
    await shoot('notes')
    const reading = page.getByRole('navigation', { name: 'Reading' })
    await reading.getByRole('link', { name: 'Supplement' }).click()
    await shoot('supplement')
    await reading.getByRole('link', { name: 'Reference' }).click()
    await shoot('reference')
    await open('Outline')
    await page.getByRole('treeitem').nth(2).focus()
    await page.keyboard.press('ArrowRight')
    await shoot('outline')
    await open('Library')
    await shoot('library')

    await drill(page, 4)
    await page.keyboard.press('Space')
    await shoot('cards')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Browse' }).click()
    await page.getByLabel('Search cards').fill('kind:order')
    await expect(page.getByRole('table', { name: 'Cards' }).getByRole('row')).not.toHaveCount(1)
    await page.locator('.question').first().click()
    await shoot('browse')
    await page.getByRole('button', { name: /^Cram/ }).click()
    await shoot('order')
    await page.keyboard.press('Escape')

    await open('Practise')
    await shoot('practise')
    await page.getByRole('list', { name: 'Questions' }).getByRole('link').nth(2).click()
    await shoot('question')
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await page.getByRole('textbox', { name: 'Plan' }).fill(PLAN)
    await page.getByRole('button', { name: 'Next phase' }).click()
    await page.getByRole('textbox', { name: 'Answer' }).fill(ANSWER)
    await page.waitForTimeout(1500)
    await shoot('writing')
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('button', { name: 'Skip' }).click()
    await expect(page.getByRole('group', { name: /^Is this your point/ })).toBeFocused()
    await shoot('review')
    const steps = page.getByRole('navigation', { name: 'Steps of the review' })
    await steps.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('The outline of it').click()
    await shoot('compare')

    await open('Progress')
    await expect(page.getByRole('figure').first().locator('svg').first()).toBeVisible()
    await shoot('progress')
    await open('Today')
    await shoot('today')
  })
}

/** Grades so many cards and leaves the next on the desk. */
async function drill(page: Page, cards: number): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cards' }).click()
  await page.getByRole('button', { name: 'Start drilling' }).click()
  for (let card = 0; card < cards; card += 1) {
    await page.getByRole('button', { name: 'Show answer' }).click()
    await page.getByRole('button', { name: 'Easy', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  }
}

/** A day so far ahead, as a date field takes it. */
function dayAhead(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000)
  return date.toISOString().slice(0, 10)
}
