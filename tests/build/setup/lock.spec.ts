import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { alone } from '../../../build/setup/lock.mjs'
import { tempFolder } from '../../support/temp-folder'

/** No process has this number: it is above what any system gives out. */
const DEAD = '2147483646 somebody'

describe('alone', () => {
  it('lets one work at a time', async () => {
    const folder = tempFolder()
    const log: string[] = []
    const work = async (name: string) => {
      log.push(`${name} begins`)
      await pause(300)
      log.push(`${name} ends`)
    }

    await Promise.all(['a', 'b'].map((name) => alone(folder, 'build', () => work(name))))

    expect(log[1]).toBe(log[0]?.replace('begins', 'ends'))
    expect(log[3]).toBe(log[2]?.replace('begins', 'ends'))
  })

  it('takes over from an owner who has died', async () => {
    const folder = tempFolder({ 'build.lock': DEAD })

    await expect(alone(folder, 'build', () => Promise.resolve('done'))).resolves.toBe('done')
  })

  it('lets go when the work fails', async () => {
    const folder = tempFolder()

    await expect(alone(folder, 'build', () => Promise.reject(new Error('no')))).rejects.toThrow('no')

    expect(readdirSync(folder)).toEqual([])
  })
})
