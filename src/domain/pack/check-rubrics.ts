import { entriesOf, type Entry } from './entry'
import type { PackParts } from './parts'
import type { PackProblem } from './problem'
import type { Rubric } from './rubric'

/** Bands of marks for levels that a strand doesn't have, or beyond what can be given. */
export function checkRubrics({ rubrics }: PackParts): PackProblem[] {
  return entriesOf(rubrics).flatMap(wrongBands)
}

function wrongBands({ item, file, lineOf }: Entry<Rubric>): PackProblem[] {
  const { marks, strands } = item
  if (marks === undefined) return []
  return marks.bands.flatMap(({ level, from, to }, index) => {
    const line = lineOf('marks', 'bands', index)
    const without = strands.find((strand) => !strand.levels.some(({ id }) => id === level))
    if (without) {
      const message = `found marks for the level "${level}", expected one that every strand has (${without.id} has ${without.levels.map(({ id }) => id).join(', ')})`
      return [{ file, line, message }]
    }
    if (from <= to && to <= marks.of) return []
    return [
      { file, line, message: `found ${from} to ${to}, expected marks in order and at most ${marks.of}` },
    ]
  })
}
