import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseTheme, ready, resize } from '../support/window'

const QUESTION = /Despite all appearances/

const sheet = (page: Page, name: 'Plan' | 'Answer') => page.getByRole('textbox', { name })
const timer = (page: Page) => page.getByRole('timer', { name: 'Time left' })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved/ })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openQuestion(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link', { name: QUESTION }).click()
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible()
}

/** Unfolds time, extra time and clock, which are answered by Settings. */
const unfoldTerms = (page: Page) => page.getByText(/· Change$/).click()

/** Starts the clock of a full essay and waits for the plan's sheet. */
async function startEssay(page: Page): Promise<void> {
  await openQuestion(page)
  await button(page, 'Start the clock').click()
  await expect(sheet(page, 'Plan')).toBeFocused()
}

/** Writes a plan, goes on to the answer, writes that, and waits until the disk has both. */
async function write(page: Page, plan: string, answer: string): Promise<void> {
  await page.keyboard.type(plan)
  await button(page, 'Next phase').click()
  await expect(sheet(page, 'Answer')).toBeFocused()
  await page.keyboard.type(answer)
  await expect(saved(page)).toHaveAttribute('data-answer-on-disk', String(answer.length))
}

/** The choice that a point was made, for each point of the review. */
const made = (page: Page) => page.getByRole('radio', { name: 'Made' })

const work = (page: Page) => page.getByRole('region', { name: 'What you wrote' })

const clipboardOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText())

/** The time in a text such as "59:12 left", in seconds. */
function secondsIn(text: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('a full essay, from the question to its Markdown and back to the list', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await openQuestion(page)
  await expect(page.getByRole('radio', { name: 'Full essay' })).toBeChecked()
  await expect(page.getByText('It asks you to define')).toBeHidden()
  await page.getByText('What it really asks').click()
  await expect(page.getByText('It asks you to define')).toBeVisible()
  await button(page, 'Start the clock').click()
  await expect(sheet(page, 'Plan')).toBeFocused()
  await expect(timer(page)).toHaveText(/about 60 min left/)

  await write(page, 'Two aims at once', 'Soviet policy had two aims.')
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeInViewport()
  await expect(page.getByText('5 words', { exact: true })).toBeVisible()

  await button(page, 'Back to Plan').click()
  await expect(sheet(page, 'Plan')).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(', and a judgement')

  await button(page, 'Finish').click()
  await expect(page.getByRole('heading', { name: 'Review' })).toBeFocused()
  await expect(page.getByText('Two aims at once, and a judgement')).toBeVisible()

  await button(page, 'Go back to writing').click()
  await expect(sheet(page, 'Answer')).toHaveValue('Soviet policy had two aims.')
  await sheet(page, 'Answer').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Both were revolutionary.')
  await button(page, 'Finish').click()

  await expect(page.getByText('Soviet policy had two aims. Both were revolutionary.')).toBeVisible()
  await button(page, 'Skip').click()
  await made(page).nth(0).check()
  await made(page).nth(3).check()
  await expect(page.getByText('2 of 10 points')).toBeVisible()
  await button(page, 'Copy as Markdown').click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const markdown = await clipboardOf(app)
  expect(markdown).toContain('## Answer\n\nSoviet policy had two aims. Both were revolutionary.')
  expect(markdown).toContain('Coverage: 2 of 10 points')

  await page.getByRole('link', { name: 'All questions' }).click()
  await expect(page.getByRole('link', { name: QUESTION }).first()).toContainText('tried on')
  await page.getByRole('link', { name: /Full essay · 8 words · under 1 min · 2 of 10 points/ }).click()
  await expect(page.getByRole('radio', { name: 'Made', checked: true })).toHaveCount(2)
  await expect(work(page)).toContainText('Both were revolutionary.')
})

