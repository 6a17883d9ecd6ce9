import { fitMemory, type FitRequest, type MemoryFit } from '@/domain/fitting/fit-memory'
import { fitParameters } from '@/domain/fitting/fit-parameters'
import { fitByOptimiser, nativeOptimiser } from './optimiser'

/** Fits by the native optimiser where this machine has it and it succeeds, and by our own fit otherwise. */
export async function fitWithOptimiser(
  request: FitRequest,
  findOptimiser = nativeOptimiser,
): Promise<MemoryFit> {
  const optimiser = await findOptimiser()
  return fitMemory(request, async (training) => {
    if (optimiser === null) return fitParameters(training, 'all')
    try {
      return await fitByOptimiser(optimiser, training)
    } catch {
      return fitParameters(training, 'all')
    }
  })
}
