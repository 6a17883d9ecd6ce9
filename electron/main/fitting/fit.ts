import type { FitRequest } from '@/domain/fitting/fit-memory'
import { fitWithOptimiser } from './fit-with-optimiser'

// The entry of a process of its own: it gets the reviews, answers with the fit, and is ended by the one that started it.
process.parentPort.once('message', ({ data }) => {
  void fitWithOptimiser(data as FitRequest).then((fit) => process.parentPort.postMessage(fit))
})
