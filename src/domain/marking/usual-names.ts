import { nameFormsOf, type Named } from '@/domain/pack/name-forms'
import { tellingStems } from '@/domain/text/stems'

/** Reads the telling stems of a text with every name in its usual form, so that “Guomindang” and “Kuomintang” are one. */
export function usualStemsReader(named: Named): (text: string) => string[] {
  const usual = new Map<string, readonly string[]>()
  for (const [name, ...variants] of nameFormsOf(named)) {
    const stems = tellingStems(name)
    for (const variant of variants) usual.set(tellingStems(variant).join(' '), stems)
  }
  const longest = Math.max(1, ...[...usual.keys()].map((key) => key.split(' ').length))

  return (text) => {
    const stems = tellingStems(text)
    const read: string[] = []
    for (let at = 0; at < stems.length;) {
      let length = Math.min(longest, stems.length - at)
      while (length > 1 && !usual.has(stems.slice(at, at + length).join(' '))) length -= 1
      const key = stems.slice(at, at + length)
      read.push(...(usual.get(key.join(' ')) ?? key))
      at += length
    }
    return read
  }
}
