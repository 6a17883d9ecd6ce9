import type { PackProblem } from './problem'

/** Keys and positions from the top of a file down to a value. */
export type FilePath = readonly (string | number)[]

/** Names the line on which a value stands; the line of what holds it when it isn't there. */
export type LineAt = (path: FilePath) => number

/** A file of a pack that has been read: its value if it is as the schema says, and the problems if not. */
export interface Reading<Value> {
  readonly file: string
  readonly value: Value | null
  readonly lineAt: LineAt
  readonly problems: readonly PackProblem[]
}
