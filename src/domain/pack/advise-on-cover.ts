import { counted } from '../text/counted'
import { pointEntries, topicEntries } from './entry'
import type { WholeParts } from './parts'
import type { PackProblem } from './problem'

/** How many cards and questions a crucial point should have. */
const ENOUGH = 2

/** Crucial points with too few cards or questions, and regions and themes without any. */
export function adviseOnCover(parts: WholeParts): PackProblem[] {
  const cards = parts.cards.value
  const prompts = parts.prompts.value
  const points = pointEntries(parts.outline).filter(({ item }) => item.weight === 3)
  return [
    ...points.flatMap(({ item: { id }, file, lineOf }) => {
      const asked = cards.filter((card) => card.point === id).length
      const needed = prompts.filter((prompt) => prompt.points.includes(id)).length
      const about = `the crucial point "${id}", expected at least two`
      return [
        ...(asked < ENOUGH ? [`found ${counted(asked, 'card')} for ${about}`] : []),
        ...(needed < ENOUGH ? [`found ${counted(needed, 'question')} for ${about}`] : []),
      ].map((message) => ({ file, line: lineOf('id'), message }))
    }),
    ...topicsWithout(parts, 'regions', [
      ['card', new Set(cards.map(({ region }) => region))],
      ['question', new Set(prompts.flatMap(({ regions }) => regions))],
    ]),
    ...topicsWithout(parts, 'themes', [
      ['card', new Set(cards.map(({ theme }) => theme))],
      ['question', new Set(prompts.flatMap(({ themes }) => themes))],
    ]),
  ]
}

function topicsWithout(
  parts: WholeParts,
  kind: 'regions' | 'themes',
  having: readonly (readonly [string, ReadonlySet<string | undefined>])[],
): PackProblem[] {
  return topicEntries(parts.head, kind).flatMap(({ item, file, lineOf }) =>
    having
      .filter(([, ids]) => !ids.has(item.id))
      .map(([what]) => ({ file, line: lineOf('id'), message: `found no ${what} for "${item.id}"` })),
  )
}
