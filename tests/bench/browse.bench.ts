import type { Page } from '@playwright/test'
import { browseRowsOf } from '@/domain/browse/rows'
import { parseQuery } from '@/domain/browse/query'
import { searcherOf } from '@/domain/browse/searcher'
import { sortedRows, type SortKey } from '@/domain/browse/sort'
import { inWordsOf, vocabularyOf } from '@/domain/browse/vocabulary'
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
/** Words, and a figure that is worked out for each card. */
const SORTINGS: readonly SortKey[] = ['question', 'r']
const SORTED_BY: SortKey = 'due'
const FRAME_MS = 1000 / 60
const PAUSE_MS = 80
/** As students search: words, people in any of their spellings, fields, and figures that are worked out for each card. */
const SEARCHES = [
  'comintern -rapallo',
  'trotskii or zinoviev',
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
  const { search, sort } = browserOf(app, [...historyOf('bench', studied, 2 * STUDIED)])
  const profile = await studiedProfile(launchApp, app.path, studied, 2 * STUDIED)
  const { page } = await launchApp({ appPath: app.path, userDataDir: profile.userDataDir })
  await page.waitForSelector('html[data-ready]')
  await page.getByRole('link', { name: 'Cards', exact: true }).click()
  await page.getByRole('link', { name: 'Browse' }).click()
  await expect(page.getByRole('table', { name: 'Cards' })).toBeVisible()
  await page.getByRole('table', { name: 'Cards' }).getByRole('button', { name: 'Due' }).click()
  await provideAfterPaint(page)
  await watchKeys(page)

  const [pure, sorting, work]: [number[], number[], number[]] = [[], [], []]
  for (let turn = 0; turn < TURNS; turn += 1) {
    pure.push(p95Of(SEARCHES.flatMap((text) => beginningsOf(text).map((part) => timeOf(() => search(part))))))
    sorting.push(Math.max(...SORTINGS.map((by) => timeOf(() => sort(by)))))
    work.push(p95Of(await typeSearches(page)))
  }

  const frame: Series = { what: 'a frame at 60 Hz', measurements: pure.map(() => FRAME_MS) }
  await report(info, [
    rowOf('ms', frame),
    rowOf('ms', { what: 'the search alone, 50,000 cards, p95', measurements: pure }, frame, 1),
    rowOf('ms', { what: 'the page’s work for a letter, 50,000 cards, p95', measurements: work }, frame, 1),
    rowOf('ms', { what: 'the sorting alone, 50,000 cards, the slowest', measurements: sorting }),
  ])
})

/** The search and the sorting of the app over the same cards and answers, without a window. */
function browserOf(app: AppWithCards, events: Parameters<typeof replay>[0]) {
  const pack = packIn(app)
  const tables = replay(events)
  const rows = browseRowsOf(deckOf({ pack, writings: tables.writings }), tables.writings, pack.outline)
  const searched = { tables, day: studyDayOf(new Date()), model: modelFor(tables) }
  const vocabulary = vocabularyOf(pack)
  const sort = (by: SortKey) => sortedRows(rows, { by, isDescending: false }, searched)
  const find = searcherOf(sort(SORTED_BY), searched)
  const search = (text: string): number => {
    const read = parseQuery(text)
    const query = read.ok ? inWordsOf(read.value, vocabulary) : read
    return query.ok ? find(query.value).length : 0
  }
  return { search, sort }
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