test('a plan sprint has a plan alone, and the outline after it', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openQuestion(page)
  await page.getByRole('radio', { name: 'Plan sprint' }).check()
  await expect(page.getByText('6 min, no extra time, clock in minutes')).toBeVisible()
  await expect(page.getByText('You can move on early')).toBeHidden()
  await unfoldTerms(page)
  await expect(page.getByRole('spinbutton', { name: 'Minutes' })).toHaveValue('6')
  await button(page, 'Start the clock').click()

  await expect(sheet(page, 'Plan')).toBeFocused()
  await expect(sheet(page, 'Answer')).toHaveCount(0)
  await expect(button(page, 'Next phase')).toHaveCount(0)
  await page.keyboard.type('Thesis: aims, not deeds')
  await button(page, 'Finish').click()

  await expect(page.getByRole('heading', { name: 'Review' })).toBeVisible()
  await expect(page.getByText('Thesis: aims, not deeds')).toBeVisible()
  await button(page, 'Skip').click()
  await expect(made(page)).toHaveCount(10)
})

test('every question can be started without scrolling, and a wrong time is shown when it is folded away', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 1280, 800)
  await page.getByRole('link', { name: 'Practise' }).click()
  const questions = page.getByRole('list', { name: 'Questions' }).getByRole('link')
  await expect(questions.first()).toBeVisible()
  for (let index = 0; index < (await questions.count()); index++) {
    await questions.nth(index).click()
    await expect(button(page, 'Start the clock')).toBeInViewport({ ratio: 1 })
    await page.getByRole('link', { name: 'All questions' }).click()
    await expect(questions.first()).toBeVisible()
  }

  await questions.first().click()
  await unfoldTerms(page)
  await page.getByRole('spinbutton', { name: 'Minutes' }).fill('0')
  await page.getByText(/· Change$/).click()
  await button(page, 'Start the clock').click()
  await expect(page.getByRole('spinbutton', { name: 'Minutes' })).toBeFocused()
})

test('an essay too short for phases has nothing to move on to', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openQuestion(page)
  await unfoldTerms(page)
  await page.getByRole('spinbutton', { name: 'Minutes' }).fill('1')
  await expect(page.getByText('You can move on early')).toBeHidden()
  await button(page, 'Start the clock').click()
  await expect(sheet(page, 'Answer')).toBeVisible()
  await expect(button(page, 'Finish')).toBeVisible()
  await expect(button(page, 'Next phase')).toHaveCount(0)
})

test('in the review what was written stays in sight while its points are ticked', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startEssay(page)
  await write(page, 'Two aims', 'Rapallo split the capitalist camp.')
  await button(page, 'Finish').click()

  await button(page, 'Skip').click()
  await made(page).last().check()
  await expect(work(page).getByText('Rapallo split the capitalist camp.')).toBeInViewport()
  await expect(work(page).getByText('Two aims', { exact: true })).toBeInViewport()
})

test('a break stops the clock, and the sheet is at hand again after it', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openQuestion(page)
  await unfoldTerms(page)
  await page.getByRole('radio', { name: 'Minutes and seconds' }).check()
  await button(page, 'Start the clock').click()
  await expect(sheet(page, 'Plan')).toBeFocused()
  await page.keyboard.type('Before')

  await button(page, 'Take a break').click()
  await expect(button(page, 'Go on')).toBeFocused()
  await expect(sheet(page, 'Plan')).toBeHidden()
  const rest = page.getByText('The clock stands still')
  const before = (await rest.textContent()) ?? ''
  await page.waitForTimeout(5000)
  await expect(rest).toHaveText(before)
  await page.keyboard.press('Alt+b')

  await expect(sheet(page, 'Plan')).toBeFocused()
  expect(secondsIn(before) - secondsIn((await timer(page).textContent()) ?? '')).toBeLessThan(4)
  await page.keyboard.type(' and after')
  await expect(sheet(page, 'Plan')).toHaveValue('Before and after')
})

