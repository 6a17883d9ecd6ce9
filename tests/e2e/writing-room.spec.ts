import { readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { wordsInDocx } from '../support/docx-words'
import { wordsInPdf } from '../support/pdf-words'
import { ready } from '../support/window'

const QUESTION = /Despite all appearances/

const sheet = (page: Page, name: 'Plan' | 'Answer') => page.getByRole('textbox', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openQuestion(page: Page, name = QUESTION): Promise<void> {
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link', { name }).first().click()
}

/** Starts a way of practising the question. */
async function startWay(page: Page, way: string): Promise<void> {
  await openQuestion(page)
  await page.getByRole('radio', { name: way, exact: true }).check()
  await button(page, 'Start the clock').click()
  const first =
    way === 'By hand' ? page.getByRole('heading', { level: 1 }) : page.getByRole('textbox').first()
  await expect(first).toBeFocused()
}

/** Waits until the disk has an answer of so many letters. */
async function savedOf(page: Page, letters: number): Promise<void> {
  const saved = page.getByRole('status').filter({ hasText: /^Saved/ })
  await expect(saved).toHaveAttribute('data-answer-on-disk', String(letters))
}

/** Answers the next dialog that asks where to save. */
async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

test('questions are narrowed down, and found again', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Practise' }).click()
  const questions = page.getByRole('list', { name: 'Questions' }).getByRole('link')
  await expect(questions).toHaveCount(32)
  await page.getByLabel('Level').first().selectOption('Source commentary')

  await expect(questions).toHaveCount(8)
  await expect(page.getByText('8 questions')).toBeVisible()
  expect(await findings(page), 'a list narrowed down').toEqual([])
  await questions.first().click()
  await expect(page.getByRole('radio', { name: 'Source commentary' })).toBeChecked()
  await page.getByRole('link', { name: 'All questions' }).click()
  await expect(questions).toHaveCount(8)
  await button(page, 'Show all').click()
  await expect(questions).toHaveCount(32)
})

test('a question of one’s own is written, survives a reload, and stays in the list', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('textbox', { name: 'Question' }).fill('Why did Moscow sign at Rapallo?')
  await button(page, 'Practise this question').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Why did Moscow sign at Rapallo?' })).toBeVisible()
  await page.reload()
  await ready(page)
  await page.getByText('Which parts of the outline it needs').click()
  await page.getByRole('checkbox').first().check()
  expect(await findings(page), 'an own question').toEqual([])
  await button(page, 'Start the clock').click()
  await page.keyboard.type('Need of trade')
  await button(page, 'Finish').click()
  await button(page, 'Skip').click()
  await expect(page.getByRole('radio', { name: 'Made' }).first()).toBeVisible()

  await page.getByRole('link', { name: 'All questions' }).click()
  const own = page.getByRole('list', { name: 'Your own questions' })
  await expect(own.getByRole('link', { name: /Why did Moscow sign/ })).toBeVisible()
})

test('nothing comes in from the clipboard, unless it is allowed or from the answer itself', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await startWay(page, 'Full essay')
  await app.evaluate(({ clipboard }) => clipboard.writeText('Words from elsewhere.'))
  await page.keyboard.press('Control+v')
  await expect(page.getByText(/Nothing was pasted/)).toBeVisible()
  await expect(sheet(page, 'Plan')).toHaveValue('')
  expect(await findings(page), 'a paste refused').toEqual([])

  await page.keyboard.type('Trade. ')
  await expect(page.getByText(/Nothing was pasted/)).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
  await expect(sheet(page, 'Plan')).toHaveValue('Trade. Trade. ')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  await expect(sheet(page, 'Plan')).toHaveValue('')
  await page.keyboard.press('Control+v')
  await expect(sheet(page, 'Plan')).toHaveValue('Trade. Trade. ')
})

