import affixes from '#dictionary/index.aff?raw'
import dictionary from '#dictionary/index.dic?raw'
import { spellerOf } from './english-speller'
import type { NumberedAnswer, NumberedQuestion } from './spelling-messages'

/** Looks words up apart from the window: reading the dictionary and making suggestions would hold up typing. */
const answerTo = spellerOf(affixes, dictionary)

self.addEventListener('message', ({ data: { id, question } }: MessageEvent<NumberedQuestion>) => {
  const answer: NumberedAnswer = { id, words: answerTo(question) }
  self.postMessage(answer)
})
