import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Launch, Launched } from '../support/app'
import { ready } from '../support/window'
import type { AppWithCards } from './app-with-cards'
import { writeHistory } from './history'

/** How long the first look at a long history may take. */
const REPLAY_MS = 120_000

type LaunchApp = (launch?: Launch) => Promise<Launched>

/** A profile that can be used again and again as if for the first time. */
export interface KeptProfile {
  readonly userDataDir: string
  /** Puts the student's data back as it was kept; the browser's own caches stay warm. */
  readonly restore: () => void
}

/** A profile as it is on any day but the first: welcomed, and left on Today with something to drill. */
export async function welcomedProfile(launchApp: LaunchApp, appPath?: string): Promise<KeptProfile> {
  const { app, userDataDir, page } = await launchApp(appPath === undefined ? {} : { appPath })
  await ready(page)
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('button', { name: 'Start drilling' }).waitFor()
  await app.close()
  return kept(userDataDir)
}

/** The same with a history: so many grades of `cards`. It is opened once with it, so that the snapshot is there. */
export async function studiedProfile(
  launchApp: LaunchApp,
  appPath: string,
  cards: AppWithCards['cards'],
  events: number,
): Promise<KeptProfile> {
  const { userDataDir } = await welcomedProfile(launchApp, appPath)
  writeHistory(userDataDir, cards, events)
  const { app, page } = await launchApp({ appPath, userDataDir })
  await page.waitForSelector('html[data-ready]', { timeout: REPLAY_MS })
  await page.getByRole('button', { name: 'Start drilling' }).waitFor({ timeout: REPLAY_MS })
  await app.close()
  return kept(userDataDir)
}

function kept(userDataDir: string): KeptProfile {
  const [data, copy] = [join(userDataDir, 'data'), join(userDataDir, 'kept-data')]
  const replace = (from: string, to: string): void => {
    rmSync(to, { recursive: true, force: true })
    cpSync(from, to, { recursive: true })
  }
  replace(data, copy)
  return { userDataDir, restore: () => replace(copy, data) }
}
