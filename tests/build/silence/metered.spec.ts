import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runMetered } from '../../../build/silence/metered.mjs'
import { tempFolder } from '../../support/temp-folder'

async function metered(script: string) {
  const folder = tempFolder({ 'script.mjs': script })
  return runMetered(process.execPath, [join(folder, 'script.mjs')])
}

const TRIAL = await runMetered(process.execPath, ['--version'])

describe.skipIf(TRIAL.kind === 'unavailable')('runMetered', () => {
  it('counts nothing while nothing is sent, and passes the exit code on', async () => {
    expect(await metered('process.exitCode = 3')).toEqual({
      kind: 'measured',
      packets: 0,
      code: 3,
      output: '',
    })
  })

  it.each([
    ['a request to an address nearby', 'http://192.0.2.2/'],
    ['a request to an address far away', 'http://198.51.100.7/'],
    ['a question about a name', 'http://foolscap.example/'],
  ])('counts %s', async (_what, address) => {
    const result = await metered(`
      fetch('${address}').catch(() => {})
      setTimeout(() => process.exit(), 300)
    `)

    expect(result.kind === 'measured' && result.packets).toBeGreaterThan(0)
  })

  it('takes a meter that died for broken, never for silence', async () => {
    expect(await metered('process.kill(process.ppid, "SIGKILL")')).toMatchObject({ kind: 'broken' })
  })
})
