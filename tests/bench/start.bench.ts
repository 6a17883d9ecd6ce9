import { resolve } from 'node:path'
import { APP, appWithCards } from './app-with-cards'
import { test } from './bench'
import { studiedProfile, welcomedProfile } from './profile'
import { report, rowOf, type Series } from './row'
import { TURNS } from './turns'
import { measureStart, type Start } from './start'

const BARE = resolve(import.meta.dirname, 'bare')
const CARDS = 10_000
const EVENTS = 100_000
const AIM = 1.25

interface Contender {
  readonly name: string
  readonly start: () => Promise<Start>
  readonly starts: Start[]
}

test('start and memory against a bare window', async ({ launchApp, tempFolder }, info) => {
  const bareData = tempFolder()
  const fresh = await welcomedProfile(launchApp)
  const loadedApp = appWithCards(tempFolder(), CARDS)
  const loaded = await studiedProfile(launchApp, loadedApp.path, loadedApp.cards, EVENTS)

  const bare: Contender = { name: 'bare window', start: () => measureStart(BARE, bareData), starts: [] }
  const foolscap: Contender = {
    name: 'Foolscap',
    start: () => {
      fresh.restore()
      return measureStart(APP, fresh.userDataDir)
    },
    starts: [],
  }
  const laden: Contender = {
    name: 'Foolscap, 10,000 cards and 100,000 events',
    start: () => {
      loaded.restore()
      return measureStart(loadedApp.path, loaded.userDataDir)
    },
    starts: [],
  }

  // Once each for the caches, then in turns, so that what else the machine does falls on all alike.
  const contenders = [bare, foolscap, laden]
  for (const { start } of contenders) await start()
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const { start, starts } of contenders) starts.push(await start())
  }

  const times = contenders.map((contender) => seriesOf(contender, 'start to usable', 'usableMs'))
  const memory = contenders.map((contender) => seriesOf(contender, 'memory (PSS)', 'memoryMb'))
  await report(info, [...rowsOf('ms', times), ...rowsOf('MB', memory)])
})

function seriesOf({ name, starts }: Contender, what: string, figure: keyof Start): Series {
  return { what: `${name}: ${what}`, measurements: starts.map((start) => start[figure]) }
}

/** The first of them is what the others are compared with. */
function rowsOf(unit: string, [base, ...others]: readonly Series[]) {
  return base === undefined
    ? []
    : [rowOf(unit, base), ...others.map((series) => rowOf(unit, series, base, AIM))]
}
