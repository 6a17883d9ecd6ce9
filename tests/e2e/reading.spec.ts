import { expect, test } from '../support/app'
import { findings } from '../support/axe'
import { chooseFromMenu, chooseTheme, ready, resize } from '../support/window'

test('the essay opens at once, whole and credited', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)

  const essay = page.getByRole('article', { name: 'Soviet Foreign Policy 1921–1933' })
  await expect(essay.locator('blockquote')).toHaveText(/^‘Despite all appearances to the contrary/)
  await expect(essay.locator('p.paragraph')).toHaveCount(10)
  for (const number of [1, 10]) await expect(page.locator(`#p-${number}`)).toBeVisible()
  await expect(page.locator('#p-8')).toContainText('a matte of expediency')
  await expect(essay).toContainText('Jonathan, 28 September 2011')
})

test('a term is explained on hover, on focus and by a key', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  const term = page.getByRole('button', { name: 'Comintern' }).first()
  const note = page.getByRole('tooltip')

  // A note closes when the page scrolls, which it still may do just after opening.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await term.hover()
    await expect(note).toContainText('communist parties', { timeout: 1000 })
  }).toPass()
  await page.mouse.move(0, 0)
  await expect(note).toBeHidden()

  await term.focus()
  await expect(note).toContainText('communist parties')
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(note).toContainText('communist parties')
})

test('text is found by the keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)

  await page.keyboard.press('/')
  await page.keyboard.type("lenin's FOOTSTEPS")
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1')
  await expect(page.locator('#p-9')).toBeInViewport()

  await page.keyboard.press('Control+A')
  await page.keyboard.type('revolution')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of \d\d$/)
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^(\d\d) of \1$/)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Find', exact: true })).toBeFocused()
})

test('a point leads to its paragraph and back, by the keyboard alone', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Outline' }).press('Enter')
  const tree = page.getByRole('tree', { name: 'Outline' })
  await expect(tree.getByRole('treeitem').first()).toBeVisible()
  const unfolded = await tree.getByRole('treeitem').count()
  expect(unfolded, 'the argument at a glance').toBeLessThan(20)

  await tree.getByRole('treeitem').first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => tree.getByRole('treeitem').count()).toBeLessThan(unfolded)
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem')).toHaveCount(unfolded)
  await page.keyboard.press('End')
  const last = tree.getByRole('treeitem').last()
  await expect(last).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.locator('#p-1')).toBeFocused()
  await expect(page.locator('#p-1')).toBeInViewport()

  await chooseFromMenu(app, 'Back')
  await expect(tree.getByRole('treeitem').first()).toBeFocused()
})

test('a point of the supplement leads there and back', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Outline' }).press('Enter')
  await page.getByRole('button', { name: 'Unfold all' }).press('Enter')
  const tree = page.getByRole('tree', { name: 'Outline' })
  await expect(tree.getByRole('treeitem')).toHaveCount(85)
  const point = tree.getByRole('treeitem', { name: /¶ S3/ }).first()
  await point.focus()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('article', { name: 'Supplement' })).toContainText('not the author’s words')
  await expect(page.locator('#s-3')).toBeFocused()
  await expect(page.locator('#s-3')).toBeInViewport()
  await chooseFromMenu(app, 'Back')
  await expect(point).toBeFocused()

  await page.evaluate(() => (location.hash = '#/read?paragraph=s-2'))
  await expect(page.locator('#s-2')).toBeFocused()
})

test('the notes on a paragraph are read by the keyboard alone', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  const pane = page.getByRole('region', { name: 'Notes', exact: true })
  const marked = (name: string) => page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, name)
  await page.evaluate(() => (location.hash = '#/read?paragraph=p-7'))
  await expect(page.locator('#p-7')).toBeFocused()
  expect(await marked('noted'), 'nothing underlined before the notes are open').toBe(0)

  await page.keyboard.press('n')
  await expect(pane.getByRole('heading', { name: 'Notes' })).toBeFocused()
  await expect(pane).toContainText('Ours, not the author’s')
  await pane.getByRole('button', { name: 'Next paragraph' }).press('Enter')
  await expect(pane.getByRole('heading', { name: /^8\. / })).toBeVisible()
  expect(await marked('noted')).toBeGreaterThan(3)

  for (const [width, height] of [
    [1280, 800],
    [900, 600],
  ] as const) {
    await resize(app, width, height)
    if (!(await pane.isVisible())) await page.keyboard.press('n')
    const lemon = pane.getByRole('button', { name: /squeezed out like a lemon/ })
    await lemon.press('Enter')
    await expect(lemon).toHaveAttribute('aria-expanded', 'true')
    await expect(pane).toContainText('The speech came a week before the massacre')
    expect(await marked('noted-now')).toBe(1)
    expect(await page.evaluate(areNotedWordsSeen), `${width} wide`).toBe(true)
    await lemon.press('Enter')
    await expect(lemon).toHaveAttribute('aria-expanded', 'false')
  }

  const wording = pane.locator('summary', { hasText: 'on spelling and language' })
  const matte = pane.getByRole('button', { name: /matte of expediency/ })
  await expect(matte).toBeHidden()
  await wording.press('Enter')
  await matte.press('Enter')
  expect(await marked('noted-now')).toBe(1)

  await page.keyboard.press('Escape')
  await expect(pane).toBeHidden()
  await expect(page.locator('#p-8')).toBeFocused()
  expect(await marked('noted-now')).toBe(0)
})

