import { describe, expect, it } from 'vitest'
import { judgeSilence } from '../../../build/test/journeys.mjs'

const SOME = { passed: 3, failed: 1, skipped: 0 }
const NONE = { passed: 0, failed: 1, skipped: 0 }
const silent = { kind: 'measured', packets: 0, code: 0, output: '' } as const

describe('judgeSilence', () => {
  it('passes when journeys were made and nothing left', () => {
    expect(judgeSilence(silent, SOME).counts.passed).toBe(1)
  })

  it('fails when one packet left', () => {
    expect(judgeSilence({ ...silent, packets: 1 }, SOME).counts.failed).toBe(1)
  })

  it('fails when no journey came to its end: that is quiet too', () => {
    expect(judgeSilence(silent, NONE).counts.failed).toBe(1)
  })

  it('fails when the meter died', () => {
    expect(judgeSilence({ kind: 'broken', reason: 'It died.' }, SOME).counts.failed).toBe(1)
  })

  it('is skipped, and says why, where packets cannot be counted', () => {
    const { counts, said } = judgeSilence({ kind: 'unavailable', reason: 'Not here.' }, SOME)

    expect(counts.skipped).toBe(1)
    expect(said).toContain('Not here.')
  })
})
