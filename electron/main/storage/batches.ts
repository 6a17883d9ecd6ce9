/** Something that waits its turn, and how to settle it. */
export interface Waiting<Item, Outcome> {
  readonly item: Item
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (fault: unknown) => void
}

/** One batch at work and one waiting: what arrives while the disk is busy goes together in the next. */
export interface Batches<Item, Outcome> {
  readonly add: (item: Item) => Promise<Outcome>
  /** Resolves when nothing is at work or waiting. */
  readonly idle: () => Promise<void>
}

/** `work` settles each of its batch; what it leaves or throws settles the rest as a fault. */
export function inBatches<Item, Outcome>(
  work: (batch: readonly Waiting<Item, Outcome>[]) => Promise<void>,
): Batches<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = []
  let working: Promise<void> | null = null

  const workThrough = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await work(batch)
      } catch (fault) {
        for (const { reject } of batch) reject(fault)
      }
    }
    working = null
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        working ??= Promise.resolve().then(workThrough)
      }),
    idle: () => working ?? Promise.resolve(),
  }
}
