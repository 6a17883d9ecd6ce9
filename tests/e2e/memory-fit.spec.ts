import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { MemoryFit } from '@/domain/fitting/fit-memory'
import type { CardReviews } from '@/domain/fitting/review-history'
import type { Settings } from '@/domain/settings/settings'
import { fitWithOptimiser } from '#electron/main/fitting/fit-with-optimiser'
import { SETTINGS } from '#electron/main/profile'
import { openSealed } from '#electron/main/storage/envelope'
import { aStudent, UNUSUAL } from '../domain/fitting/a-student'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { profileOf } from '../support/student-on-disk'
import { chooseTheme, ready } from '../support/window'

/** Of long standing and unlike most, so that a model of their own is worth having. */
const STUDENT = inOrderOfMeeting(aStudent({ parameters: UNUSUAL, cards: 200, days: 100, seed: 5 }))

/** As the app has the cards: the one that was met first comes first. */
function inOrderOfMeeting(cards: readonly CardReviews[]): readonly CardReviews[] {
  return cards.toSorted((a, b) => (a[0]?.day ?? '').localeCompare(b[0]?.day ?? ''))
}

const openSettings = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).press('Enter')

/** What the student has chosen, as it lies on disk. */
function settingsIn(userDataDir: string): Settings {
  const opened = openSealed(SETTINGS, readFileSync(join(userDataDir, 'data/settings.json'), 'utf8'))
  if (opened.kind !== 'current') throw new Error('The settings cannot be read.')
  return opened.data
}

/** What the fit must come to, made here: by the native optimiser too, where this machine has it. */
async function expectedFit(): Promise<Extract<MemoryFit, { kind: 'fitted' }>> {
  const fit = await fitWithOptimiser({ cards: STUDENT, inUse: null })
  if (fit.kind !== 'fitted' || !fit.helps) throw new Error('This student should be helped.')
  return fit
}

test('a memory is fitted in a process of its own, put to use, and taken back after a restart, by the keyboard', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const expected = await expectedFit()
  const userDataDir = await profileOf(launchApp, STUDENT)
  const first = await launchApp({ userDataDir })
  const { page } = first
  await ready(page)
  await openSettings(page)
  await page.getByRole('button', { name: 'Fit to my answers' }).focus()
  await page.keyboard.press('Enter')

  await expect(page.getByText(/would have foretold your answers better/)).toBeVisible({ timeout: 60_000 })
  const figures = page.getByRole('table').filter({ hasText: 'Log loss' })
  await expect(figures.getByRole('columnheader').nth(1)).toHaveText('Standard')
  await expect(figures.getByRole('row', { name: /^Log loss/ }).getByRole('cell')).toHaveText([
    expected.heldOut.standard.toFixed(3),
    expected.heldOut.fitted.toFixed(3),
  ])
  await expect(
    page.getByRole('figure', { name: 'Predicted and recalled' }).locator('svg circle').first(),
  ).toBeVisible()
  expect(await findings(page), 'a fit that helps').toEqual([])

  const use = page.getByRole('button', { name: 'Use my own memory model' })
  for (let steps = 0; steps < 6 && !(await use.evaluate((button) => button.matches(':focus'))); steps += 1)
    await page.keyboard.press('Tab')
  await expect(use).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await expect(page.getByText('In use: your own model')).toBeVisible()
  // The very numbers that the optimiser gives: had the process not found it, our own fit would give others.
  expect(settingsIn(userDataDir).memoryParameters).toEqual(expected.parameters)

  await chooseTheme(page, 'Dark')
  await openSettings(page)
  expect(await findings(page), 'in use, dark').toEqual([])
  await first.app.close()

  const second = await launchApp({ userDataDir })
  await ready(second.page)
  await openSettings(second.page)
  await expect(second.page.getByText('Undo goes back to the standard one.')).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Undo' })).not.toBeFocused()
  await second.page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(second.page.getByText('In use: the standard model.')).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Fit to my answers' })).toBeFocused()
  expect(settingsIn(userDataDir)).toMatchObject({ memoryParameters: null, formerModel: null })
})

test('a fit is compared with the model in use, and one that is no better is not offered', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const { page } = await launchApp({ userDataDir: await profileOf(launchApp, STUDENT) })
  await ready(page)
  await openSettings(page)
  const fit = page.getByRole('button', { name: 'Fit to my answers' })
  await fit.press('Enter')
  await page.getByRole('button', { name: 'Use my own memory model' }).press('Enter', { timeout: 60_000 })
  await expect(page.getByText('In use: your own model')).toBeVisible()

  await fit.press('Enter')

  await expect(page.getByText(/The one in use is right for you/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('columnheader', { name: 'In use' })).toBeVisible()
  await expect(page.getByText('may have been fitted to some of them')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use my own memory model' })).toHaveCount(0)
  expect(await findings(page), 'a fit that is not offered').toEqual([])
})
