import type { Page } from '@playwright/test'
import { browseRowsOf } from '@/domain/browse/rows'
import { rowsMatching } from '@/domain/browse/match'
import { parseQuery } from '@/domain/browse/query'
import { deckOf } from '@/domain/deck/deck'
import { replay } from '@/domain/progress/replay'
import { modelFor } from '@/domain/progress/model-choice'
import { studyDayOf } from '@/domain/progress/study-day'
import { expect } from '../support/app'
import { provideAfterPaint } from './after-paint'
import { appWithCards, packIn, type AppWithCards } from './app-with-cards'
import { test } from './bench'
import { historyOf } from './history'
import { studiedProfile } from './profile'
import { report, rowOf, type Series } from './row'
import { TURNS } from './turns'

const CARDS = 50_000
/** As many of them have been answered, twice each. */
const STUDIED = 10_000
const FRAME_MS = 1000 / 60
const PAUSE_MS = 80
/** As students search: words, fields, and figures that are worked out for each card. */
const SEARCHES = [
  'comintern -rapallo',
  '"foreign policy" or kind:typed',
  'tag:germany is:due',
  'prop:r<0.8 is:review',
]

test('a letter typed into the search of Browse with 50,000 cards', async ({
  launchApp,
  tempFolder,
}, info) => {
  const app = appWithCards(tempFolder(), CARDS)
  const studied = app.cards.slice(0, STUDIED)
  const search = searchIn(app, [...historyOf('bench', studied, 2 * STUDIED)])
  const profile = await studiedProfile(launchApp, app.path, studied, 2 * STUDIED)
  const { page } = await launchApp({ appPath: app.path, userDataDir: profile.userDataDir })
  await page.waitForSelector('html[data-ready]')
  await page.getByRole('link', { name: 'Cards', exact: true }).click()
  await page.getByRole('link', { name: 'Browse' }).click()
  await expect(page.getByRole('table', { name: 'Cards' })).toBeVisible()
  await provideAfterPaint(page)
  await watchKeys(page)

  const [pure, work]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < TURNS; turn += 1) {
    pure.push(p95Of(SEARCHES.flatMap((text) => beginningsOf(text).map((part) => timeOf(() => search(part))))))
    work.push(p95Of(await typeSearches(page)))
  }

  const frame: Series = { what: 'a frame at 60 Hz', measurements: pure.map(() => FRAME_MS) }
  await report(info, [
    rowOf('ms', frame),
    rowOf('ms', { what: 'the search alone, 50,000 cards, p95', measurements: pure }, frame, 1),
    rowOf('ms', { what: 'the page’s work for a letter, 50,000 cards, p95', measurements: work }, frame, 1),
  ])
})

/** The search of the app over the same cards and answers, without a window. */
function searchIn(app: AppWithCards, events: Parameters<typeof replay>[0]) {
  const pack = packIn(app)
  const tables = replay(events)
  const rows = browseRowsOf(deckOf({ pack, writings: tables.writings }), tables.writings, pack.outline)
  const searched = { tables, day: studyDayOf(new Date()), model: modelFor(tables) }
  return (text: string): number => {
    const query = parseQuery(text)
    return query.ok ? rowsMatching(rows, query.value, searched).length : 0
  }
}

/** A search as it stands after each of its letters. */
const beginningsOf = (text: string): string[] =>
  Array.from(text, (_letter, index) => text.slice(0, index + 1))

function timeOf(act: () => unknown): number {
  const startedAt = performance.now()
  act()
  return performance.now() - startedAt
}

function p95Of(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** Runs in the page: what it does for each letter, and then for the frame that shows what was found. */
async function watchKeys(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search cards' }).evaluate((field) => {
    const times: number[] = []
    Reflect.set(window, 'searchTimes', times)
    field.addEventListener('keydown', () => {
      const startedAt = performance.now()
      let handledAt = startedAt
      // The last listener of all, and after what those before it have put off to the end of the task.
      window.addEventListener('input', () => queueMicrotask(() => (handledAt = performance.now())), {
        once: true,
      })
      window.afterPaint((paintedAt, frameStartedAt) =>
        times.push(handledAt - startedAt + (paintedAt - frameStartedAt)),
      )
    })
  })
}

async function typeSearches(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => (Reflect.get(window, 'searchTimes') as number[]).splice(0))
  const field = page.getByRole('searchbox', { name: 'Search cards' })
  for (const text of SEARCHES) {
    await field.fill('')
    await page.waitForTimeout(PAUSE_MS)
    await field.pressSequentially(text, { delay: PAUSE_MS })
  }
  await page.waitForTimeout(PAUSE_MS)
  return page.evaluate(() => [...(Reflect.get(window, 'searchTimes') as number[])])
}
