import type { ElectronApplication, Page } from '@playwright/test'

/** Waits until the first screen's main button responds, and skips the welcome of a first run: that leads to the essay. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]')
  const welcome = page.getByRole('dialog', { name: 'Welcome to Foolscap' })
  if (await welcome.isVisible()) {
    await welcome.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('article').waitFor()
  }
}

/** Clicks an entry of the application menu, wherever it stands: keys sent to the page do not reach the menu. */
export async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    const entry = entries.find((item) => item.label === wanted)
    if (entry === undefined) throw new Error(`The menu has no entry ${wanted}.`)
    entry.click()
  }, label)
}

/** Gives the window's content a size. */
export async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
}

/** Chooses a theme through the app, on whatever screen it is. */
export async function chooseTheme(page: Page, label: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: label }).check()
  await page.locator(`html[data-theme]`).waitFor()
}
