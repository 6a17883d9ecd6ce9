import { describe, expect, it } from 'vitest'
import { adviseToInstall, missingNeeds } from '../../../build/setup/system-libraries.mjs'

const ABSENT = { program: 'foolscap-no-such-program', package: 'foolscap-no-such-package' }

describe('missingNeeds', () => {
  it('names what is not there, and only that', async () => {
    const present = { program: 'node', package: 'nodejs' }

    expect(await missingNeeds([present, ABSENT])).toEqual([ABSENT])
  })
})

describe('adviseToInstall', () => {
  it('names every package', () => {
    const { why, fix } = adviseToInstall(['xvfb', 'libgbm1'])

    expect(why).toBe('not installed: xvfb, libgbm1.')
    expect(fix.split('\n')).toHaveLength(1)
  })
})
