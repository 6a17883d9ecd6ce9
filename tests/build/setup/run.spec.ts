import { describe, expect, it } from 'vitest'
import { run, runNode } from '../../../build/setup/run.mjs'
import { tempFolder } from '../../support/temp-folder'
import { join } from 'node:path'

describe('run', () => {
  it('gives the exit code and the output', async () => {
    const folder = tempFolder({
      'script.mjs': 'console.log("out"); console.error("err"); process.exitCode = 3',
    })

    const { code, output } = await runNode(join(folder, 'script.mjs'), [])

    expect(code).toBe(3)
    expect(output.split('\n').sort()).toEqual(['', 'err', 'out'])
  })

  it('gives 127 for a program that is not there', async () => {
    expect(await run('foolscap-no-such-program', [])).toMatchObject({ code: 127 })
  })

  it('ends a program that takes too long', async () => {
    const folder = tempFolder({ 'script.mjs': 'setInterval(() => {}, 1000)' })

    const { code, signal } = await runNode(join(folder, 'script.mjs'), [], { timeout: 100 })

    expect({ code, signal }).toEqual({ code: 137, signal: 'SIGKILL' })
  })
})
