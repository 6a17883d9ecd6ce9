import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, diffText } from '@/domain/practice/text-edit'

/** Texts that share much, with characters of two units whose halves are alike. */
const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', '🨀', '𐀀', 'é'), { maxLength: 12 })
  .map((characters) => characters.join(''))
const anyText = fc.oneof(text, fc.string({ unit: 'binary' }))

describe('diffText', () => {
  it.each([
    ['', 'a', { start: 0, removed: 0, inserted: 'a' }],
    ['Rapalo', 'Rapallo', { start: 5, removed: 0, inserted: 'l' }],
    ['aaa', 'aa', { start: 2, removed: 1, inserted: '' }],
    ['Genoa 1922', 'Rapallo 1922', { start: 0, removed: 5, inserted: 'Rapallo' }],
    ['x😀y', 'x😁y', { start: 1, removed: 2, inserted: '😁' }],
    ['x😀y', 'x🨀y', { start: 1, removed: 2, inserted: '🨀' }],
  ])('takes %j to %j in one edit', (before, after, edit) => {
    expect(diffText(before, after)).toEqual(edit)
  })

  it('finds nothing between a text and itself', () => {
    expect(diffText('same', 'same')).toBeNull()
  })

  it('gives edits that, made one after another, give the last of any texts', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const rebuilt = texts.reduce((current, next) => {
          const edit = diffText(current, next)
          return edit ? applyEdit(current, edit) : current
        }, '')

        expect(rebuilt).toBe(texts.at(-1) ?? '')
      }),
    )
  })

  it('finds the one place in a long text, wherever it lies', () => {
    const places = fc.tuple(fc.nat(1200), fc.nat(40), fc.nat(1200))
    fc.assert(
      fc.property(places, ([before, within, after]) => {
        const [start, end] = ['a😀'.repeat(before).slice(0, before), 'b\n'.repeat(after).slice(0, after)]
        const old = `${start}${'x'.repeat(within)}${end}`

        const edit = diffText(old, `${start}Y${end}`)

        const isWhole = !/[\uD800-\uDBFF]$/u.test(start)
        if (isWhole) expect(edit).toEqual({ start: before, removed: within, inserted: 'Y' })
        expect(edit && applyEdit(old, edit)).toBe(`${start}Y${end}`)
      }),
    )
  })

  it('never splits a surrogate pair', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = diffText(before, after)
        if (!edit) return

        const pieces = [
          before.slice(0, edit.start),
          before.slice(edit.start, edit.start + edit.removed),
          before.slice(edit.start + edit.removed),
          edit.inserted,
        ]

        expect(pieces.filter((piece) => /\p{Surrogate}/u.test(piece))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('says no more than what differs', () => {
    fc.assert(
      fc.property(text, text, text, (start, word, end) => {
        const edit = diffText(start + end, start + word + end)

        expect(edit?.inserted.length ?? 0).toBeLessThanOrEqual(word.length + 4)
        expect(edit?.removed ?? 0).toBeLessThanOrEqual(4)
      }),
    )
  })
})
