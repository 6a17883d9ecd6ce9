import { outlineWalk } from '@/domain/pack/outline-walk'
import type { OutlinePoint, Pack } from '@/domain/pack/schema'
import type { Wording } from '@/domain/practice/review'
import type { TextRange } from '@/domain/text/range'
import { hasPhrase, phraseReader, type Phrase } from './phrases'
import { sentencesOf } from './sentences'
import { alikeness, similarityAmong, type Vector } from './similarity'
import { stemsOf } from './stems'

/** What the triage says of a point: found in a sentence, worth asking about one, or not seen. It decides nothing: the student does. */
export type Sighting =
  | { readonly kind: 'found'; readonly sentence: TextRange }
  | { readonly kind: 'ask'; readonly sentence: TextRange }
  | { readonly kind: 'not-seen' }

/** Finds points in answers; made once for a pack, for it reads the whole outline. */
export interface Triage {
  /**
   * What became of each needed point in an answer, by its id. `wordings` are sentences that the student has said make a point:
   * one much like it counts as found.
   */
  readonly sightings: (
    answer: string,
    needed: readonly string[],
    wordings?: readonly Wording[],
  ) => ReadonlyMap<string, Sighting>
}

/**
 * How alike a sentence with all the concepts of a point must be to the point, for it to count as found; from where on any sentence
 * is worth asking about; and from where on one is as good as one that the student has called the point. Chosen on the open part
 * of tests/fixtures/answers.
 */
const FOUND_FROM = 0.2
const ASK_FROM = 0.1
const SAME_WORDING_FROM = 0.6

interface PointPhrases {
  readonly groups: readonly (readonly Phrase[])[]
  readonly vectors: readonly Vector[]
}

interface Sentence extends TextRange {
  readonly stems: readonly string[]
  readonly vector: Vector
}

export function triageFor(
  pack: Pick<Pack, 'outline' | 'people' | 'names' | 'historians' | 'glossary'>,
): Triage {
  const points = outlineWalk(pack.outline).map(({ point }) => point)
  const read = phraseReader(pack)
  const similarity = similarityAmong(points.map(({ text, aliases }) => [text, ...aliases].join(' ')))
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
    sightings: (answer, needed, wordings = []) => {
      const sentences = sentencesOf(answer).map(({ start, end }): Sentence => {
        const text = answer.slice(start, end)
        return { start, end, stems: stemsOf(text), vector: similarity.vectorOf(text) }
      })
      const byId = new Map(points.map((point) => [point.id, point]))
      return new Map(
        needed.map((id) => {
          const point = byId.get(id)
          const own = wordings
            .filter(({ point: of }) => of === id)
            .map(({ text }) => similarity.vectorOf(text))
          return [
            id,
            point === undefined ? { kind: 'not-seen' } : sightingOf(phrasesOf(point), sentences, own),
          ]
        }),
      )
    },
  }
}

function sightingOf(point: PointPhrases, sentences: readonly Sentence[], own: readonly Vector[]): Sighting {
  const alike = closest(
    point,
    sentences.filter(({ vector }) => own.some((wording) => alikeness(wording, vector) >= SAME_WORDING_FROM)),
  )
  if (alike !== null) return { kind: 'found', sentence: rangeOf(alike) }
  const made = closest(
    point,
    sentences.filter(({ stems }) => hasAllGroups(point, stems)),
  )
  if (made !== null) {
    const kind = alikenessTo(point, made) >= FOUND_FROM ? 'found' : 'ask'
    return { kind, sentence: rangeOf(made) }
  }
  const near = closest(point, sentences)
  return near !== null && alikenessTo(point, near) >= ASK_FROM
    ? { kind: 'ask', sentence: rangeOf(near) }
    : { kind: 'not-seen' }
}

/** Whether a sentence has a phrase of each concept group of a point. */
function hasAllGroups({ groups }: PointPhrases, stems: readonly string[]): boolean {
  return groups.length > 0 && groups.every((group) => group.some((phrase) => hasPhrase(stems, phrase)))
}

function closest(point: PointPhrases, sentences: readonly Sentence[]): Sentence | null {
  let best: Sentence | null = null
  for (const sentence of sentences) {
    if (best === null || alikenessTo(point, sentence) > alikenessTo(point, best)) best = sentence
  }
  return best
}

function alikenessTo({ vectors }: PointPhrases, { vector }: Sentence): number {
  return Math.max(0, ...vectors.map((one) => alikeness(one, vector)))
}

const rangeOf = ({ start, end }: Sentence): TextRange => ({ start, end })