test('when time is up nothing locks, and overtime is marked in words', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await page.clock.install()
  await page.reload()
  await ready(page)
  await openQuestion(page)
  await unfoldTerms(page)
  await page.getByRole('spinbutton', { name: 'Minutes' }).fill('3')
  await button(page, 'Start the clock').click()
  await expect(sheet(page, 'Plan')).toHaveCount(1)
  await page.clock.runFor(1000)
  await sheet(page, 'Answer').focus()
  await page.keyboard.type('In time.')
  await page.clock.fastForward(89_000)
  await page.clock.runFor(2000)
  await expect(page.getByText('Half-time. 1 minute 30 seconds left.')).toHaveCount(1)
  const before = await sheet(page, 'Answer').boundingBox()
  await page.clock.fastForward(90_000)
  await page.clock.runFor(2000)

  await expect(page.getByText('Time is up. You may keep writing.')).toHaveCount(1)
  await expect(page.getByText('Nothing locks')).toBeVisible()
  expect(await sheet(page, 'Answer').boundingBox()).toEqual(before)
  await button(page, 'Keep writing').click()
  await expect(sheet(page, 'Answer')).toBeFocused()
  await page.keyboard.type(' Too late.')
  await page.clock.runFor(61_000)
  await expect(timer(page)).toHaveText('about 1 min over')
  await button(page, 'Finish').click()

  await expect(work(page)).toContainText('In time.Overtime Too late. (end of overtime)')
  await expect(page.getByText(/of it overtime/)).toBeVisible()
})

test('after a reload “Continue writing” brings words, phase and clock', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startEssay(page)
  await write(page, 'Two aims', 'Rapallo split the capitalist camp.')

  await page.keyboard.type(' At last')
  await page.reload()
  await ready(page)
  await expect(button(page, 'Continue writing')).toBeFocused()
  await button(page, 'Continue writing').click()

  await expect(sheet(page, 'Plan')).toHaveValue('Two aims')
  await expect(sheet(page, 'Answer')).toHaveValue('Rapallo split the capitalist camp. At last')
  await expect(sheet(page, 'Answer')).toBeFocused()
  await expect(page.getByRole('listitem').and(page.locator('[aria-current=step]'))).toContainText('Write')
})

test('leaving the desk and coming back loses nothing', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await startEssay(page)
  await page.keyboard.type('Typed at the last moment')
  await page.getByRole('link', { name: 'Read' }).click()
  await expect(page.getByRole('article')).toBeVisible()

  await page.getByRole('link', { name: 'Practise' }).click()
  await button(page, 'Continue writing').click()

  await expect(sheet(page, 'Plan')).toHaveValue('Typed at the last moment')
  await expect(sheet(page, 'Plan')).toBeFocused()
})

test('after SIGKILL “Continue writing” brings every word that was shown as saved', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  await startEssay(page)
  await write(page, 'Two aims', 'The Comintern was created in 1919.')
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone

  const { page: again } = await launchApp({ userDataDir })
  await again.waitForSelector('html[data-ready]')
  await expect(again.getByText(/The clock stands still/)).toBeVisible()
  await button(again, 'Continue writing').click()

  await expect(sheet(again, 'Answer')).toHaveValue('The Comintern was created in 1919.')
  await expect(sheet(again, 'Plan')).toHaveValue('Two aims')
  await expect(timer(again)).toHaveText(/about (60|59) min left/)
})

test('closing the window right after a key press keeps it', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  await startEssay(page)
  await page.keyboard.type('Gone at once')
  await app.close()

  const { page: again } = await launchApp({ userDataDir })
  await again.waitForSelector('html[data-ready]')
  await button(again, 'Continue writing').click()

  await expect(sheet(again, 'Plan')).toHaveValue('Gone at once')
})

test('untimed, with a clock that only a screen reader sees', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await openQuestion(page)
  await unfoldTerms(page)
  await page.getByRole('checkbox', { name: 'Untimed' }).check()
  await page.getByRole('radio', { name: 'Hidden' }).check()
  await button(page, 'Start the clock').click()

  const used = page.getByRole('timer', { name: 'Time used' })
  await expect(used).toHaveText('0:01')
  expect((await used.boundingBox())?.width).toBe(1)
  await page.keyboard.press('Alt+t')
  await expect(page.getByText(/used\. Untimed\./)).toHaveCount(1)

  await button(page, 'Show the clock').click()
  await expect(used).toBeVisible()
  await expect.poll(async () => (await used.boundingBox())?.width).toBeGreaterThan(20)
})

