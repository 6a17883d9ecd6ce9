import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseFromMenu, chooseTheme, ready } from '../support/window'

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

for (const [width, height] of [
  [900, 600],
  [640, 480],
] as const) {
  test(`nothing scrolls sideways at ${width} × ${height}`, async ({ launchApp }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    )

    for (const screen of SCREENS) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('main')
        return [document.documentElement, main].map((element) =>
          element ? element.scrollWidth - element.clientWidth : 0,
        )
      })
      expect(overflow, screen).toEqual([0, 0])
    }
  })
}
