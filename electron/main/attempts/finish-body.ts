import type { Attempt } from '@/domain/practice/attempt'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { wordCount } from '@/domain/text/words'
import type { EventBody } from '../progress/event-body'

/** What the log says of an attempt's end. */
export function finishBody(attempt: Attempt): EventBody {
  return {
    type: 'attemptFinished',
    attempt: attempt.id,
    pack: attempt.pack,
    prompt: attempt.prompt,
    way: attempt.way,
    words: wordCount(attempt.answer),
    durationMs: elapsedMsOf(attempt),
    writeMs: attempt.spentMs.write,
    question: attempt.question,
    level: attempt.level,
  }
}
