import './setup/node-version.mjs'
import { loadTypeScript } from './setup/typescript.mjs'

/** `npm run bench:plan [-- FROM TO]`: simulates terms under the exam plan and its rivals, on the seeds 101 to 120 unless told. */
const [from = 101, to = 120] = process.argv.slice(2).map(Number)
/** @type {typeof import('../tests/bench/plan/main.ts')} */
const { planTable } = await loadTypeScript('tests/bench/plan/main.ts')
console.log(planTable(from, to).join('\n'))
