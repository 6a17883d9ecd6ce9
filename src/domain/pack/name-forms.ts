import type { Pack } from './schema'

/** The forms of one name, the usual one first: any of them stands for any other. */
export type NameForms = readonly [string, ...string[]]

/** What names are made from, so that parts that are being checked will do. */
export type Named = Pick<Pack, 'people' | 'names' | 'historians' | 'glossary'>

/** Every name of a pack with its variants: people, places and parties, historians, and terms with their aliases. */
export function nameFormsOf({ people, names, historians, glossary }: Named): readonly NameForms[] {
  return [
    ...[...people, ...names, ...historians].map(({ name, variants }): NameForms => [name, ...variants]),
    ...glossary.map(({ term, aliases }): NameForms => [term, ...aliases]),
  ]
}
