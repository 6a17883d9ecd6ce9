import type { Page } from '@playwright/test'
import { cardKey } from '@/domain/progress/events'
import { writeHistory } from '../bench/history'
import { expect, test, type Launch, type Launched } from '../support/app'
import { findings } from '../support/axe'
import { answer, choose, PACK, startDrilling } from '../support/drill'
import { ready } from '../support/window'

type LaunchApp = (launch?: Launch) => Promise<Launched>

/** A drill in which the one card due is forgotten for the eighth time. */
async function startWithLeech(launchApp: LaunchApp): Promise<Page> {
  const first = await launchApp()
  await ready(first.page)
  await choose(first.page, { newCardsADay: 0 })
  await first.app.close()
  writeHistory(first.userDataDir, [cardKey(PACK, 'unlisted-appearances')], 16, 'easy')
  const { page } = await launchApp({ userDataDir: first.userDataDir })
  await ready(page)
  await startDrilling(page)
  await answer(page, '1')
  await expect(page.getByRole('heading', { name: 'This card keeps slipping away' })).toBeVisible()
  return page
}

const addDialog = (page: Page) => page.getByRole('dialog', { name: 'Add a card' })

test('a card that slips is split: its words are there to begin with, and the old one is suspended when wanted', async ({
  launchApp,
}) => {
  const page = await startWithLeech(launchApp)
  const split = page.getByRole('button', { name: 'Split off a smaller card' })
  await split.press('Enter')
  await expect(addDialog(page).getByLabel('Question', { exact: true })).toHaveValue(
    /appearances to the contrary/,
  )
  await expect(addDialog(page).getByLabel('Answer', { exact: true })).not.toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(addDialog(page)).toBeHidden()
  await expect(split).toBeVisible()

  await split.press('Enter')
  await addDialog(page).getByLabel('Question', { exact: true }).fill('Which appearance is the first?')
  await addDialog(page).getByLabel('Answer', { exact: true }).fill('Trade')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Is the old card still wanted?' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Suspend the old card' }).press('Enter')
  await expect(page.getByText('Suspended. Undo brings it back.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Is the old card still wanted?' })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Taken back: 1 card suspended.')).toBeVisible()
})

test('a card that slips is set beside what it is mixed up with, and both stay', async ({ launchApp }) => {
  const page = await startWithLeech(launchApp)
  await page.getByRole('button', { name: 'Set it beside what it is mixed up with' }).press('Enter')
  await expect(addDialog(page).getByLabel('Kind')).toHaveValue('contrast')
  const sides = addDialog(page).getByLabel('Things to tell apart')
  await expect(sides).toHaveValue(/^Which .*appearances to the contrary.*: .+\n.+: .+$/)
  await addDialog(page).getByRole('button', { name: /^Save/ }).press('Enter')
  const keep = page.getByRole('button', { name: 'Keep both' })
  await expect(keep).toBeVisible()
  // With the new card taken back there is nothing yet to ask about.
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Taken back: a card of your own, as you wrote it.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This card keeps slipping away' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await keep.press('Enter')
  await expect(page.getByRole('heading', { name: 'Is the old card still wanted?' })).toBeHidden()
})

test('a card that slips is rewritten, and then the help is done', async ({ launchApp }) => {
  const page = await startWithLeech(launchApp)
  await page.getByRole('button', { name: 'Rewrite it' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit the card' })
  await dialog.getByLabel('Question', { exact: true }).fill('What does the essay leave unlisted?')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'This card keeps slipping away' })).toBeHidden()
})
