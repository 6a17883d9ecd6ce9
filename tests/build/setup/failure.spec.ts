import { describe, expect, it } from 'vitest'
import { Failure, describeFailure } from '../../../build/setup/failure.mjs'

describe('describeFailure', () => {
  it('says what, why and what to do, each on a line of its own', () => {
    const failure = new Failure({
      what: 'The app could not be built.',
      why: 'It said:\nno',
      fix: 'Try again.',
    })

    expect(describeFailure(failure)).toBe(
      '✗ The app could not be built.\n  Why: It said:\n  no\n  What to do: Try again.',
    )
  })
})
