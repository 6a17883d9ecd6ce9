import { describe, expect, it } from 'vitest'
import { newRecords } from '#electron/main/attempts/new-records'
import { wholeCopy, writing } from '../handlers/doings'

const line = (seq: number, words = 'same') => wholeCopy(writing(words), seq)

describe('newRecords', () => {
  it('takes what follows', () => {
    expect(newRecords([line(0)], [line(1), line(2)])).toEqual([line(1), line(2)])
  })

  it('passes over what was sent before', () => {
    expect(newRecords([line(0), line(1)], [line(1), line(2)])).toEqual([line(2)])
  })

  it('does not take other words for saved because their number is', () => {
    expect(newRecords([line(0), line(1)], [line(1, 'other')])).toBeNull()
  })

  it('does not take a line for saved that damage has taken out', () => {
    expect(newRecords([line(0), line(2)], [line(1)])).toBeNull()
  })
})