test('the keyboard alone starts, moves on, takes a break and finishes', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Practise' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: QUESTION }).focus()
  await page.keyboard.press('Enter')
  await button(page, 'Start the clock').focus()
  await page.keyboard.press('Enter')
  await expect(sheet(page, 'Plan')).toBeFocused()
  await page.keyboard.press('Alt+n')
  await page.keyboard.type('?')
  await expect(sheet(page, 'Answer')).toHaveValue('?')
  await page.keyboard.press('Alt+p')
  await expect(sheet(page, 'Plan')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(sheet(page, 'Answer')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Hide words')).toBeFocused()
  await button(page, 'Finish').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Review' })).toBeFocused()
})

test('when saving fails a banner stays, the words can be copied, and saving goes on by itself', async ({
  launchApp,
}) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  await startEssay(page)
  await write(page, 'Two aims', 'Rapallo')
  const folder = join(userDataDir, 'data', 'attempts')
  const journal = join(folder, readdirSync(folder).find((name) => name.endsWith('.journal')) ?? 'no journal')
  renameSync(journal, `${journal}.aside`)
  mkdirSync(journal)

  await page.keyboard.type(', 1922')
  await expect(page.getByRole('alert').filter({ hasText: 'These words are not on disk.' })).toBeVisible()
  await expect(page.getByText(/^Not saved for/)).toBeVisible()
  await page.getByRole('link', { name: 'Read' }).click()
  await expect(sheet(page, 'Answer')).toBeVisible()
  await button(page, 'Copy my words').click()
  await expect(page.getByText('Copied. Paste them somewhere safe.')).toBeVisible()
  expect(await clipboardOf(app)).toBe('Two aims\n\nRapallo, 1922')

  const question = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const asked = new Promise<string>((resolve) => {
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, { message }: { message: string }) => {
          resolve(message)
          return Promise.resolve({ response: 0, checkboxChecked: false })
        },
      })
    })
    BrowserWindow.getAllWindows()[0]?.close()
    return asked
  })
  expect(question).toBe('Your last words are not on the disk.')
  await expect(sheet(page, 'Answer')).toHaveValue('Rapallo, 1922')

  rmdirSync(journal)
  renameSync(`${journal}.aside`, journal)
  await expect(page.getByText('These words are not on disk.')).toBeHidden()
  await expect(saved(page)).toHaveAttribute('data-answer-on-disk', String('Rapallo, 1922'.length))
  await page.reload()
  await ready(page)
  await button(page, 'Continue writing').click()
  await expect(sheet(page, 'Answer')).toHaveValue('Rapallo, 1922')
})

for (const theme of ['Light', 'Dark', 'Sepia', 'High contrast']) {
  test(`axe finds nothing in any state of Practise in ${theme}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await openQuestion(page)
    await page.getByText('What it really asks').click()
    await unfoldTerms(page)
    await page.getByRole('radio', { name: 'My own' }).check()
    await page.getByRole('spinbutton', { name: 'Minutes' }).fill('0')
    expect(await findings(page), 'the question, a field wrong').toEqual([])
    await page.getByRole('spinbutton', { name: 'Minutes' }).fill('60')
    await button(page, 'Start the clock').click()
    await expect(sheet(page, 'Plan')).toBeFocused()
    expect(await findings(page), 'the plan').toEqual([])
    await write(page, 'Two aims', 'Rapallo')
    expect(await findings(page), 'the answer').toEqual([])
    await resize(app, 900, 600)
    expect(await findings(page), 'the small desk').toEqual([])
    await button(page, 'Take a break').click()
    expect(await findings(page), 'the break').toEqual([])
    await page.reload()
    await ready(page)
    expect(await findings(page), 'at rest').toEqual([])
    await page.getByRole('link', { name: 'All questions' }).click()
    await expect(button(page, 'Continue writing')).toBeVisible()
    expect(await findings(page), 'the list, one unfinished').toEqual([])
    await button(page, 'Continue writing').click()
    await button(page, 'Finish').click()
    expect(await findings(page), 'what is expected').toEqual([])
    await button(page, 'Skip').click()
    await made(page).first().check()
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await findings(page), 'the review, all unfolded').toEqual([])
    await page.getByRole('link', { name: 'All questions' }).click()
    await expect(page.getByRole('heading', { name: 'Past attempts' })).toBeVisible()
    expect(await findings(page), 'the list, one past').toEqual([])
  })
}
