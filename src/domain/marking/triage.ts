import { nameFormsOf, type Named } from '@/domain/pack/name-forms'
import { outlineWalk } from '@/domain/pack/outline-walk'
import type { OutlinePoint, Pack } from '@/domain/pack/schema'
import type { Wording } from '@/domain/practice/review'
import type { TextRange } from '@/domain/text/range'
import { sentencesOf } from '@/domain/text/sentences'
import { stemsOf } from '@/domain/text/stems'
import { hasPhrase, phraseReader, type Phrase } from './phrases'
import { alikeness, similarityAmong, type Vector } from './similarity'
import { usualStemsReader } from './usual-names'
import { WORDS_ALIKE } from './words-alike'

/**
 * What the triage says of a point: found in a sentence, or in two in a row; worth asking about a sentence; or not seen. It decides
 * nothing: the student does.
 */
export type Sighting =
  | { readonly kind: 'found'; readonly sentence: TextRange }
  | { readonly kind: 'ask'; readonly sentence: TextRange }
  | { readonly kind: 'not-seen' }

/** Finds points in answers; made once for a pack, for it reads the whole outline. */
export interface Triage {
  /**
   * What became of each needed point in an answer, by its id. `wordings` are sentences that the student has said make a point:
   * one much like it counts as found, or is asked about if that rests on few words.
   */
  readonly sightings: (
    answer: string,
    needed: readonly string[],
    wordings?: readonly Wording[],
  ) => ReadonlyMap<string, Sighting>
  /** The point of the outline that a text is most like; null when it shares no telling word with any. */
  readonly closestPoint: (text: string) => string | null
}

/**
 * How alike a sentence with all the concepts of a point must be to the point, for it to count as found; the same of two
 * sentences that have them between them; from where on any sentence is worth asking about; and from where on one is as good as
 * one that the student has called the point. Chosen on the open part of tests/fixtures/answers.
 */
const FOUND_FROM = 0.2
const FOUND_IN_TWO_FROM = 0.3
const ASK_FROM = 0.05
const SAME_WORDING_FROM = 0.6
/** Two short sentences are soon alike: “It was a failure.” With fewer telling words in common, one is only asked about. */
const SAME_WORDING_WORDS = 4

interface PointPhrases {
  readonly groups: readonly (readonly Phrase[])[]
  readonly vectors: readonly Vector[]
}

/** A sentence, or two in a row, as it is compared. */
interface Passage extends TextRange {
  readonly stems: readonly string[]
  readonly vector: Vector
}

/** The parts of a pack that say what may be in an answer. */
type Read = Pick<Pack, 'outline'> & Named

export function triageFor(pack: Read): Triage {
  const points = outlineWalk(pack.outline).map(({ point }) => point)
  const read = phraseReader(pack)
  const similarity = similarityAmong(
    points.map(({ text, aliases }) => [text, ...aliases].join(' ')),
    usualStemsReader(pack),
  )
  const words = wordsOf(pack)
  const isWord = (stem: string): boolean => words.has(stem)
  const prepared = new Map<string, PointPhrases>()

  function phrasesOf(point: OutlinePoint): PointPhrases {
    const before = prepared.get(point.id)
    if (before !== undefined) return before
    const phrases = {
      groups: point.concepts.map((group) => group.map(read)),
      vectors: [point.text, ...point.aliases].map(similarity.vectorOf),
    }
    prepared.set(point.id, phrases)
    return phrases
  }

  return {
    closestPoint: (text) => {
      const vector = similarity.vectorOf(text)
      let best: { readonly id: string; readonly likeness: number } | null = null
      for (const point of points) {
        const likeness = alikenessTo(phrasesOf(point), { vector })
        if (likeness > (best?.likeness ?? 0)) best = { id: point.id, likeness }
      }
      return best?.id ?? null
    },

    sightings: (answer, needed, wordings = []) => {
      const passageAt = ({ start, end }: TextRange): Passage => {
        const text = answer.slice(start, end)
        return { start, end, stems: stemsOf(text), vector: similarity.vectorOf(text) }
      }
      const ranges = sentencesOf(answer)
      const [sentences, twos] = [ranges.map(passageAt), pairsOf(answer, ranges).map(passageAt)]
      const byId = new Map(points.map((point) => [point.id, point]))
      return new Map(
        needed.map((id) => {
          const point = byId.get(id)
          const own = wordings
            .filter(({ point: of }) => of === id)
            .map(({ text }) => similarity.vectorOf(text))
          return [
            id,
            point === undefined
              ? { kind: 'not-seen' }
              : sightingOf(phrasesOf(point), sentences, twos, own, isWord),
          ]
        }),
      )
    },
  }
}

