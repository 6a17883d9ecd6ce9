import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dateChecker } from '@/domain/marking/date-checks'
import { nameChecker } from '@/domain/marking/name-checks'
import { triageFor } from '@/domain/marking/triage'
import { bundledPack } from '../resources/content-pack'
import { expect } from '../support/app'
import { ready } from '../support/window'
import { provideAfterPaint } from './after-paint'
import { test } from './bench'
import { report, rowOf, type Series } from './row'
import { TURNS } from './turns'

const WORDS = 1500
const AIM = 1
const QUESTION = /Despite all appearances/
const ANSWERS = join(import.meta.dirname, '../fixtures/answers/open/answers')

const pack = bundledPack()
const second: Series = { what: 'a second', measurements: Array.from({ length: TURNS }, () => 1000) }

/** So many words of two labelled essays. */
const TEXT = (
  ['remained-revolutionary-1', 'survival-or-revolution-1']
    .map((name) => readFileSync(join(ANSWERS, `${name}.md`), 'utf8'))
    .join('\n\n')
    .match(/\s*\S+/gu) ?? []
)
  .slice(0, WORDS)
  .join('')

test('a review of 1,500 words: from “Finish” to the coverage', async ({ launchApp }, info) => {
  const measurements: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { app, page } = await launchApp()
    await ready(page)
    measurements.push(await finishToCoverage(page))
    await app.close()
  }
  const what = 'finish → coverage painted, 1,500 words'
  await report(info, [rowOf('ms', second), rowOf('ms', { what, measurements }, second, AIM)])
})

test('the marking alone of 1,500 words, the pack read for it first', async ({}, info) => {
  const needed = pack.prompts.find(({ question }) => QUESTION.test(question))?.points ?? []
  const measurements: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const startedAt = performance.now()
    triageFor(pack).sightings(TEXT, needed)
    dateChecker(pack)(TEXT)
    const names = nameChecker(pack)
    names.nearMisses(TEXT)
    names.mixed(TEXT)
    measurements.push(performance.now() - startedAt)
  }
  await report(info, [
    rowOf('ms', { what: 'the marking alone, 1,500 words, in one process', measurements }, second, AIM),
  ])
})

/** The window’s own time for it: the question what one expects is passed over as soon as it is there. */
async function finishToCoverage(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link', { name: QUESTION }).click()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.getByRole('textbox', { name: 'Answer' }).fill(TEXT)
  await expect(page.getByText('1,500 words')).toBeVisible()
  await provideAfterPaint(page)
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const buttonOf = (name: string): HTMLButtonElement | undefined =>
          [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === name)
        const startedAt = performance.now()
        let isSkipped = false
        const look = new MutationObserver(() => {
          const skip = buttonOf('Skip')
          if (!isSkipped && skip !== undefined) {
            isSkipped = true
            skip.click()
          }
          const headings = [...document.querySelectorAll('h2, h3')]
          if (!headings.some(({ textContent }) => textContent.trim() === 'What you covered')) return
          look.disconnect()
          window.afterPaint((paintedAt) => resolve(paintedAt - startedAt))
        })
        look.observe(document.body, { subtree: true, childList: true })
        buttonOf('Finish')?.click()
      }),
  )
}