test('a version is gone back to, and what came after it is still there', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startWay(page, 'Full essay')
  await button(page, 'Next phase').click()
  await page.keyboard.type('First thoughts.')
  await savedOf(page, 15)
  // A phase ends a version.
  await page.getByRole('button', { name: /Plan/ }).first().click()
  await sheet(page, 'Answer').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Second thoughts.')
  await savedOf(page, 16)

  await button(page, 'Versions').click()
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  await expect(dialog.getByText('Second thoughts.')).toBeVisible()
  await dialog.getByRole('radio').last().check()
  await expect(dialog.getByText('First thoughts.')).toBeVisible()
  expect(await findings(page), 'versions').toEqual([])
  // No key works behind a dialog.
  await page.keyboard.press('Alt+b')
  await button(page, 'Go back to this version').click()
  await expect(sheet(page, 'Answer')).toHaveValue('First thoughts.')
  await expect(sheet(page, 'Answer')).toBeFocused()
  await savedOf(page, 15)

  await button(page, 'Versions').click()
  await expect(dialog.getByRole('radio')).not.toHaveCount(1)
  for (const version of await dialog.getByRole('radio').all()) {
    await version.check()
    if (await dialog.getByText('Second thoughts.').isVisible()) break
  }
  await button(page, 'Go back to this version').click()
  await expect(sheet(page, 'Answer')).toHaveValue('Second thoughts.')
})

test('words are found in the text that is being written, by the keyboard alone', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await startWay(page, 'Full essay')
  await page.keyboard.type('Rapallo, then Locarno, then Rapallo again.')
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const find = Menu.getApplicationMenu()
      ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      .find(({ label }) => label.startsWith('Find'))
    find?.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  await expect(page.getByRole('searchbox', { name: 'Find in the plan' })).toBeFocused()
  await page.keyboard.type('rapallo')
  await expect(page.getByText('1 of 2')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 2')).toBeVisible()
  // The buttons keep the focus, so that a second Enter is typed over nothing.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Next place')).toBeFocused()
  await expect(page.getByText('2 of 2')).toBeVisible()
  await expect(sheet(page, 'Plan')).toHaveValue('Rapallo, then Locarno, then Rapallo again.')
  await page.keyboard.press('Escape')
  await expect(sheet(page, 'Plan')).toBeFocused()
  await page.keyboard.type('Berlin')
  await expect(sheet(page, 'Plan')).toHaveValue('Rapallo, then Locarno, then Berlin again.')
})

test('an attempt begun by mistake is discarded, and brought back', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startWay(page, 'Full essay')
  await page.keyboard.type('By mistake')
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(button(page, 'Continue writing')).toHaveCount(0)
  await expect(button(page, 'Undo')).toBeFocused()
  await page.keyboard.press('Enter')
  await button(page, 'Continue writing').click()
  await expect(sheet(page, 'Plan')).toHaveValue('By mistake')

  // Another day, too.
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('link', { name: 'Practise' }).click()
  await expect(button(page, 'Undo')).toHaveCount(0)
  await page.getByText('Deleted (1)').focus()
  await page.keyboard.press('Enter')
  expect(await findings(page), 'what was deleted').toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Deleted (1)')).toHaveCount(0)
  await button(page, 'Continue writing').click()
  await expect(sheet(page, 'Plan')).toHaveValue('By mistake')
})

test('an essay by hand has the clock here, and its words counted after it', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startWay(page, 'By hand')
  await expect(page.getByText('Write on paper.', { exact: false })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  expect(await findings(page), 'by hand').toEqual([])
  await button(page, 'Finish').click()
  await button(page, 'Skip').click()
  await page.getByLabel('Words on paper').fill('480')
  await page.getByRole('radio', { name: 'Made' }).first().check()
  await page.getByRole('link', { name: 'All questions' }).click()
  await expect(page.getByRole('link', { name: /By hand · 480 words · .* · 1 of 10 points/ })).toBeVisible()
})

