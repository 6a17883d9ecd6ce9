import { cardIdOf, type Face } from './card-faces'
import { answersOf, shownTextOf } from './card-text'
import type { NameForms } from './name-forms'
import { withOneFormOf } from './one-form'
import { WordTrie } from './word-trie'

/** Two faces by their ids: one of them shows what the other asks, or both ask for the same. */
export type FacePair = [string, string]

/** An answer shorter than this, or of figures alone, is no secret that a question could give away. */
export const SHORTEST_SECRET = 4

/** What this many questions or more speak of is the subject’s own vocabulary, and keeping them all apart is idle. */
export const COMMON_FROM = 12

/**
 * An answer in its words: the places of the faces it belongs to, of those that show it before they are turned, and of those that tell
 * it after that; a dozen of the last two at most.
 */
interface Secret {
  readonly words: readonly string[]
  readonly owners: Set<number>
  readonly shownBy: Set<number>
  readonly toldBy: Set<number>
}

/** The sentence of each outline point by its id: a face shows it once it is turned. */
export type PointSentences = ReadonlyMap<string, string>

/**
 * The pairs of faces to keep apart: one shows an answer of the other, whole words of it, by any form of the names in it, in its
 * question, its own answer or the sentence of its point. So two faces with the same answer are a pair. Faces of one card are not
 * among them: they are apart as siblings.
 */
export function keepApart(
  faces: readonly Face[],
  names: readonly NameForms[],
  points: PointSentences,
): FacePair[] {
  const pairs = new Map<string, FacePair>()
  for (const secret of secretsIn(faces, names, points)) {
    for (const shower of showersOf(secret)) {
      for (const owner of secret.owners) {
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
  return secretsIn(faces, names, new Map())
    .filter(({ shownBy }) => isCommon(shownBy))
    .map(({ words }) => words.join(' '))
    .sort()
}

/** The faces that give an answer away, unless so many do that it is no secret. */
function showersOf({ owners, shownBy, toldBy }: Secret): readonly number[] {
  if (isCommon(shownBy)) return []
  return [owners, shownBy, toldBy].flatMap((places) => (isCommon(places) ? [] : [...places]))
}

const isCommon = (places: ReadonlySet<number>): boolean => places.size >= COMMON_FROM

/** All answers, with the faces that show them. */
function secretsIn(faces: readonly Face[], names: readonly NameForms[], points: PointSentences): Secret[] {
  const wordsOf = readOnce(withOneFormOf(names))
  const answers = new WordTrie<Secret>()
  const secrets = new Set<Secret>()
  faces.forEach((face, owner) => {
    for (const words of secretsOf(face).map(wordsOf)) {
      answers.add(words, { words, owners: new Set(), shownBy: new Set(), toldBy: new Set() })
      const secret = answers.get(words)
      if (secret === undefined) continue
      secret.owners.add(owner)
      secrets.add(secret)
    }
  })

  const find = (text: string, shower: number, by: 'shownBy' | 'toldBy'): void => {
    const words = wordsOf(text)
    words.forEach((_word, start) => {
      for (const { value } of answers.from(words, start)) {
        const isOwn = by === 'toldBy' && value.owners.has(shower)
        if (!isOwn && !isCommon(value[by])) value[by].add(shower)
      }
    })
  }
  faces.forEach((face, shower) => {
    find(shownTextOf(face), shower, 'shownBy')
    for (const text of [...answersOf(face), points.get(face.card.point) ?? '']) find(text, shower, 'toldBy')
  })
  return [...secrets]
}

/** Reads no text twice: an answer is looked for and told, and the cards of a point share its sentence. */
function readOnce(read: (text: string) => string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const words = known.get(text) ?? read(text)
    known.set(text, words)
    return words
  }
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
