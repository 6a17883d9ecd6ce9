import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { BrowseRow } from '@/domain/browse/match'
import { EVERYTHING, parseQuery, type Query } from '@/domain/browse/query'
import { browseRowsOf } from '@/domain/browse/rows'
import { searcherOf } from '@/domain/browse/searcher'
import { nextSorting, PACK_ORDER, sortedRows, type SortKey, type Sorting } from '@/domain/browse/sort'
import { inWordsOf, vocabularyOf } from '@/domain/browse/vocabulary'
import type { CardKey } from '@/domain/progress/events'
import { modelFor } from '@/domain/progress/model-choice'
import type { StudyDay } from '@/domain/progress/study-day'
import { useDeck } from './deck'
import { useLibrary } from './library'
import { useProgress } from './progress'

const NO_ROWS: readonly BrowseRow[] = []

/** All cards in a list: what is searched for, how it is sorted, and which are chosen. Kept while other screens are open. */
export const useBrowsing = defineStore('browsing', () => {
  const library = useLibrary()
  const progress = useProgress()
  const deck = useDeck()

  const search = ref('')
  const sorting = ref<Sorting>(PACK_ORDER)
  const chosen = shallowRef<ReadonlySet<CardKey>>(new Set())
  const day = ref<StudyDay | null>(null)

  const searched = computed(() => {
    const tables = progress.progress
    return tables === null || day.value === null ? null : { tables, day: day.value, model: modelFor(tables) }
  })
  const rows = computed(() =>
    deck.deck === null || library.pack === null
      ? NO_ROWS
      : browseRowsOf(deck.deck, progress.writings, library.pack.outline),
  )
  const vocabulary = computed(() => (library.pack === null ? null : vocabularyOf(library.pack)))
  const reading = computed(() => {
    const read = parseQuery(search.value)
    return read.ok && vocabulary.value !== null ? inWordsOf(read.value, vocabulary.value) : read
  })
  /** As the search last could be read: half a word of it (`is:d`) changes nothing that is shown. */
  const query = computed<Query>((before = EVERYTHING) => (reading.value.ok ? reading.value.value : before))
  /** What could not be read in the search. */
  const problem = computed(() => (reading.value.ok ? null : reading.value.message))
  const sorted = computed(() =>
    searched.value === null ? rows.value : sortedRows(rows.value, sorting.value, searched.value),
  )
  const searcher = computed(() =>
    searched.value === null ? () => NO_ROWS : searcherOf(sorted.value, searched.value),
  )
  const found = computed(() => searcher.value(query.value))
  /** The chosen cards among those found, in their order: what is hidden is never acted on, and nothing is while a search cannot be read. */
  const chosenKeys = computed(() =>
    chosen.value.size === 0 || problem.value !== null
      ? []
      : found.value.filter(({ key }) => chosen.value.has(key)).map(({ key }) => key),
  )

  function open(today: StudyDay): void {
    day.value = today
  }

  /** Sorts by this; the other way round when it is so already, and by the pack’s order when that is so too. */
  function sortBy(by: SortKey): void {
    sorting.value = nextSorting(sorting.value, by)
  }

  /** Nothing is chosen by a search that cannot be read: what is shown is another’s. */
  function choose(keys: readonly CardKey[], isChosen: boolean): void {
    if (problem.value !== null) return
    const next = new Set(chosen.value)
    for (const key of keys) {
      if (isChosen) next.add(key)
      else next.delete(key)
    }
    chosen.value = next
  }

  function chooseFound(isChosen: boolean): void {
    if (problem.value !== null) return
    chosen.value = new Set(isChosen ? found.value.map(({ key }) => key) : [])
  }

  return { search, sorting, chosen, chosenKeys, rows, found, problem, open, sortBy, choose, chooseFound }
})