function sightingOf(
  point: PointPhrases,
  sentences: readonly Passage[],
  twos: readonly Passage[],
  own: readonly Vector[],
  isWord: (stem: string) => boolean,
): Sighting {
  const hasAll = hasAllGroups(point, isWord)
  const alike = sentences.filter(({ vector }) => own.some((wording) => isAlike(wording, vector)))
  const same = alike.filter(({ vector }) => own.some((wording) => isSameWording(wording, vector)))
  const made = closest(point, sentences.filter(hasAll))
  const madeInTwo = closest(point, twos.filter(hasAll))
  const found =
    closest(point, same) ?? atLeast(FOUND_FROM, point, made) ?? atLeast(FOUND_IN_TWO_FROM, point, madeInTwo)
  if (found !== null) return { kind: 'found', sentence: rangeOf(found) }
  const near = made ?? closest(point, alike) ?? atLeast(ASK_FROM, point, closest(point, sentences))
  return near === null ? { kind: 'not-seen' } : { kind: 'ask', sentence: rangeOf(near) }
}

const isAlike = (wording: Vector, sentence: Vector): boolean =>
  alikeness(wording, sentence) >= SAME_WORDING_FROM

function isSameWording(wording: Vector, sentence: Vector): boolean {
  const shared = [...wording.keys()].filter((stem) => sentence.has(stem)).length
  return isAlike(wording, sentence) && shared >= SAME_WORDING_WORDS
}

/** Neighbouring sentences of one paragraph, two by two. */
function pairsOf(text: string, sentences: readonly TextRange[]): TextRange[] {
  return sentences.flatMap(({ start, end }, index) => {
    const next = sentences[index + 1]
    return next === undefined || text.slice(end, next.start).includes('\n') ? [] : [{ start, end: next.end }]
  })
}

/** Whether a passage has a phrase of each concept group of a point. */
const hasAllGroups =
  ({ groups }: PointPhrases, isWord: (stem: string) => boolean) =>
  ({ stems }: Passage): boolean =>
    groups.length > 0 && groups.every((group) => group.some((phrase) => hasPhrase(stems, phrase, isWord)))

/** The stems of every word that is no slip in another: those of the pack, and common ones that look alike. */
function wordsOf({ outline, people, historians, glossary, ...named }: Read): ReadonlySet<string> {
  const texts = [
    ...outlineWalk(outline).flatMap(({ point }) => [point.text, ...point.aliases, ...point.concepts.flat()]),
    ...nameFormsOf({ ...named, people, historians, glossary }).flat(),
    ...people.flatMap(({ role, matters }) => [role, matters]),
    ...historians.flatMap(({ position, use = '' }) => [position, use]),
    ...glossary.flatMap(({ meaning, relevance }) => [meaning, relevance]),
  ]
  return new Set([...WORDS_ALIKE, ...texts.flatMap(stemsOf)])
}

function closest(point: PointPhrases, passages: readonly Passage[]): Passage | null {
  let best: Passage | null = null
  for (const passage of passages) {
    if (best === null || alikenessTo(point, passage) > alikenessTo(point, best)) best = passage
  }
  return best
}

/** The passage if it is so much like the point, or null. */
function atLeast(limit: number, point: PointPhrases, passage: Passage | null): Passage | null {
  return passage !== null && alikenessTo(point, passage) >= limit ? passage : null
}

function alikenessTo({ vectors }: PointPhrases, { vector }: Pick<Passage, 'vector'>): number {
  return Math.max(0, ...vectors.map((one) => alikeness(one, vector)))
}

const rangeOf = ({ start, end }: Passage): TextRange => ({ start, end })
