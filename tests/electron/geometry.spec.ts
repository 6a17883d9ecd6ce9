import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow, SMALLEST, type Rectangle, type WindowPlace } from '#electron/main/geometry'

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 }
const desk: Rectangle = { x: 1440, y: 0, width: 2560, height: 1440 }

const aPlace = (place: Partial<WindowPlace> = {}): WindowPlace => ({
  x: 100,
  y: 80,
  width: 1000,
  height: 700,
  state: 'normal',
  ...place,
})

describe('placeWindow', () => {
  it('opens in the middle of the main screen the first time', () => {
    expect(placeWindow(null, [laptop])).toEqual({ x: 80, y: 63, width: 1280, height: 800, state: 'normal' })
  })

  it('opens where it was left', () => {
    expect(placeWindow(aPlace({ state: 'maximised' }), [laptop])).toEqual(aPlace({ state: 'maximised' }))
  })

  it('keeps a place on the second screen', () => {
    expect(placeWindow(aPlace({ x: 2000 }), [laptop, desk])).toEqual(aPlace({ x: 2000 }))
  })

  it('comes back to the main screen when its own is gone', () => {
    expect(placeWindow(aPlace({ x: 2000 }), [laptop])).toEqual({
      x: 220,
      y: 113,
      width: 1000,
      height: 700,
      state: 'normal',
    })
  })

  it('comes back when only a sliver of its title bar is left on screen', () => {
    expect(placeWindow(aPlace({ x: 1400 }), [laptop])).toMatchObject({ x: 220 })
  })

  it('comes back when its title bar is above the screen', () => {
    expect(placeWindow(aPlace({ y: -40 }), [laptop])).toMatchObject({ y: 113 })
  })

  it('shrinks to a smaller screen', () => {
    expect(placeWindow(aPlace({ width: 3000, height: 2000 }), [laptop])).toMatchObject({
      width: 1440,
      height: 875,
    })
  })

  it('always leaves a title bar to hold, on any screens and from any place', () => {
    const screen = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    })
    const place = fc.record({
      x: fc.integer(),
      y: fc.integer(),
      width: fc.integer({ min: 1, max: 10_000 }),
      height: fc.integer({ min: 1, max: 10_000 }),
      state: fc.constantFrom('normal', 'maximised', 'full-screen'),
    })

    fc.assert(
      fc.property(fc.option(place), fc.tuple(screen, screen), (saved, screens) => {
        const opened = placeWindow(saved, screens)

        const isHeld = screens.some(
          (area) =>
            opened.y >= area.y &&
            opened.y + 40 <= area.y + area.height &&
            Math.min(opened.x + opened.width, area.x + area.width) - Math.max(opened.x, area.x) >= 120,
        )
        expect(isHeld).toBe(true)
        expect(opened.width).toBeGreaterThanOrEqual(SMALLEST.width)
        expect(opened.height).toBeGreaterThanOrEqual(SMALLEST.height)
      }),
    )
  })
})
