import './setup/node-version.mjs'
import { loadTypeScript } from './setup/typescript.mjs'

/** `npm run marking [-- open]`: how often the triage and the date check are right, on the answers set aside unless told. */
const part = /** @type {import('../tests/marking/measure.ts').Part} */ (process.argv[2] ?? 'aside')
/** @type {typeof import('../tests/marking/main.ts')} */
const { markingTable } = await loadTypeScript('tests/marking/main.ts')
console.log(markingTable(part).join('\n'))
