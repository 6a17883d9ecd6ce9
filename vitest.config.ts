import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// A zone with daylight saving: mistakes about study days show in it.
process.env['TZ'] = 'Europe/London'

export default defineConfig({
  plugins: [vue()],
  resolve: {
    alias: {
      '@': resolve(import.meta.dirname, 'src'),
      '#electron': resolve(import.meta.dirname, 'electron'),
    },
  },
  test: {
    include: ['tests/**/*.spec.ts'],
    exclude: ['tests/e2e/**', 'tests/screenshots/**'],
    // Component tests ask for happy-dom, each in its own file.
    environment: 'node',
    // Properties take their time on a slow or busy machine.
    testTimeout: 30_000,
  },
})
