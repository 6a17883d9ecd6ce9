import type { PromptLevel, Rubric } from '@/domain/pack/schema'

/** The rubric that an answer is judged by: the one that was chosen, else the first that suits the level of its question. */
export function rubricFor(
  rubrics: readonly Rubric[],
  chosen: string | undefined,
  level: PromptLevel | null,
): Rubric | null {
  const suiting = rubrics.find(({ levels }) => level !== null && levels.includes(level))
  return rubrics.find(({ id }) => id === chosen) ?? suiting ?? null
}

/** What a rubric calls a level, which all its strands have in common; one that it does not know goes by its id. */
export function levelTitle(rubric: Rubric | null, level: string): string {
  const levels = rubric?.strands.flatMap((strand) => strand.levels) ?? []
  return levels.find(({ id }) => id === level)?.title ?? level
}
