const LONGEST = 60

/** The first words of a text, cut between two of them after at most `longest` UTF-16 units, with “ …” where there are more. */
export function openingWords(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
