import nspell from 'nspell'
import type { SpellingQuestion } from './spelling-messages'

/** The most words offered for a doubtful one. */
const MOST_SUGGESTIONS = 5

/** Answers questions on spelling by a Hunspell dictionary, given as the texts of its two files. */
export function spellerOf(affixes: string, dictionary: string): (question: SpellingQuestion) => string[] {
  const speller = nspell(affixes, dictionary)

  // British dictionaries have “detente” and “naive” alone.
  const isRight = (word: string): boolean => speller.correct(word) || speller.correct(withoutAccents(word))

  return (question) => {
    switch (question.kind) {
      case 'doubtful':
        return question.words.filter((word) => !isRight(word))
      case 'suggestions':
        return speller.suggest(question.word).slice(0, MOST_SUGGESTIONS)
    }
  }
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')
