import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'

/** Nothing of ours may be reached by climbing out of a layer: the alias names the layer, the rule forbids it. */
const LAYERS = ['bridge', 'stores', 'features', 'components', 'composables']

/**
 * What some files may not import, be it at the top or while running.
 * @param {string[]} files
 * @param {string[]} forbidden
 * @param {string} message
 * @param {{ regex: string, importNames: string[], message: string }[]} names
 * @returns {import('eslint').Linter.Config}
 */
const layer = (files, forbidden, message, names = []) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: forbidden.join('|'), message }, ...names] }],
    'no-restricted-syntax': [
      'error',
      { selector: importing(forbidden), message },
      ...names.map(({ regex, message }) => ({ selector: importing([regex]), message })),
    ],
  },
})

/** @param {string[]} patterns */
const importing = (patterns) =>
  // A selector's own pattern ends at the first slash.
  `ImportExpression[source.value=/${patterns.join('|').replaceAll('/', '\\u002f')}/]`

/** @param {string[]} names */
const ours = (names) => names.map((name) => `^@/${name}/|(^|/)\\.\\./(.*/)?${name}/`)

const OUTSIDE = ['^(node:|electron$|electron/|vue$|vue-router$|pinia$|@vueuse/)']
const NODE = ['^(node:|electron$|electron/)', '(^|/)electron/main', '#electron']
const UPWARDS = ['(^|/)\\.\\.(/|$)']
const NETWORK = '^(node:)?(http|https|http2|net|tls|dgram|dns|undici)(/.*)?$'
const SILENT = 'Nothing leaves this machine.'

export default defineConfigWithVueTs(
  { ignores: ['out/', 'node_modules/', 'test-results/', 'bench-results/', 'tests/fixtures/'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'No HTML from strings: text becomes a tree, the tree becomes nodes.',
        })),
      ],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-v-html': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      // Prettier owns the layout of templates.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
    },
  },
  layer(
    ['src/domain/**'],
    [...ours(LAYERS), ...OUTSIDE, ...NODE, '^ts-fsrs$'],
    'The domain is pure: it imports nothing of ours, no Vue, Electron or Node; memory-model.ts alone has ts-fsrs.',
  ),
  layer(
    ['src/domain/scheduling/memory-model.ts'],
    [...ours(LAYERS), ...OUTSIDE, ...NODE],
    'The domain is pure: it imports nothing of ours, no Vue, Electron or Node.',
  ),
  layer(
    ['src/bridge/**'],
    [...ours(['stores', 'features', 'components', 'composables']), ...NODE],
    'The bridge imports the domain alone.',
  ),
  layer(
    ['src/stores/**'],
    [...ours(['features', 'components', 'composables']), ...NODE],
    'Stores import the domain and the bridge.',
  ),
  layer(
    ['src/components/**', 'src/composables/**'],
    [...ours(['bridge', 'stores', 'features']), ...NODE],
    'Components and composables know no store, bridge or screen.',
  ),
  layer(
    ['src/features/**'],
    [...ours(['bridge', 'features']), ...UPWARDS, ...NODE],
    'Screens import stores, components, composables and the domain; never one another.',
  ),
  layer(
    ['electron/**'],
    [...ours(['stores', 'features', 'components', 'composables']), NETWORK],
    'The main process imports the domain and the bridge, and never the network.',
    [{ regex: '^electron$', importNames: ['net', 'default'], message: SILENT }],
  ),
  {
    files: ['electron/**', 'src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
            name,
            message: SILENT,
          })),
          checkGlobalObject: true,
        },
      ],
    },
  },
  {
    files: ['build/**/*.mjs', 'tests/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
)
