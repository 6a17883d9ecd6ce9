import * as v from 'valibot'

/** A rectangle in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const windowPlaceSchema = v.strictObject({
  x: v.pipe(v.number(), v.integer()),
  y: v.pipe(v.number(), v.integer()),
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
  state: v.picklist(['normal', 'maximised', 'full-screen']),
})

/** Where a window was, and how: kept between runs. The rectangle is the one it returns to from full screen. */
export type WindowPlace = v.InferOutput<typeof windowPlaceSchema>

export const SMALLEST = { width: 640, height: 480 } as const
const USUAL = { width: 1280, height: 800 } as const

/** How much of the title bar must be within reach of the pointer for a window to count as visible. */
const GRIP = { width: 120, height: 40 } as const

/**
 * Where to open the window. `screens` are the work areas of the displays there are now, the main one first.
 * A remembered place is kept while its title bar can be reached; otherwise the window opens in the middle of the main
 * screen, in its remembered size as far as that fits.
 */
export function placeWindow(
  saved: WindowPlace | null,
  screens: readonly [Rectangle, ...Rectangle[]],
): WindowPlace {
  if (saved === null) return { ...centred(USUAL, screens[0]), state: 'normal' }
  const screen = screens.find((area) => canReachTitleBar({ ...saved, ...fitted(saved, area) }, area))
  if (screen === undefined) return { ...centred(saved, screens[0]), state: saved.state }
  return { ...saved, ...fitted(saved, screen) }
}

function canReachTitleBar(window: Rectangle, screen: Rectangle): boolean {
  const visibleWidth =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const isTopInside = window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height
  return isTopInside && visibleWidth >= GRIP.width
}

/** The size bounded by the screen and by the smallest a window may be. */
function fitted(
  size: Pick<Rectangle, 'width' | 'height'>,
  screen: Rectangle,
): { width: number; height: number } {
  return {
    width: Math.max(SMALLEST.width, Math.min(size.width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(size.height, screen.height)),
  }
}

function centred(size: Pick<Rectangle, 'width' | 'height'>, screen: Rectangle): Rectangle {
  const { width, height } = fitted(size, screen)
  return {
    x: Math.max(screen.x, Math.round(screen.x + (screen.width - width) / 2)),
    y: Math.max(screen.y, Math.round(screen.y + (screen.height - height) / 2)),
    width,
    height,
  }
}
