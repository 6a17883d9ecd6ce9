import { bridge } from '@/bridge/client'
import type { Reply } from '@/bridge/contract'
import type { Attempt } from '@/domain/practice/attempt'
import { type Journal, type JournalStep, nextRecord, startJournal } from '@/domain/practice/journal'

/** Where the lines of a draft's journal go. */
export interface DraftJournal {
  /** Sends what has changed; the attempt as the disk now has it, or why it is not there. */
  readonly save: () => Promise<Reply<Attempt>>
}

/**
 * The journal of one draft, written line by line. A line that was refused is sent again as it was: if it reached the disk
 * after all, the second copy is passed over, and what was typed meanwhile follows in a line of its own.
 */
export function draftJournal(latest: () => Attempt, firstSeq: number): DraftJournal {
  let journal: Journal | null = null
  let unsent: JournalStep | null = null
  let queue: Promise<unknown> = Promise.resolve()

  async function saveOnce(): Promise<Reply<Attempt>> {
    const isRetry = unsent !== null
    unsent ??= nextStep()
    if (unsent === null) return { ok: true, value: journal?.recorded ?? latest() }

    const reply = await bridge.keepDraft({ id: latest().id, records: [unsent.record] })
    if (!reply.ok) return reply
    journal = unsent.journal
    unsent = null
    return isRetry ? saveOnce() : { ok: true, value: journal.recorded }
  }

  function nextStep(): JournalStep | null {
    return journal === null ? startJournal(latest(), firstSeq) : nextRecord(journal, latest())
  }

  return {
    save: () => {
      // One at a time, so that lines reach the journal in their order.
      const saved = queue.then(saveOnce)
      queue = saved.catch(() => undefined)
      return saved
    },
  }
}
