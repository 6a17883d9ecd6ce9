import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { listLicences } from './build/licences-plugin'
import { compilePacks } from './build/pack-plugin'

const alias = {
  '@': resolve(import.meta.dirname, 'src'),
  // The package gives its files out to Node alone.
  '#dictionary': resolve(import.meta.dirname, 'node_modules/dictionary-en-gb'),
}
const ofRenderer = listLicences()

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [compilePacks(resolve(import.meta.dirname, 'resources/packs')), listLicences().bundle],
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve(import.meta.dirname, 'electron/main/index.ts'),
          fit: resolve(import.meta.dirname, 'electron/main/fitting/fit.ts'),
        },
        // The native optimiser is optional: it is looked for when a fit starts.
        external: ['@open-spaced-repetition/binding'],
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'electron/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src'),
    resolve: { alias },
    plugins: [vue(), ofRenderer.bundle],
    worker: { format: 'es', plugins: () => [ofRenderer.workers] },
    build: {
      target: 'chrome130',
      // Fonts and images stay files: the content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: { input: resolve(import.meta.dirname, 'src/index.html') },
    },
  },
})
