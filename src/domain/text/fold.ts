const QUOTES = /[\p{Pi}\p{Pf}'"`´‚„′″＇＂]/gu
const DASHES = /[\p{Pd}−]/gu
const SPACES = /\s/gu

/** Letters with a stroke or run together, which Unicode takes for letters of their own, as a British keyboard writes them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ƶ: 'z',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu')

/**
 * Quotation marks, dashes and spaces made plain (' and - and a space), one UTF-16 unit for one, so that an offset
 * in the folded text is the same offset in the text.
 */
export function foldPunctuation(text: string): string {
  return text.replace(QUOTES, "'").replace(DASHES, plainDash).replace(SPACES, ' ')
}

/** A dash outside the basic plane has two units: it stays as it is. */
const plainDash = (dash: string) => (dash.length === 1 ? '-' : dash)

/**
 * A text as a search sees it: no capitals, accents, strokes through letters (ł, ø), kinds of quotation mark, dash or space, or
 * ligatures.
 * May be longer or shorter than the text; blank for a lone accent.
 */
export function foldForSearch(text: string): string {
  const decomposed = text.normalize('NFKD').replace(/\p{M}/gu, '')
  // Up, then down: so that ß meets ss. A sigma at the end of a word comes down as ς: it is still a sigma.
  const caseless = decomposed
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(NOT_PLAIN, (letter) => PLAIN_LETTERS[letter] ?? letter)
  return foldPunctuation(caseless)
}
