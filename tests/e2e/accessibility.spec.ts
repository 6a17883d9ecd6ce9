import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseFromMenu, chooseTheme, ready, resize } from '../support/window'

const SCREENS = ['Today', 'Read', 'Outline', 'Cards', 'Practise', 'Progress', 'Library', 'Settings']

for (const theme of ['Light', 'Dark', 'Sepia', 'High contrast']) {
  test(`axe finds nothing on any screen or dialog in ${theme}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    const rail = page.getByRole('navigation', { name: 'Main' })

    for (const screen of SCREENS) {
      await rail.getByRole('link', { name: screen }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await findings(page), screen).toEqual([])
    }

    await page.getByRole('button', { name: 'Restore from a file…' }).click()
    await expect(page.getByRole('dialog', { name: 'Restore a backup?' })).toBeVisible()
    expect(await findings(page), 'asking before a restore').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByLabel('Minutes a day').fill('four')
    expect(await findings(page), 'a setting that does not fit').toEqual([])

    await rail.getByRole('link', { name: 'Progress' }).click()
    for (const button of await page.getByRole('button', { name: 'Show as table' }).all()) await button.click()
    expect(await findings(page), 'plots as tables').toEqual([])

    await rail.getByRole('link', { name: 'Outline' }).click()
    await page.getByRole('button', { name: 'Unfold all' }).click()
    expect(await findings(page), 'the outline unfolded').toEqual([])

    await rail.getByRole('link', { name: 'Read' }).click()
    await page.locator('.term').first().focus()
    await expect(page.getByRole('tooltip')).toBeVisible()
    expect(await findings(page), 'a term explained').toEqual([])

    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('policy')
    expect(await findings(page), 'finding').toEqual([])

    for (const [entry, dialog] of [
      ['Keys', 'Keys'],
      ['About Foolscap', 'About Foolscap'],
    ] as const) {
      await chooseFromMenu(app, entry)
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
      expect(await findings(page), dialog).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  })
}

test('axe finds nothing in the welcome, light or dark', async ({ launchApp }) => {
  const { page } = await launchApp()
  await page.waitForSelector('html[data-ready]')
  await expect(page.getByRole('dialog', { name: 'Welcome to Foolscap' })).toBeVisible()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findings(page), colorScheme).toEqual([])
  }
})

for (const [width, height, zoom] of [
  [900, 600, 1],
  [640, 480, 1],
  [1280, 800, 2],
  [900, 600, 2],
] as const) {
  test(`nothing scrolls sideways at ${width} × ${height}, zoomed to ${zoom * 100} %`, async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await resize(app, width, height)
    await app.evaluate(
      ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
      zoom,
    )

    for (const screen of SCREENS) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(sidewaysScrollers), screen).toEqual([])
    }
  })
}

/** The document and whatever scrolls inside it, where it is wider than what is seen of it. */
function sidewaysScrollers(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
      const isScroller = scrolls || element === document.documentElement
      return isScroller && element.scrollWidth > element.clientWidth
    })
    .map((element) => `${element.localName}.${element.className}`)
}
