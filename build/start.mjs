import './setup/node-version.mjs'
import { runCommand } from './setup/failure.mjs'
import { ROOT } from './setup/places.mjs'
import { prepareWindow } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'
import { run } from './setup/run.mjs'
import { sandboxAdvice, sandboxFlags } from './setup/sandbox.mjs'

/** `npm start [-- ARGUMENTS]`: opens the app; the arguments reach Electron. */
await runCommand(async () => {
  const { electron, environment } = await prepareWindow({ build: true })
  const args = [...sandboxFlags(), ROOT, ...process.argv.slice(2)]
  const { code, signal } = await run(electron.executable, args, { env: environment, show: true })
  const advice = signal && sandboxAdvice(electron.folder)
  if (advice) say(advice)
  return code
})
