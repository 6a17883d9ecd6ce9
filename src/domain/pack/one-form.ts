import type { NameForms } from './name-forms'
import { plainWords } from './plain-words'
import { WordTrie } from './word-trie'

/** Reads the plain words of a text, with every name in its first form. */
export function withOneFormOf(names: readonly NameForms[]): (text: string) => string[] {
  const forms = new WordTrie<readonly string[]>()
  for (const variants of names) {
    const usual = plainWords(variants[0])
    for (const form of variants) forms.add(plainWords(form), usual)
  }
  return (text) => {
    const words = plainWords(text)
    const read: string[] = []
    for (let at = 0; at < words.length;) {
      const name = forms.from(words, at).at(-1)
      if (name) read.push(...name.value)
      else read.push(words[at] ?? '')
      at = name?.end ?? at + 1
    }
    return read
  }
}
