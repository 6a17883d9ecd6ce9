import type { Prompt } from '@/domain/pack/schema'

/** The question as it is put the next time: in its first words, then in others turn by turn. `times` is how often it was tried. */
export function wordingOf(
  { question, variants }: Pick<Prompt, 'question' | 'variants'>,
  times: number,
): string {
  const wordings = [question, ...variants]
  return wordings[times % wordings.length] ?? question
}
