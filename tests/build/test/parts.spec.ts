import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runParts } from '../../../build/test/parts.mjs'

describe('runParts', () => {
  it('runs every part, no more at once than there are places', async () => {
    let running = 0
    let most = 0
    const part = {
      name: 'a part',
      run: async () => {
        most = Math.max(most, ++running)
        await pause(10)
        running--
        return { counts: { passed: 1, failed: 0, skipped: 0 }, output: '' }
      },
    }

    const counts = await runParts([part, part, part, part, part], 2)

    expect(counts.passed).toBe(5)
    expect(most).toBe(2)
  })
})
