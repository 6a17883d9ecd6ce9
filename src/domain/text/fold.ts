const QUOTES = /[\p{Pi}\p{Pf}'"`´‚„′″＇＂]/gu
const DASHES = /[\p{Pd}−]/gu
const SPACES = /\s/gu

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
 * A text as a search sees it: no capitals, accents, kinds of quotation mark, dash or space, or ligatures.
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
  return foldPunctuation(caseless)
}
