import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { executableName } from '../../../build/setup/electron-executable.mjs'
import { electronEnvironment, ensureElectron, namedElectron } from '../../../build/setup/electron.mjs'
import { tempFolder } from '../../support/temp-folder'

afterEach(() => vi.unstubAllEnvs())

describe('ensureElectron', () => {
  it('uses the Electron that ELECTRON_OVERRIDE_DIST_PATH names, and asks no one else', async () => {
    const folder = tempFolder({ [executableName()]: '', version: '44.0.0\n' })
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)

    const electron = await ensureElectron()

    expect(electron.executable).toBe(join(folder, executableName()))
    expect(electron.note).toBe('Using Electron 44.0.0 from ELECTRON_OVERRIDE_DIST_PATH.')
  })
})

describe('namedElectron', () => {
  it('says what is wrong when nothing is there', () => {
    expect(() => namedElectron(tempFolder())).toThrow(
      'There is no Electron where ELECTRON_OVERRIDE_DIST_PATH points.',
    )
  })
})

describe('electronEnvironment', () => {
  it('names the folder for Electron and Playwright, the executable for electron-vite', () => {
    const electron = { folder: '/some/where', executable: '/some/where/electron', note: '' }

    expect(electronEnvironment(electron)).toEqual({
      ELECTRON_OVERRIDE_DIST_PATH: '/some/where',
      ELECTRON_EXEC_PATH: '/some/where/electron',
    })
  })
})

describe('executableName', () => {
  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('on %s is %s', (platform, name) => {
    expect(executableName(platform)).toBe(name)
  })
})
