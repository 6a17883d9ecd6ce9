import { foldForSearch } from '../text/fold'

/** Anything but what most English texts are made of; folding such a text is slow. */
const UNUSUAL = /[^\n -~‘’“”–—…]/

/** A text by its words alone, to compare what two texts say: no capitals, accents or punctuation. */
export function plainWords(text: string): string[] {
  if (!UNUSUAL.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
