/** What the speller is asked: which of the words are doubtful, or what one word may have been meant to be. */
export type SpellingQuestion =
  | { readonly kind: 'doubtful'; readonly words: readonly string[] }
  | { readonly kind: 'suggestions'; readonly word: string }

/** A question and the words that answer it go by the same number. */
export interface NumberedQuestion {
  readonly id: number
  readonly question: SpellingQuestion
}
export interface NumberedAnswer {
  readonly id: number
  readonly words: readonly string[]
}
