import { appWithCards, type AppWithCards } from './app-with-cards'
import { test } from './bench'
import { measureDrill, type DrillTimes } from './drill'
import { studiedProfile, type KeptProfile } from './profile'
import { report, rowOf, type Series } from './row'
import { TURNS } from './turns'

const AIM = 1.2
/** As many of the cards have a history in every case but the last; each shows and grades the same, for those come first. */
const STUDIED = 50
const WARM_UP = 1

interface Case {
  readonly name: string
  readonly app: AppWithCards
  readonly profile: KeptProfile
  readonly times: DrillTimes[]
}

test('a grade with many cards and a long history', async ({ launchApp, tempFolder }, info) => {
  const few = appWithCards(tempFolder(), 100)
  const many = appWithCards(tempFolder(), 50_000)
  const caseOf = async (
    name: string,
    app: AppWithCards,
    events: number,
    studied = STUDIED,
  ): Promise<Case> => {
    const profile = await studiedProfile(launchApp, app.path, app.cards.slice(0, studied), events)
    return { name, app, profile, times: [] }
  }
  const cases = [
    await caseOf('100 cards, 100 events', few, 100),
    await caseOf('50,000 cards, 100 events', many, 100),
    await caseOf('100 cards, 500,000 events', few, 500_000),
    await caseOf('50,000 cards, 500,000 events', many, 500_000),
    await caseOf('50,000 cards, all studied, 500,000 events', many, 500_000, 50_000),
  ]

  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    for (const { app, profile, times } of cases) {
      profile.restore()
      const launched = await launchApp({ appPath: app.path, userDataDir: profile.userDataDir })
      await launched.page.waitForSelector('html[data-ready]')
      const measured = await measureDrill(launched.page, firstOf(app))
      if (turn >= WARM_UP) times.push(measured)
      await launched.app.close()
    }
  }

  const painted = cases.map((one) => seriesOf(one, 'grade → next card painted', 'paintedMs'))
  const busy = cases.map((one) => seriesOf(one, 'the same without the wait for a frame', 'busyMs'))
  const onDisk = cases.map((one) => seriesOf(one, 'grade → on disk', 'onDiskMs'))
  await report(info, [...rowsOf(painted), ...rowsOf(busy), ...rowsOf(onDisk)])
})

function firstOf({ cards }: AppWithCards) {
  const [first] = cards
  if (first === undefined) throw new Error('The app has no cards.')
  return first
}

function seriesOf({ name, times }: Case, what: string, figure: keyof DrillTimes): Series {
  return { what: `${what}: ${name}`, measurements: times.map((time) => time[figure]) }
}

/** How much each of the others grows over the first. */
function rowsOf([base, ...others]: readonly Series[]) {
  return base === undefined
    ? []
    : [rowOf('ms', base), ...others.map((series) => rowOf('ms', series, base, AIM))]
}
