import { describe, expect, it } from 'vitest'
import { refOf } from '@/domain/pack/ref'

describe('refOf', () => {
  it('reads a kind and an id', () => {
    expect(refOf('event/rapallo')).toEqual({ kind: 'event', id: 'rapallo' })
    expect(refOf('supplement/s-2')).toEqual({ kind: 'supplement', id: 's-2' })
  })

  it.each(['rapallo', 'events/rapallo', 'event/', 'event/Rapallo', 'event/a/b', '/rapallo', ''])(
    'refuses “%s”',
    (written) => {
      expect(refOf(written)).toBeNull()
    },
  )
})
