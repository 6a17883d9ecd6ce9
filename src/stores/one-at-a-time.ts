import { ref, type Ref } from 'vue'

/** Keeps what changes the cards in front of the student from running into one another. */
export interface OneAtATime {
  readonly isSaving: Ref<boolean>
  /** Does this now; while something else is being saved it is let go, and answered with null. */
  readonly alone: <Value>(ask: () => Promise<Value>) => Promise<Value | null>
  /** Does this once all that was asked before has been saved: several undos asked for quickly are all done. */
  readonly inTurn: <Value>(ask: () => Promise<Value>) => Promise<Value>
}

export function oneAtATime(): OneAtATime {
  const isSaving = ref(false)
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function inTurn<Value>(ask: () => Promise<Value>): Promise<Value> {
    waiting += 1
    isSaving.value = true
    const turn = last.then(ask).finally(() => {
      waiting -= 1
      isSaving.value = waiting > 0
    })
    last = turn.catch(() => null)
    return turn
  }

  return {
    isSaving,
    inTurn,
    alone: (ask) => (isSaving.value ? Promise.resolve(null) : inTurn(ask)),
  }
}
