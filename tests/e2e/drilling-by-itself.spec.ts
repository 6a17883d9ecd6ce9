import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { cardOn, choose, drillOnly, startDrilling } from '../support/drill'
import { ready } from '../support/window'

for (const theme of ['light', 'dark'] as const) {
  test(`an answer shows by itself, counts as Again once, and waits for whoever is not there, in ${theme}`, async ({
    launchApp,
  }) => {
    const { page } = await launchApp()
    await ready(page)
    await choose(page, { showAnswerAfter: 1, countAgainAfter: 1, theme })
    await startDrilling(page)
    await expect(page.getByText('Counted as Again: no key was pressed. Undo takes it back.')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await expect(cardOn(page)).toContainText('How does the essay define')

    // The next answer comes by itself too, but nothing is counted twice running without a key.
    await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
    await page.waitForTimeout(2000)
    await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
    await expect(cardOn(page)).toContainText('How does the essay define')
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Taken back: Again.')).toBeVisible()
  })
}

test('an answer that shows by itself waits behind a dialog and for how sure one is', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await choose(page, { showAnswerAfter: 1 })
  await startDrilling(page)
  await page.keyboard.press('n')
  await page.keyboard.type('Slowly')
  await page.waitForTimeout(2000)
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Slowly')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()

  await choose(page, { asksConfidence: true })
  await startDrilling(page)
  await page.waitForTimeout(2000)
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
})

test('an answer is not cut off while it is typed, and how sure one is is asked before it is shown', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await choose(page, { showAnswerAfter: 1 })
  await drillOnly(page, 'comintern-president')
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await page.keyboard.type('Zin')
  await page.waitForTimeout(2000)
  await page.keyboard.type('oviev')
  await expect(field).toHaveValue('Zinoviev')
  await page.keyboard.press('Enter')
  await expect(cardOn(page)).toContainText('You typed it right.')
  await page.keyboard.press('Escape')

  await choose(page, { asksConfidence: true, showAnswerAfter: 0 })
  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.type('Zinoviev 4')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'How sure are you of the answer?' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('4')
  await expect(cardOn(page)).toContainText('Not what was asked for.')
})

test('a key reads the card aloud, or says that no voice is there', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  const hasVoice = await page.evaluate(() => speechSynthesis.getVoices().some((voice) => voice.localService))
  await startDrilling(page)
  await page.keyboard.press('r')
  const none = page.getByText('This machine has no voice of its own to read cards aloud.')
  await expect(none).toHaveCount(hasVoice ? 0 : 1)
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Read aloud' })).toBeVisible()
})
