import type { Page } from '@playwright/test'
import { expect } from './app'

/** The card on the desk. */
export const cardOn = (page: Page) => page.getByRole('region', { name: 'Card', exact: true })
/** What is left of the drill. */
export const left = (page: Page) => page.getByRole('status')

/** Opens the Cards screen by the rail. */
export async function openCards(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cards', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeVisible()
}

/** The bundled pack. */
export const PACK = 'soviet-foreign-policy-1921-1933'

/** Starts a drill of one new card, by suspending all others. */
export async function drillOnly(page: Page, id: string): Promise<void> {
  await openCards(page)
  await page.evaluate(
    async ([pack, card]) => {
      const opened = await window.foolscap.openPack({ id: pack })
      if (!opened.ok) throw new Error(opened.message)
      const others = opened.value.cards.flatMap((one) => {
        const gaps = one.kind === 'cloze' && one.each ? one.text.split('{{').length - 1 : 1
        const faces = one.kind === 'reversed' ? ['', '--back'] : ['']
        for (let gap = 2; gap <= gaps; gap += 1) faces.push(`--${gap}`)
        return one.id === card ? [] : faces.map((face) => `${pack}/${one.id}${face}`)
      })
      const marking = { mark: 'suspended', isOn: true, cards: others }
      await window.foolscap.markCards(marking as Parameters<typeof window.foolscap.markCards>[0])
    },
    [PACK, id] as const,
  )
  await page.reload()
  await page.waitForSelector('html[data-ready]')
  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  await expect(cardOn(page)).toBeVisible()
}

/** Opens the Cards screen and starts a drill by the keyboard. */
export async function startDrilling(page: Page): Promise<void> {
  await openCards(page)
  await page.getByRole('button', { name: 'Start drilling' }).press('Enter')
  await expect(cardOn(page)).toBeFocused()
}

/** The keys of Again, Hard, Good and Easy. */
export type GradeKey = '1' | '2' | '3' | '4'

/** Shows the answer and grades it by keys. */
export async function answer(page: Page, key: GradeKey): Promise<void> {
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible()
  await grade(page, key)
}

/** Grades the answer that is shown, then waits until it has gone: by then the grade is saved. */
export async function grade(page: Page, key: GradeKey): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeHidden()
}

/** Changes settings as the screen of that name would, and shows Cards under them. */
export async function choose(
  page: Page,
  change: Parameters<typeof window.foolscap.changeSettings>[0],
): Promise<void> {
  const reply = await page.evaluate((asked) => window.foolscap.changeSettings(asked), change)
  expect(reply.ok).toBe(true)
  await page.reload()
  await page.waitForSelector('html[data-ready]')
}

/** Lets time pass on the clock of the window. */
export async function pass(page: Page, seconds: number): Promise<void> {
  await page.evaluate((ms) => {
    const before = performance.now.bind(performance)
    performance.now = () => before() + ms
  }, seconds * 1000)
}
