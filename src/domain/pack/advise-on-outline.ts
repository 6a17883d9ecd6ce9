import { pointEntries, type Entry } from './entry'
import { nameFormsOf } from './name-forms'
import { withOneFormOf } from './one-form'
import type { OutlinePoint } from './outline'
import { namedIn, type WholeParts } from './parts'
import { plainWords } from './plain-words'
import { quoted, type PackProblem } from './problem'

/**
 * Phrases that stand in two concept groups of a point, under any spelling of a name, so that one word makes both; and people and
 * historians in the text of a point that are not among its names.
 */
export function adviseOnOutline(parts: WholeParts): PackProblem[] {
  const wordsOf = withOneFormOf(nameFormsOf(namedIn(parts)))
  const named = [
    ...parts.people.value.map((person) => ({ ...person, ref: `person/${person.id}` })),
    ...parts.historians.value.map((historian) => ({ ...historian, ref: `historian/${historian.id}` })),
  ].map(({ ref, name, variants }) => ({ ref, forms: [name, ...variants].map(wordsIn) }))

  return pointEntries(parts.outline).flatMap((entry) => [
    ...inTwoGroups(entry, (phrase) => wordsOf(phrase).join(' ')),
    ...unlisted(entry, named),
  ])
}

function inTwoGroups(
  { item, file, lineOf }: Entry<OutlinePoint>,
  oneForm: (phrase: string) => string,
): PackProblem[] {
  const groupOf = new Map<string, number>()
  return item.concepts.flatMap((group, index) =>
    group.flatMap((phrase, place) => {
      const first = groupOf.get(oneForm(phrase)) ?? index
      groupOf.set(oneForm(phrase), first)
      if (first === index) return []
      const message = `found ${quoted(phrase)} in two groups of "${item.id}", expected each phrase in one`
      return [{ file, line: lineOf('concepts', index, place), message }]
    }),
  )
}

function unlisted(
  { item, file, lineOf }: Entry<OutlinePoint>,
  named: readonly { readonly ref: string; readonly forms: readonly string[] }[],
): PackProblem[] {
  const words = wordsIn(item.text)
  return named
    .filter(({ ref, forms }) => !item.names.includes(ref) && forms.some((form) => words.includes(form)))
    .map(({ ref }) => ({
      file,
      line: lineOf('text'),
      message: `found ${ref} in the text of "${item.id}", expected it under names too`,
    }))
}

/** The words of a text between spaces, so that one text holds another as whole words only. */
const wordsIn = (text: string): string => ` ${plainWords(text).join(' ')} `
