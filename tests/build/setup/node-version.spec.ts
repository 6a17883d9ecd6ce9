import { describe, expect, it } from 'vitest'
import { isNewEnough } from '../../../build/setup/node-version.mjs'

describe('isNewEnough', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('accepts %s', (version) => {
    expect(isNewEnough(version)).toBe(true)
  })

  it.each(['20.18.3', '18.20.0', '9.9.9'])('refuses %s', (version) => {
    expect(isNewEnough(version)).toBe(false)
  })
})
