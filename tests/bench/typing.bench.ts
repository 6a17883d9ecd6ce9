import { provideAfterPaint } from './after-paint'
import { expect } from '../support/app'
import { ready } from '../support/window'
import { test } from './bench'
import { report, rowOf, type Series } from './row'
import { TURNS } from './turns'
import { layBareTextArea, measureTyping, type KeyTimes } from './typing'

const WORDS = 5000
const AIM = 1.2

/** A text of so many words in paragraphs, as a student's answer has them. */
const TEXT = Array.from({ length: WORDS }, (_, index) =>
  index % 120 === 119 ? 'policy.\n' : 'revolutionary',
).join(' ')

test('a key in an answer of 5,000 words against a bare text area', async ({ launchApp }, info) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Practise' }).click()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.getByRole('textbox', { name: 'Answer' }).fill(TEXT)
  await expect(page.getByText('5,000 words')).toBeVisible()
  await provideAfterPaint(page)
  await layBareTextArea(page)

  const bare: KeyTimes[] = []
  const ours: KeyTimes[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    bare.push(await measureTyping(page, 'Bare', TEXT))
    ours.push(await measureTyping(page, 'Answer', TEXT))
  }

  const rowsOf = (what: string, figure: keyof KeyTimes) => {
    const seriesOf = (name: string, times: readonly KeyTimes[]): Series => ({
      what: `${what}, 5,000 words: ${name}`,
      measurements: times.map((time) => time[figure]),
    })
    const base = seriesOf('bare text area', bare)
    return [rowOf('ms', base), rowOf('ms', seriesOf('Answer', ours), base, AIM)]
  }
  await report(info, [
    ...rowsOf('key → painted', 'paintedMs'),
    ...rowsOf('the page’s work for a key', 'workMs'),
  ])
})
