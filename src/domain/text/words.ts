/**
 * How many words a text has, by the rule of a word processor: what stands between spaces or long dashes and has a
 * letter or digit in it. So a hyphenated word is one, a number is one, and a lone dash or comma is none.
 */
export function wordCount(text: string): number {
  return text.split(/[\s—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
