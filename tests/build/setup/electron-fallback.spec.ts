import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '../../../build/setup/electron-fallback.mjs'
import { tempFolder } from '../../support/temp-folder'

const INTEGRITY = `sha512-${createHash('sha512').update('a browser').digest('base64')}`

describe('checkIntegrity', () => {
  it('accepts the file it was pinned to', async () => {
    const folder = tempFolder({ 'browser.tgz': 'a browser' })

    await expect(checkIntegrity(join(folder, 'browser.tgz'), INTEGRITY)).resolves.toBeUndefined()
  })

  it('refuses any other', async () => {
    const folder = tempFolder({ 'browser.tgz': 'a Browser' })

    await expect(checkIntegrity(join(folder, 'browser.tgz'), INTEGRITY)).rejects.toThrow(
      'not the one we know',
    )
  })
})
