/** Words in quotation marks; those that have some of their own keep them as double ones. */
export function quoted(words: string): string {
  return `‘${words.replaceAll(/‘([^‘]*?)’(?!\p{L})/gu, '“$1”')}’`
}
