import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { openSealed, seal } from '#electron/main/storage/envelope'
import { bringUpToDate, defineFormat } from '#electron/main/storage/format'
import { ALL_BITS, damagesOf } from './damages'

const schema = v.strictObject({ name: v.string(), size: v.number() })
const toSecond = { to: 2, migrate: (data: unknown) => ({ name: data }) }
const toThird = { to: 3, migrate: (data: unknown) => ({ ...(data as object), size: 1 }) }

describe('defineFormat', () => {
  it.each([
    ['a gap', 3, [toSecond]],
    ['a step twice', 3, [toSecond, toSecond]],
    ['the wrong order', 3, [toThird, toSecond]],
    ['a step too many', 2, [toSecond, toThird]],
  ])('refuses migrations with %s', (_, version, migrations) => {
    expect(() => defineFormat({ version, schema, migrations })).toThrow('migrations lead to')
  })
})

describe('bringUpToDate', () => {
  const format = defineFormat({ version: 3, schema, migrations: [toSecond, toThird] })

  it.each([
    [1, 'a'],
    [2, { name: 'a' }],
    [3, { name: 'a', size: 1 }],
  ])('takes version %i the rest of the way', (version, data) => {
    expect(bringUpToDate(format, version, data)).toEqual({ name: 'a', size: 1 })
  })

  it('answers null for data that its version never had', () => {
    expect(bringUpToDate(format, 2, { name: 7 })).toBeNull()
  })

  it('answers null when a migration cannot go on', () => {
    const throwing = { to: 2, migrate: () => { throw new TypeError('no') } } // prettier-ignore
    expect(bringUpToDate(defineFormat({ version: 2, schema, migrations: [throwing] }), 1, {})).toBeNull()
  })
})

describe('openSealed', () => {
  const format = defineFormat({ version: 3, schema, migrations: [toSecond, toThird] })

  it('reads back what was sealed', () => {
    const data = { name: 'Čičerin \u2028 \ud800 "', size: 2 }
    expect(openSealed(format, seal(3, data))).toEqual({ kind: 'current', data })
  })

  it('tells an older and a newer file from a broken one', () => {
    expect(openSealed(format, seal(1, 'a')).kind).toBe('older')
    expect(openSealed(format, seal(4, 'a')).kind).toBe('newer')
    expect(openSealed(format, seal(3, 'a')).kind).toBe('broken')
  })

  it('takes a changed version for damage, not for a newer file', () => {
    expect(openSealed(format, seal(3, { name: 'a', size: 2 }).replace('"v":3', '"v":7')).kind).toBe('broken')
  })

  it.each(['', 'null', '{}', '[]', '{"v":3}', '{"v":3,"sum":"","data":null}', '\0'.repeat(200)])(
    'takes %j for damage',
    (text) => {
      expect(openSealed(format, text).kind).toBe('broken')
    },
  )

  it('takes every truncation, zero fill and flipped bit for damage', () => {
    const good = seal(3, { name: 'Rapallo, “Čičerin”', size: 2 })
    for (const { name, bytes } of damagesOf(Buffer.from(good), () => ALL_BITS)) {
      expect(openSealed(format, bytes.toString()).kind, name).toBe('broken')
    }
  })
})
