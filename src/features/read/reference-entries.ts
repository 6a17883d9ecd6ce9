import type { EventClass, Pack } from '@/domain/pack/schema'
import { foldForSearch } from '@/domain/text/fold'

/** Something to look up: a date, a person, a term; its lines say what is to be known of it. */
export interface ReferenceEntry {
  readonly id: string
  readonly title: string
  /** A date, the years of a life, the other forms of a name. */
  readonly aside: string
  readonly lines: readonly string[]
  readonly sources: readonly string[]
  readonly isUncertain: boolean
}

/** One kind of thing to look up. */
export interface ReferenceSection {
  readonly id: string
  readonly title: string
  readonly entries: readonly ReferenceEntry[]
}

const CLASS_TITLES: Readonly<Record<EventClass, string>> = {
  revolutionary: 'Revolutionary',
  diplomatic: 'Diplomatic',
  both: 'Revolutionary and diplomatic',
  context: 'Context',
}

/** All that a pack has to look up, kind by kind; kinds it has nothing of are left out. */
export function referenceOf(pack: Pack): ReferenceSection[] {
  const titles = new Map(pack.sources.map(({ id, title }) => [id, title]))
  const entry = (
    from: { readonly id: string; readonly sources: readonly string[]; readonly certainty: string },
    title: string,
    aside: string,
    lines: readonly (string | undefined)[],
  ): ReferenceEntry => ({
    id: from.id,
    title,
    aside,
    lines: lines.filter((line): line is string => line !== undefined && line !== ''),
    sources: from.sources.map((source) => titles.get(source) ?? source),
    isUncertain: from.certainty === 'uncertain',
  })
  const schools = (school: string | undefined) =>
    school === undefined ? undefined : `School: ${school.replaceAll('-', ' ')}`

  const sections: ReferenceSection[] = [
    {
      id: 'timeline',
      title: 'Timeline',
      entries: pack.timeline.map((one) =>
        entry(one, one.event, one.when, [`${CLASS_TITLES[one.class]}. ${one.matters}`]),
      ),
    },
    {
      id: 'people',
      title: 'People',
      entries: pack.people.map((one) =>
        entry(one, one.name, [one.lived, ...one.variants].filter((text) => text !== undefined).join(' · '), [
          one.role,
          one.matters,
        ]),
      ),
    },
    {
      id: 'terms',
      title: 'Terms',
      entries: pack.glossary.map((one) =>
        entry(one, one.term, one.aliases.join(' · '), [one.meaning, one.relevance]),
      ),
    },
    {
      id: 'historians',
      title: 'Historians',
      entries: pack.historians.map((one) =>
        entry(one, one.name, one.works.map(({ title, year }) => `${title} (${year})`).join('; '), [
          one.position,
          `In an answer: ${one.use}`,
          schools(one.school),
        ]),
      ),
    },
    {
      id: 'quotations',
      title: 'Quotations',
      entries: pack.quotations.map((one) =>
        entry(
          one,
          `“${one.words}”`,
          [one.speaker, one.when].filter((text) => text !== undefined).join(', '),
          [one.channel, one.caution],
        ),
      ),
    },
    {
      id: 'names',
      title: 'Names',
      entries: pack.names.map((one) => entry(one, one.name, one.variants.join(' · '), [])),
    },
    {
      id: 'sources',
      title: 'Sources',
      entries: pack.sources.map((one) =>
        entry({ id: one.id, sources: [], certainty: 'seen' }, one.title, one.where, [one.caution]),
      ),
    },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** The entries that have every word of a query somewhere in them. */
export function entriesWith(entries: readonly ReferenceEntry[], query: string): readonly ReferenceEntry[] {
  const words = foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return entries
  return entries.filter(({ title, aside, lines }) => {
    const text = foldForSearch([title, aside, ...lines].join(' '))
    return words.every((word) => text.includes(word))
  })
}
