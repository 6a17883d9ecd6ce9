import { describe, expect, it } from 'vitest'
import { inTurns } from '#electron/main/turns'

describe('inTurns', () => {
  it('begins nothing before what was asked for earlier has ended', async () => {
    const inTurn = inTurns()
    const steps: string[] = []
    const work = (name: string) => async () => {
      steps.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 2))
      steps.push(`${name} ends`)
      return name
    }

    expect(await Promise.all([inTurn(work('a')), inTurn(work('b'))])).toEqual(['a', 'b'])

    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('goes on after a failure, which is told to its own caller alone', async () => {
    const inTurn = inTurns()

    const failed = inTurn(() => Promise.reject(new Error('no')))
    const next = inTurn(() => Promise.resolve('yes'))

    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
