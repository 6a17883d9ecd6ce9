import { problemLine } from '@/domain/pack/problem'
import { checkPack } from '@/domain/pack/check-pack'
import { tinyPack, tinyPackWith } from './tiny-pack'

/** The problems of the tiny pack with one text in one of its files changed. */
export function problemsWith(file: string, before: string, after: string): string[] {
  return checkPack(tinyPackWith(file, before, after)).problems.map(problemLine)
}

/** The problems of the tiny pack with something more at the end of one of its files. */
export function problemsWithMore(file: string, more: string): string[] {
  return checkPack(longer(file, more)).problems.map(problemLine)
}

/** The advice on the tiny pack with something more at the end of one of its files, without that on the pack as it is. */
export function adviceWithMore(file: string, more: string): string[] {
  const before = new Set(checkPack(tinyPack()).advice.map(({ message }) => message))
  const check = checkPack(longer(file, more))
  return [...check.problems, ...check.advice.filter(({ message }) => !before.has(message))].map(problemLine)
}

function longer(file: string, more: string): Map<string, string> {
  const files = tinyPack()
  return files.set(file, (files.get(file) ?? '') + more)
}