/** Whether the words of the open note are in the window, below the bar. */
function areNotedWordsSeen(): boolean {
  const [words] = CSS.highlights.get('noted-now') ?? []
  const bar = document.querySelector('.bar')
  if (!(words instanceof Range) || bar === null) return false
  const { top, bottom } = words.getBoundingClientRect()
  return top >= bar.getBoundingClientRect().bottom && bottom <= window.innerHeight
}

test('the reference is searched over all its tabs, by the keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await page.getByRole('link', { name: 'Reference' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Reference', level: 1 })).toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.type('zinoviev letter')
  const panel = page.getByRole('tabpanel')
  await expect(panel).toContainText(/Zinoviev letter/i)
  await expect(page.getByRole('tab', { name: /^Names 0$/ })).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('tab', { name: /^Timeline/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: /^People/ })).toHaveAttribute('aria-selected', 'true')
})

test('text set to 200 % never scrolls sideways, with the notes open or in the supplement', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('+')
  await expect(page.getByText('200 %')).toBeAttached()

  for (const [width, height] of [
    [1280, 800],
    [900, 600],
  ] as const) {
    await resize(app, width, height)
    for (const path of ['/read', '/read/supplement', '/read/reference']) {
      await page.evaluate((hash) => (location.hash = hash), path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path === '/read') await page.keyboard.press('n')
      const sideways = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
      expect(sideways, `${path}, ${width} wide`).toBe(0)
    }
  }
})

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing on the notes, the supplement and the reference in ${theme}`, async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await chooseTheme(page, theme)
    await page.getByRole('link', { name: 'Read', exact: true }).click()

    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await resize(app, width, height)
      const pane = page.getByRole('region', { name: 'Notes', exact: true })
      if (!(await pane.isVisible())) await page.keyboard.press('n')
      await pane.getByRole('listitem').getByRole('button').first().press('Enter')
      expect(await findings(page), `notes, ${width} wide`).toEqual([])
    }
    for (const name of ['Supplement', 'Reference']) {
      await page.getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
      expect(await findings(page), name).toEqual([])
    }
    await page.getByRole('tab', { name: /^Sources/ }).click()
    expect(await findings(page), 'sources').toEqual([])
  })
}

test('the outline beside the essay follows the reading and leads to the tree', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  const outline = page.getByRole('complementary', { name: 'Outline' })

  await outline.getByRole('button', { name: /^8/ }).click()
  await expect(page.locator('#p-8')).toBeInViewport()
  await expect(outline.getByRole('button', { name: /^8/ })).toHaveAttribute('aria-current', 'location')
  await outline.getByRole('link').first().click()

  await expect(
    page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name: /¶ 8/ }).first(),
  ).toBeFocused()
})

test('the app opens where it was left', async ({ launchApp }) => {
  const first = await launchApp()
  await ready(first.page)
  const seventh = first.page
    .getByRole('complementary', { name: 'Outline' })
    .getByRole('button', { name: /^7/ })
  await seventh.click()
  await expect(seventh).toHaveAttribute('aria-current', 'location')
  await first.app.close()

  const second = await launchApp({ userDataDir: first.userDataDir })
  await ready(second.page)
  await expect(second.page.locator('#p-7')).toBeInViewport()
  await second.page.getByRole('link', { name: 'Library' }).click()
  await expect(second.page.getByRole('heading', { name: 'Library' })).toBeFocused()
  await second.app.close()

  const third = await launchApp({ userDataDir: first.userDataDir })
  await ready(third.page)
  await expect(third.page.getByRole('heading', { name: 'Library' })).toBeVisible()
})

test('the line at the top stays there in another size or width, and is no other place', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 1280, 800)
  const seventh = page.getByRole('complementary', { name: 'Outline' }).getByRole('button', { name: /^7/ })
  await seventh.click()
  const top = async (): Promise<number> => (await page.locator('#p-7').boundingBox())?.y ?? -1
  const before = await top()

  for (const key of ['+', '+', '-']) {
    await page.keyboard.press(key)
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(24)
  }
  await expect(seventh).toHaveAttribute('aria-current', 'location')

  await resize(app, 900, 600)
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(24)
  await page.getByRole('link', { name: 'Cards' }).click()
  await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Read' }).click()
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(24)
})

test('at the end of the essay its last paragraph is the one being read', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await resize(app, 1280, 1300)
  const outline = page.getByRole('complementary', { name: 'Outline' })

  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  await expect(outline.getByRole('button', { name: /^10/ })).toHaveAttribute('aria-current', 'location')
  await outline.getByRole('button', { name: /^9/ }).click()
  await expect(outline.getByRole('button', { name: /^9/ })).toHaveAttribute('aria-current', 'location')
})

test('a screen opens at its top, with the focus on its heading', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))

  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused()
  expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(0)
})

test('Find does not lead from an answer being written to the essay', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  await page.evaluate(() => (location.hash = '#/practise/attempts/none'))
  await expect(page.getByRole('heading', { name: 'This attempt is not here' })).toBeFocused()
  await chooseFromMenu(app, 'Find…')
  await chooseFromMenu(app, 'Find…')
  await expect(page.getByRole('heading', { name: 'This attempt is not here' })).toBeVisible()

  await page.getByRole('link', { name: 'Library' }).click()
  await chooseFromMenu(app, 'Find…')
  await expect(page.getByRole('search')).toBeVisible()
})
