import type { Page } from '@playwright/test'
import { medianOf } from './statistics'

/** The middle of one turn: from the key to the frame that shows it, and the page's own work in that time. */
export interface KeyTimes {
  readonly paintedMs: number
  readonly workMs: number
}

const WARM_UP = 5
const KEYS = 25
/** A quick typist's pause, and no multiple of a frame: so the keys fall anywhere between two frames. */
const PAUSE_MS = 57

/** Lays a text area over the answer: the same text, place, size and face, and nothing listening to it. Hidden at first. */
export async function layBareTextArea(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Answer' }).evaluate((element) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('The answer is no text area.')
    const { left, top, width, height } = element.getBoundingClientRect()
    const { font, lineHeight, letterSpacing, padding, color } = getComputedStyle(element)
    const bare = document.createElement('textarea')
    bare.setAttribute('aria-label', 'Bare')
    bare.spellcheck = false
    Object.assign(bare.style, {
      ...{
        font,
        lineHeight,
        letterSpacing,
        padding,
        color,
        boxSizing: 'border-box',
        border: '0',
        resize: 'none',
      },
      ...{
        position: 'fixed',
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      },
      ...{ zIndex: '99', background: 'white', visibility: 'hidden' },
    })
    bare.value = element.value
    document.body.append(bare)
  })
}

/** Types into one of the two, in the middle of its text, which is put back as it was first. */
export async function measureTyping(page: Page, name: 'Answer' | 'Bare', text: string): Promise<KeyTimes> {
  await page.evaluate((isBare) => {
    const bare = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Bare"]')
    bare?.style.setProperty('visibility', isBare ? 'visible' : 'hidden')
  }, name === 'Bare')
  const area = page.getByRole('textbox', { name, exact: true })
  await area.fill(text)
  await area.evaluate(watchKeys)
  for (let key = 0; key < WARM_UP + KEYS; key += 1) {
    await page.keyboard.press('e')
    await page.waitForTimeout(PAUSE_MS)
  }
  const times = await area.evaluate((element) => Reflect.get(element, 'keyTimes') as KeyTimes[])
  const typed = (await area.inputValue()).length - text.length
  if (times.length !== WARM_UP + KEYS || typed !== WARM_UP + KEYS) {
    throw new Error(`${name}: saw ${times.length} and typed ${typed} of ${WARM_UP + KEYS} keys.`)
  }
  const measured = times.slice(WARM_UP)
  return {
    paintedMs: medianOf(measured.map(({ paintedMs }) => paintedMs)),
    workMs: medianOf(measured.map(({ workMs }) => workMs)),
  }
}

/**
 * Runs in the page. What is felt is from the key's event to the painted frame. Most of that is waiting for the frame,
 * which is the same for every text; the work is what the page does for the key, and then for the frame.
 */
function watchKeys(element: Element): void {
  if (!(element instanceof HTMLTextAreaElement)) throw new Error('No text area.')
  element.focus()
  const middle = element.value.indexOf(' ', element.value.length / 2)
  element.setSelectionRange(middle, middle)
  const times: KeyTimes[] = []
  Reflect.set(element, 'keyTimes', times)
  element.onkeydown = ({ timeStamp }) => {
    const startedAt = performance.now()
    let handledAt = startedAt
    // The last listener of all, and after what those before it have put off to the end of the task.
    const noteHandled = (): void => queueMicrotask(() => (handledAt = performance.now()))
    window.addEventListener('input', noteHandled, { once: true })
    window.afterPaint((paintedAt, frameStartedAt) => {
      const workMs = handledAt - startedAt + (paintedAt - frameStartedAt)
      times.push({ paintedMs: paintedAt - timeStamp, workMs })
    })
  }
}
