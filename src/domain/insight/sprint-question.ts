import type { Prompt } from '@/domain/pack/prompt'
import type { FinishedAttempt } from './attempts'

/** The question to plan when there are a few minutes: the first one never tried, else the one tried longest ago. */
export function sprintQuestion(
  prompts: readonly Prompt[],
  finished: readonly Pick<FinishedAttempt, 'prompt' | 'at'>[],
): Prompt | null {
  const lastTried = new Map<string, string>()
  for (const { prompt, at } of finished) {
    if (at > (lastTried.get(prompt) ?? '')) lastTried.set(prompt, at)
  }
  const triedAt = ({ id }: Prompt): string => lastTried.get(id) ?? ''
  let chosen: Prompt | null = null
  for (const prompt of prompts) {
    if (chosen === null || triedAt(prompt) < triedAt(chosen)) chosen = prompt
  }
  return chosen
}
