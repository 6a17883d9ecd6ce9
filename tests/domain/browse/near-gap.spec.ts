import { describe, expect, it } from 'vitest'
import { nearGap } from '@/domain/browse/near-gap'

const START = 'Judged by the risks and resources Moscow accepted, '

describe('nearGap', () => {
  it.each([
    ['Who signed at Rapallo, and what did each side hope to gain by it?'],
    ['___ signed at Rapallo, and what did each side hope to gain by it?'],
    ['The treaty of ___ was signed in 1922, to the surprise of all at Genoa.'],
  ])('leaves %j as it is', (question) => {
    expect(nearGap(question)).toBe(question)
  })

  it('starts a few words before a gap that would be cut off, so that siblings differ', () => {
    expect(nearGap(`${START}___ mattered more than China.`)).toBe('… accepted, ___ mattered more than China.')
    expect(nearGap(`${START}Germany mattered more than ___.`)).toBe('… more than ___.')
  })

  it('starts at the gap where no word ends before it', () => {
    expect(nearGap(`${'a'.repeat(60)}___`)).toBe('… ___')
  })
})
