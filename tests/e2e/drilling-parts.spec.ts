import type { Page } from '@playwright/test'
import { cardKey } from '@/domain/progress/events'
import { expect, test } from '../support/app'
import { cardOn, drillOnly, PACK } from '../support/drill'
import { chooseFromMenu, ready } from '../support/window'

/** Answers to each kind of which a part is right, and the grade it comes to. */
const PARTS: readonly {
  readonly kind: string
  readonly card: string
  readonly credit: number
  readonly grade: string
  readonly work: (page: Page) => Promise<void>
}[] = [
  {
    kind: 'typed',
    card: 'comintern-president',
    credit: 0,
    grade: 'again',
    work: async (page) => {
      await page.keyboard.type('Trotsky')
      await page.keyboard.press('Enter')
    },
  },
  {
    kind: 'argument',
    card: 'argument-of-essay',
    credit: 0.5,
    grade: 'hard',
    work: async (page) => {
      await page.keyboard.press('Space')
      await page.keyboard.type('ab')
    },
  },
  {
    kind: 'contrast',
    card: 'two-treaties-of-riga',
    credit: 0.5,
    grade: 'hard',
    work: async (page) => {
      await page.keyboard.press('Space')
      await page.keyboard.press('a')
    },
  },
]

for (const { kind, card, credit, grade: expected, work } of PARTS) {
  test(`a part that was right is scheduled as ${expected} on a card of the kind ${kind}, and outlives a look at the source`, async ({
    launchApp,
  }) => {
    const { app, page } = await launchApp()
    await ready(page)
    await drillOnly(page, card)
    await work(page)
    const usual = page.locator('.grade.usual')
    await expect(usual).toContainText(expected, { ignoreCase: true })

    await page.keyboard.press('p')
    await expect(page.locator('.paragraph').first()).toBeVisible()
    await chooseFromMenu(app, 'Back')
    await expect(usual).toContainText(expected, { ignoreCase: true })
    await page.keyboard.press('Space')
    await expect(usual).toBeHidden()
    expect(await latestAnswer(page, card)).toMatchObject({ grade: expected, credit })

    await page.keyboard.press('Control+z')
    await expect(usual).toContainText(expected, { ignoreCase: true })
  })
}

test('how far events were in order is scheduled as their grade', async ({ launchApp }) => {
  const { page } = await launchApp()
  await ready(page)
  await drillOnly(page, 'order-first-steps')
  const list = page.getByRole('list', { name: 'Earliest first' })
  const dealt = await list.locator('.text').allInnerTexts()
  await page.keyboard.press('p')
  await expect(page.locator('.paragraph').first()).toBeVisible()
  await openCardsAgain(page)
  expect(await list.locator('.text').allInnerTexts()).toEqual(dealt)

  await page.keyboard.press('Space')
  const suggested = (await page.locator('.grade.usual').innerText()).split('\n')[0]?.toLowerCase() ?? ''
  await page.keyboard.press('Space')
  await expect(page.locator('.grade.usual')).toBeHidden()
  const given = await latestAnswer(page, 'order-first-steps')
  expect(given?.grade).toBe(suggested)
  expect(given?.credit).toBeGreaterThanOrEqual(0)
  expect(given?.credit).toBeLessThan(1)
})

/** The latest scheduled answer to a card, as the log has it. */
async function latestAnswer(page: Page, card: string) {
  const reply = await page.evaluate(
    (asked) => window.foolscap.openHistory({ card: asked }),
    cardKey(PACK, card),
  )
  return reply.ok ? reply.value.at(-1) : undefined
}

async function openCardsAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cards', exact: true }).press('Enter')
  await expect(cardOn(page)).toBeVisible()
}
