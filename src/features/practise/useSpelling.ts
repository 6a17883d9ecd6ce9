import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { IsKnown } from '@/domain/marking/known-words'
import type { TextRange } from '@/domain/text/range'
import { wordsToLookUp } from '@/domain/text/words-to-look-up'
import type { AskSpeller } from './useSpeller'

/** A word that neither the dictionary nor anything else here knows, and where it stands. */
export interface DoubtfulWord extends TextRange {
  readonly word: string
}

export interface SpellingOptions {
  /** The text as it now reads. */
  readonly text: () => string
  /** Words that need no dictionary. */
  readonly isKnown: IsKnown
  readonly ask: AskSpeller
}

export interface Spelling {
  readonly state: Readonly<Ref<'looking' | 'ready' | 'failed'>>
  readonly places: Readonly<Ref<readonly DoubtfulWord[]>>
  /** Which of the places is shown. */
  readonly index: Readonly<Ref<number>>
  readonly place: ComputedRef<DoubtfulWord | null>
  readonly suggestions: Readonly<Ref<readonly string[]>>
  /** Looks the text up and goes to the first doubtful word at an offset or after it, else to the first of all. */
  readonly goOnFrom: (offset: number) => Promise<void>
  readonly step: (by: 1 | -1) => Promise<void>
  /** Looks the text up again and stays where it is, or as near as may be. */
  readonly refresh: () => Promise<void>
}

/** Goes from one doubtful word of a text to another while the text may change. */
export function useSpelling({ text, isKnown, ask }: SpellingOptions): Spelling {
  const state = ref<'looking' | 'ready' | 'failed'>('looking')
  const places = shallowRef<readonly DoubtfulWord[]>([])
  const index = ref(0)
  const suggestions = shallowRef<readonly string[]>([])
  const place = computed(() => places.value[index.value] ?? null)

  const verdicts = new Map<string, 'right' | 'doubtful'>()
  const offers = new Map<string, Promise<readonly string[]>>()
  let turn = 0
  let isLooking = false

  async function doubtfulIn(written: string): Promise<DoubtfulWord[]> {
    const words = wordsToLookUp(written)
      .map(({ start, end }) => ({ start, end, word: written.slice(start, end) }))
      .filter(({ word }) => !isKnown(word))
    const unjudged = [...new Set(words.map(({ word }) => word))].filter((word) => !verdicts.has(word))
    if (unjudged.length > 0) {
      const doubtful = new Set(await ask({ kind: 'doubtful', words: unjudged }))
      for (const word of unjudged) verdicts.set(word, doubtful.has(word) ? 'doubtful' : 'right')
    }
    return words.filter(({ word }) => verdicts.get(word) === 'doubtful')
  }

  /** Asks once for each word: a name may take half a second. */
  function suggestionsFor(word: string): Promise<readonly string[]> {
    const offer = offers.get(word) ?? ask({ kind: 'suggestions', word })
    offers.set(word, offer)
    offer.catch(() => offers.delete(word))
    return offer
  }

  /** Shows another place, all at once when its suggestions are there, unless another has been asked for meanwhile. */
  async function turnTo(choose: (found: readonly DoubtfulWord[]) => number): Promise<void> {
    const mine = (turn += 1)
    isLooking = true
    try {
      const found = await doubtfulIn(text())
      const chosen = choose(found)
      const word = found[chosen]?.word
      const offered = word === undefined ? [] : await suggestionsFor(word)
      if (mine !== turn) return
      places.value = found
      index.value = chosen
      suggestions.value = offered
      state.value = 'ready'
      const next = found[chosen + 1]?.word
      if (next !== undefined) void suggestionsFor(next)
    } catch {
      if (mine === turn) state.value = 'failed'
    } finally {
      if (mine === turn) isLooking = false
    }
  }

  const goOnFrom = (offset: number): Promise<void> =>
    turnTo((found) =>
      Math.max(
        0,
        found.findIndex(({ start }) => start >= offset),
      ),
    )

  function step(by: 1 | -1): Promise<void> {
    const from = place.value?.start ?? 0
    if (by === 1) return goOnFrom(from + 1)
    return turnTo((found) => {
      const before = found.findLastIndex(({ start }) => start < from)
      return before === -1 ? Math.max(0, found.length - 1) : before
    })
  }

  async function refresh(): Promise<void> {
    if (isLooking) return
    const { start: from, word: shown } = place.value ?? { start: 0, word: '' }
    const away = ({ start }: DoubtfulWord) => Math.abs(start - from)
    await turnTo((found) => {
      const same = found.filter(({ word }) => word === shown)
      // What is written before a word moves it, so that another may now be where it was.
      const [nearest] = (same.length > 0 ? same : [...found]).sort((a, b) => away(a) - away(b))
      return nearest === undefined ? 0 : found.indexOf(nearest)
    })
  }

  return { state, places, index, place, suggestions, goOnFrom, step, refresh }
}
