import type { Page } from '@playwright/test'
import type { CardKey } from '@/domain/progress/events'
import { provideAfterPaint } from './after-paint'
import { medianOf } from './statistics'

/** When one next card was painted, and how long that took apart from waiting for the frame. */
interface CardTimes {
  readonly paintedMs: number
  readonly busyMs: number
}

/** The middle of one session: grade → next card painted, the same without the wait for the frame, and grade → on disk. */
export interface DrillTimes extends CardTimes {
  readonly onDiskMs: number
}

const WARM_UP = 3
const GRADES = 20

/** Drills some cards with the keyboard as a student does, then asks the main process to keep as many grades by itself. */
export async function measureDrill(page: Page, card: CardKey): Promise<DrillTimes> {
  await page.getByRole('link', { name: 'Cards' }).click()
  await page.getByRole('button', { name: 'Start drilling' }).click()
  await provideAfterPaint(page)
  const painted = await gradeByKey(page)
  const onDisk = await gradeByBridge(page, card)
  return {
    paintedMs: medianOf(painted.map(({ paintedMs }) => paintedMs)),
    busyMs: medianOf(painted.map(({ busyMs }) => busyMs)),
    onDiskMs: medianOf(onDisk),
  }
}

/**
 * From the key's event to the frame that shows the next card's front. Part of it is waiting for the frame to begin, which
 * no number of cards makes longer and which would hide what does grow: so it is told without that as well.
 */
async function gradeByKey(page: Page): Promise<readonly CardTimes[]> {
  const show = page.getByRole('button', { name: 'Show answer' })
  await show.waitFor()
  await page.evaluate(() => {
    const times: CardTimes[] = []
    Reflect.set(window, 'gradeTimes', times)
    let gradedAt: number | null = null
    document.addEventListener(
      'keydown',
      ({ key, timeStamp }) => (gradedAt = key === '3' ? timeStamp : null),
      true,
    )
    const isFront = (): boolean => document.querySelector('footer button.main') !== null
    new MutationObserver(() => {
      const startedAt = gradedAt
      if (startedAt === null || !isFront()) return
      gradedAt = null
      const shownAt = performance.now()
      window.afterPaint((paintedAt, frameStartedAt) => {
        const busyMs = shownAt - startedAt + (paintedAt - frameStartedAt)
        times.push({ paintedMs: paintedAt - startedAt, busyMs })
      })
    }).observe(document, { childList: true, subtree: true })
  })
  for (let grade = 0; grade < WARM_UP + GRADES; grade += 1) {
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Good' }).waitFor()
    await page.keyboard.press('3')
    await show.waitFor()
    await page.waitForTimeout(60)
  }
  const times = await page.evaluate(() => Reflect.get(window, 'gradeTimes') as CardTimes[])
  if (times.length !== WARM_UP + GRADES) throw new Error(`Saw ${times.length} of ${WARM_UP + GRADES} grades.`)
  return times.slice(WARM_UP)
}

/** From asking to the answer that the disk has it. */
async function gradeByBridge(page: Page, card: CardKey): Promise<readonly number[]> {
  const times = await page.evaluate(
    async ({ key, count }) => {
      const times: number[] = []
      for (let grade = 0; grade < count; grade += 1) {
        await new Promise((resolve) => setTimeout(resolve, 30))
        const startedAt = performance.now()
        const reply = await window.foolscap.gradeCard({ card: key, grade: 'good', durationMs: 4000 })
        times.push(performance.now() - startedAt)
        if (!reply.ok) throw new Error(reply.message)
      }
      return times
    },
    { key: card, count: WARM_UP + GRADES },
  )
  return times.slice(WARM_UP)
}
