import {
  DEFAULT_PARAMETERS,
  DESIRED_RETENTION,
  memoryModel,
  type MemoryModel,
  type Parameters,
} from '@/domain/scheduling/memory-model'

/** Which model of memory progress is folded under; `parameters` are null for the standard ones. Another is another replay. */
export interface ModelChoice {
  readonly retention: number
  readonly parameters: Parameters | null
}

/** The model of a student who has chosen nothing. */
export const STANDARD_MODEL: ModelChoice = { retention: DESIRED_RETENTION, parameters: null }

/** The model itself; asking again is a look-up. Progress is its own choice: `modelFor(progress)`. */
export function modelFor({ retention, parameters }: ModelChoice): MemoryModel {
  return memoryModel(retention, parameters ?? DEFAULT_PARAMETERS)
}

/** Whether two choices lead to the same schedule. */
export function isSameModel(a: ModelChoice, b: ModelChoice): boolean {
  if (a.retention !== b.retention) return false
  if (a.parameters === null || b.parameters === null) return a.parameters === b.parameters
  return String(a.parameters) === String(b.parameters)
}
