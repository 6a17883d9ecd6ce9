import { defineConfig } from '@playwright/test'

// One thing at a time: what runs beside a measurement is part of it.
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 1_800_000,
  reporter: [['./report.ts']],
  tsconfig: '../../tsconfig.tests.json',
})
