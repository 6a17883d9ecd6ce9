import type { FitRequest, MemoryFit } from '@/domain/fitting/fit-memory'
import { failure, success, type Result } from '@/domain/result'

/** Far more than years of reviews need on a slow machine. */
const LONGEST_FIT_MS = 60_000

/** A process that fits what it is sent and answers once, as far as it concerns the one that started it. */
export interface FittingProcess {
  postMessage(request: FitRequest): void
  once(event: 'message', listener: (fit: MemoryFit) => void): unknown
  once(event: 'exit', listener: () => void): unknown
  kill(): boolean
}

/** How fitting can fail: its process ended without an answer, or took too long and was ended. */
export type FitFailure = 'fit-failed' | 'fit-too-long'

/** Fits in a process of its own, so that the app stays quick. The process is gone when this answers. */
export async function fitApart(
  request: FitRequest,
  start: () => FittingProcess,
  longestMs = LONGEST_FIT_MS,
): Promise<Result<MemoryFit, FitFailure>> {
  return new Promise((resolve) => {
    const fitting = start()
    const end = (result: Result<MemoryFit, FitFailure>): void => {
      clearTimeout(late)
      resolve(result)
      fitting.kill()
    }
    const late = setTimeout(
      () => end(failure('fit-too-long', 'Fitting took too long and was stopped. Nothing has changed.')),
      longestMs,
    )
    fitting.once('message', (fit) => end(success(fit)))
    fitting.once('exit', () =>
      end(failure('fit-failed', 'Your reviews could not be fitted just now. Nothing has changed.')),
    )
    fitting.postMessage(request)
  })
}
