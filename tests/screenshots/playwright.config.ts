import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
  tsconfig: '../../tsconfig.tests.json',
})