test('a paragraph is written again with the old one beside it', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startWay(page, 'Full essay')
  await button(page, 'Next phase').click()
  await page.keyboard.type('A weak paragraph.')
  await button(page, 'Finish').click()
  await button(page, 'Skip').click()

  await openQuestion(page)
  await page.getByRole('radio', { name: 'Rewrite a paragraph' }).check()
  await page.getByRole('radio', { name: /A weak paragraph/ }).check()
  await button(page, 'Start the clock').click()
  await expect(page.getByText('A weak paragraph.')).toBeVisible()
  await expect(sheet(page, 'Plan')).toHaveCount(0)
  await expect(sheet(page, 'Answer')).toBeFocused()
  await page.keyboard.type('A strong paragraph.')
  expect(await findings(page), 'writing again').toEqual([])
  await button(page, 'Finish').click()
  await expect(page.getByText('A weak paragraph.')).toBeVisible()
  await expect(page.getByText('A strong paragraph.')).toBeVisible()
})

test('what was missed puts its cards first in the next drill, and that shows on Today', async ({
  launchApp,
}) => {
  const { page } = await launchApp()
  await ready(page)
  await startWay(page, 'Plan sprint')
  await page.keyboard.type('Nothing much')
  await button(page, 'Finish').click()
  await button(page, 'Skip').click()
  await button(page, 'Put their cards first').click()
  await expect(page.getByText(/cards will come first when you next drill/)).toBeVisible()
  expect(await findings(page), 'cards put first').toEqual([])

  await page.getByRole('link', { name: 'Today' }).click()
  // They were never met, and are let in beyond the ten new cards of a day.
  const fresh = page.locator('dl div').filter({ hasText: 'New today' }).locator('dd')
  await expect(fresh).not.toHaveText('10')
})

/** What a file that was given out says, without any space. */
async function lettersIn(path: string, format: string): Promise<string> {
  const bytes = readFileSync(path)
  if (format === 'PDF') return wordsInPdf(bytes).letters
  // Markdown has a backslash before what it would take for markup.
  const words = format === 'Word' ? await wordsInDocx(bytes) : bytes.toString().replaceAll('\\', '')
  return words.replace(/\s+/gu, '')
}

const closed = (words: string): string => words.replace(/\s+/gu, '')

const ENDINGS: Readonly<Record<string, string>> = { Word: 'docx', PDF: 'pdf', Markdown: 'md' }

for (const [format, ending] of Object.entries(ENDINGS)) {
  test(`attempts are exported as ${format}, opened again and read, with and without the review`, async ({
    launchApp,
  }, info) => {
    const { app, page } = await launchApp()
    await ready(page)
    for (const plan of ['Trade before revolution & <treaties>', 'Second thoughts on “survival”']) {
      await startWay(page, 'Plan sprint')
      await page.keyboard.insertText(plan)
      await button(page, 'Finish').click()
      await button(page, 'Skip').click()
      await page.getByRole('textbox', { name: 'What to do better' }).fill('Weigh more, narrate less.')
      await page.getByRole('link', { name: 'All questions' }).click()
    }
    const save = async (path: string): Promise<string> => {
      await button(page, 'Export all').click()
      await page.getByRole('radio', { name: format }).check()
      await answerSaveDialog(app, path)
      return path
    }

    const whole = await save(info.outputPath(`with.${ending}`))
    expect(await findings(page), 'the export').toEqual([])
    await button(page, 'Save as…').click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const bare = await save(info.outputPath(`without.${ending}`))
    await page.getByRole('checkbox', { name: 'With the review' }).uncheck()
    await button(page, 'Save as…').click()
    await expect(page.getByRole('dialog')).toHaveCount(0)

    const [letters, others] = [await lettersIn(whole, format), await lettersIn(bare, format)]
    for (const text of [letters, others]) {
      expect(text).toContain(closed('Trade before revolution & <treaties>'))
      expect(text).toContain(closed('Second thoughts on “survival”'))
      expect(text).toContain(closed('Plan sprint'))
    }
    expect(letters).toContain(closed('Weigh more, narrate less.'))
    expect(letters).toContain(closed('Points missed'))
    expect(others).not.toMatch(/Weighmore|Pointsmissed|Coverage/)
    // Each attempt begins on a sheet of its own.
    if (format === 'PDF') expect(wordsInPdf(readFileSync(bare)).pages).toBe(2)
  })
}
