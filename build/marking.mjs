import './setup/node-version.mjs'
import { loadTypeScript } from './setup/typescript.mjs'

const PARTS = /** @type {const} */ (['open', 'aside', 'later'])

/** `npm run marking [-- open|later]`: how often the triage and the date check are right, on the answers set aside unless told. */
const part = PARTS.find((name) => name === process.argv[2]) ?? 'aside'
/** @type {typeof import('../tests/marking/main.ts')} */
const { markingTable } = await loadTypeScript('tests/marking/main.ts')
console.log(markingTable(part).join('\n'))
