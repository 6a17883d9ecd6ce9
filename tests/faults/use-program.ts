import { afterAll, beforeAll } from 'vitest'
import { compileProgram } from './child-process.mjs'

/** A compiled program for the tests of a file; a function, because it exists only once they run. */
export function useProgram(name: string): () => string {
  let program: Awaited<ReturnType<typeof compileProgram>> | null = null
  beforeAll(async () => {
    program = await compileProgram(name)
  }, 60_000)
  afterAll(() => program?.remove())
  return () => program?.path ?? ''
}
