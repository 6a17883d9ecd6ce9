import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { apartFrom } from '@/domain/deck/deck'
import { cramAfter, cramCard, startCram, type Cram } from '@/domain/drill/cram'
import { figuresOf, type DrillAnswer } from '@/domain/drill/drill'
import { HARDEST_NAMED, hardestOf } from '@/domain/drill/hardest'
import { eventIdOf } from '@/domain/progress/event-order'
import type { CardKey, EventOf } from '@/domain/progress/events'
import { cardsOf, NO_HISTORY, type Action, type History } from '@/domain/progress/history'
import { isInForce } from '@/domain/progress/undos'
import { answerTo, cardSpot, type GivenGrade } from './card-spot'
import { useDayCards } from './day-cards'
import { useDeck } from './deck'
import { oneAtATime } from './one-at-a-time'
import { useProgress } from './progress'

/** An answer of a cram, and how the cram stood after it. */
interface CramStep {
  readonly answer: DrillAnswer
  readonly after: Cram
}

const NO_CRAM: Cram = { size: 0, left: [], latest: null }

/** A cram: chosen cards until each is known, with their schedule left alone. Kept while other screens are open. */
export const useCram = defineStore('cram', () => {
  const deck = useDeck()
  const progress = useProgress()
  const dayCards = useDayCards()
  const { shown, show, clear, reveal, setAside, keepWork, remember } = cardSpot()
  const { isSaving, alone, inTurn } = oneAtATime()

  const isRunning = ref(false)
  const beginning = shallowRef(NO_CRAM)
  const given = shallowRef<readonly CramStep[]>([])
  let chance: () => number = Math.random

  /** The answers that have not been taken back. */
  const steps = computed(() => {
    const undos = progress.progress?.undos
    return undos === undefined ? [] : given.value.filter(({ answer }) => isInForce(undos, eventIdOf(answer)))
  })
  const cram = computed(() => steps.value.at(-1)?.after ?? beginning.value)
  const answers = computed(() => steps.value.map(({ answer }) => answer))
  const figures = computed(() => figuresOf(answers.value))
  const hardest = computed(() => hardestOf(answers.value, HARDEST_NAMED))
  /** What was done, or taken back, before the cram began stays as it is: from here nobody would see what an undo of it does. */
  const before = shallowRef<History>(NO_HISTORY)
  const undoable = computed(() => since(progress.history.undo, before.value.undo))
  const redoable = computed(() =>
    since(progress.history.redo?.action ?? null, before.value.redo?.action ?? null),
  )

  /** Starts with these cards, in an order by chance: from the browser, a section, or the hardest of a drill. */
  function start(cards: readonly CardKey[], order: () => number = Math.random): void {
    chance = order
    beginning.value = startCram(cards, chance)
    given.value = []
    before.value = progress.history
    isRunning.value = true
    showNext()
  }

  function stop(): void {
    isRunning.value = false
    clear()
  }

  function showNext(): void {
    const cards = deck.deck
    if (cards === null) return
    // One that the student has taken away meanwhile is passed over.
    const left = cram.value.left.filter((card) => cards.faces.has(card))
    const next = cramCard({ ...cram.value, left }, (card) => apartFrom(cards, card))
    if (next === null) clear()
    else show(next)
  }

  async function grade(grading: GivenGrade): Promise<void> {
    const asked = shown.value
    if (asked === null) return
    const standing = cram.value
    if ((await alone(() => progress.cram(answerTo(asked, grading)))) !== true) return

    const answer = progress.history.undo
    if (answer?.type === 'crammed') {
      const after = cramAfter(standing, asked.card, grading.grade, chance)
      given.value = [...steps.value, { answer, after }]
      remember(answer, asked)
    }
    showNext()
  }

  /** Takes the latest thing the student did back, and answers with it; an answer of this cram shows its card again, revealed. */
  async function undo(): Promise<Action | null> {
    const action = await inTurn(async () => (undoable.value === null ? null : progress.undo()))
    if (action === null) return null
    if (isAnswer(action)) show(action.card, action)
    else takeIn(action)
    return action
  }

  /** Does again what was taken back last, and answers with it. */
  async function redo(): Promise<Action | null> {
    const action = await inTurn(async () => (redoable.value === null ? null : progress.redo()))
    if (action === null) return null
    if (isAnswer(action)) showNext()
    else takeIn(action)
    return action
  }

  /** Whether something the student did is an answer of this cram. */
  function isAnswer(action: Action): action is EventOf<'crammed'> {
    const isOfThis = given.value.some(({ answer }) => eventIdOf(answer) === eventIdOf(action))
    return isRunning.value && action.type === 'crammed' && isOfThis
  }

  /** Puts what something else was about back in the day's queue, and leaves the card that is shown, unless it is there no longer. */
  function takeIn(action: Action): void {
    dayCards.place(cardsOf(action))
    const isThere = shown.value !== null && deck.deck?.faces.has(shown.value.card) === true
    if (isRunning.value && !isThere) showNext()
  }

  return {
    shown,
    isRunning,
    isSaving,
    cram,
    answers,
    figures,
    hardest,
    undoable,
    redoable,
    start,
    stop,
    showNext,
    reveal,
    setAside,
    keepWork,
    grade,
    undo,
    redo,
  }
})

/** An action, unless it is the one that was there to begin with. */
function since(action: Action | null, first: Action | null): Action | null {
  const isFirst = action !== null && first !== null && eventIdOf(action) === eventIdOf(first)
  return isFirst ? null : action
}
