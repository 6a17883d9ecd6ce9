import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { FittingProcess } from './fit-apart'

/** Starts a process of Electron's that runs the bundle of `fit.ts`, which lies beside the main one. */
export function startFitting(): FittingProcess {
  return utilityProcess.fork(join(import.meta.dirname, 'fit.js'), [], { serviceName: 'Memory fit' })
}
