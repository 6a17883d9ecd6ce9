import { answersOf, shownTextOf } from './card-text'
import { cardIdOf, type Face } from './card-faces'
import type { NameForms } from './name-forms'
import { withOneFormOf } from './one-form'
import { WordTrie } from './word-trie'

/** Two faces by their ids: one of them shows what the other asks. */
export type FacePair = [string, string]

/** An answer shorter than this, or of figures alone, is no secret that a question could give away. */
export const SHORTEST_SECRET = 4

/** What this many questions or more speak of is the subject’s own vocabulary, and keeping them all apart is idle. */
export const COMMON_FROM = 12

/** An answer in its words: the places of the faces it belongs to, and of those that show it, a dozen at most. */
interface Secret {
  readonly words: readonly string[]
  readonly owners: Set<number>
  readonly shownBy: Set<number>
}

/**
 * The pairs of faces to keep apart: before it is turned, one shows an answer of the other, whole words of it, by any
 * form of the names in it. Faces of one card are not among them: they are apart as siblings.
 */
export function keepApart(faces: readonly Face[], names: readonly NameForms[]): FacePair[] {
  const pairs = new Map<string, FacePair>()
  for (const { owners, shownBy } of givenAway(faces, names)) {
    if (shownBy.size >= COMMON_FROM) continue
    for (const shower of shownBy) {
      for (const owner of owners) {
        const [one, other] = [faces[Math.min(shower, owner)], faces[Math.max(shower, owner)]]
        if (!one || !other || cardIdOf(one.id) === cardIdOf(other.id)) continue
        pairs.set(`${one.id} ${other.id}`, [one.id, other.id])
      }
    }
  }
  return [...pairs.values()]
}

/** The answers that so many faces show that nothing is kept apart for them, in plain words, in alphabetical order. */
export function commonAnswers(faces: readonly Face[], names: readonly NameForms[]): string[] {
  return givenAway(faces, names)
    .filter(({ shownBy }) => shownBy.size >= COMMON_FROM)
    .map(({ words }) => words.join(' '))
    .sort()
}

/** The answers that some face shows before it is turned. */
function givenAway(faces: readonly Face[], names: readonly NameForms[]): Secret[] {
  const wordsOf = withOneFormOf(names)
  const answers = new WordTrie<Secret>()
  faces.forEach((face, owner) => {
    for (const words of secretsOf(face).map(wordsOf)) {
      answers.add(words, { words, owners: new Set(), shownBy: new Set() })
      answers.get(words)?.owners.add(owner)
    }
  })

  const given = new Set<Secret>()
  faces.forEach((face, shower) => {
    const words = wordsOf(shownTextOf(face))
    words.forEach((_word, start) => {
      for (const { value } of answers.from(words, start)) {
        given.add(value)
        if (value.shownBy.size < COMMON_FROM) value.shownBy.add(shower)
      }
    })
  })
  return [...given]
}

/** The faces that show an answer of their own before they are turned. */
export function selfAnswering(faces: readonly Face[], names: readonly NameForms[]): Face[] {
  const wordsOf = withOneFormOf(names)
  return faces.filter((face) => {
    const shown = ` ${wordsOf(shownTextOf(face)).join(' ')} `
    return secretsOf(face).some((answer) => shown.includes(` ${wordsOf(answer).join(' ')} `))
  })
}

/** The answers of a face that a question could give away; the events of an ordering are no secret. */
function secretsOf(face: Face): readonly string[] {
  const { card } = face
  if (card.kind === 'order') return []
  const answers = card.kind === 'typed' ? [card.answer, ...card.accept] : answersOf(face)
  return answers.filter((answer) => answer.length >= SHORTEST_SECRET && /\p{L}/u.test(answer))
}
