import { onScopeDispose } from 'vue'
import type { NumberedAnswer, NumberedQuestion, SpellingQuestion } from './spelling-messages'

/** Answers a question on spelling; rejects when that cannot be done. */
export type AskSpeller = (question: SpellingQuestion) => Promise<readonly string[]>

interface Waiting {
  readonly resolve: (words: readonly string[]) => void
  readonly reject: (problem: Error) => void
}

/** A speller in a worker of its own, which reads the dictionary when first asked and ends with the component. */
export function useSpeller(): AskSpeller {
  let worker: Worker | null = null
  let asked = 0
  let isOver = false
  const waiting = new Map<number, Waiting>()

  function start(): Worker {
    const started = new Worker(new URL('./speller.worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data: { id, words } }: MessageEvent<NumberedAnswer>) => {
      waiting.get(id)?.resolve(words)
      waiting.delete(id)
    })
    // The next question starts another.
    started.addEventListener('error', () => end('The speller has stopped.'))
    return started
  }

  function end(problem: string): void {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(problem))
    waiting.clear()
  }

  onScopeDispose(() => {
    isOver = true
    end('The speller is no longer wanted.')
  })

  return (question) =>
    new Promise((resolve, reject) => {
      if (isOver) {
        reject(new Error('The speller is no longer wanted.'))
        return
      }
      const numbered: NumberedQuestion = { id: (asked += 1), question }
      waiting.set(numbered.id, { resolve, reject })
      worker ??= start()
      worker.postMessage(numbered)
    })
}
