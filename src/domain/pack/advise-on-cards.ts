import { datesIn } from '../text/dates'
import { wordCount } from '../text/words'
import { selfAnswering } from './apart'
import { facesOf } from './card-faces'
import { answersOf, questionTextOf } from './card-text'
import { entriesOf } from './entry'
import { nameFormsOf } from './name-forms'
import { namedIn, type WholeParts } from './parts'
import { plainWords } from './plain-words'
import type { PackProblem } from './problem'

/** An answer longer than this is two facts, or not to be had by heart. */
const LONGEST_ANSWER = 20

/** Cards that ask what another asks, give themselves away, have long answers or dates in what is to be put in order. */
export function adviseOnCards(parts: WholeParts): PackProblem[] {
  const entries = entriesOf(parts.cards)
  const lineOf = new Map(entries.map((entry) => [entry.item.id, entry.lineOf('id')]))
  const faces = entries.flatMap(({ item }) => facesOf(item))
  const at = (cardId: string, message: string) => ({
    file: parts.cards.file,
    line: lineOf.get(cardId) ?? 1,
    message,
  })

  const firstAsking = new Map<string, string>()
  const repeated = faces.flatMap((face) => {
    const question = plainWords(questionTextOf(face)).join(' ')
    const earlier = firstAsking.get(question)
    if (earlier === undefined) {
      firstAsking.set(question, face.id)
      return []
    }
    return [at(face.card.id, `found the question of "${earlier}" again in "${face.id}"`)]
  })
  const long = faces.flatMap((face) =>
    answersOf(face)
      .filter((answer) => wordCount(answer) > LONGEST_ANSWER)
      .map((answer) =>
        at(
          face.card.id,
          `found an answer of ${wordCount(answer)} words in "${face.id}", expected at most ${LONGEST_ANSWER}`,
        ),
      ),
  )
  const telling = selfAnswering(faces, nameFormsOf(namedIn(parts))).map((face) =>
    at(face.card.id, `found an answer in the question of "${face.id}"`),
  )
  const dated = entries.flatMap(({ item }) =>
    item.kind === 'order' && item.events.some((event) => datesIn(event.text).length > 0)
      ? [at(item.id, `found a date among what is to be put in order in "${item.id}"`)]
      : [],
  )
  return [...repeated, ...long, ...telling, ...dated]
}
