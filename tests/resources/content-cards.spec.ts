import { describe, expect, it } from 'vitest'
import { CARD_KINDS } from '@/domain/pack/card'
import { COMMON_FROM, SHORTEST_SECRET } from '@/domain/pack/apart'
import { facesOf } from '@/domain/pack/card-faces'
import { answersOf, questionTextOf, shownTextOf } from '@/domain/pack/card-text'
import { outlineWalk } from '@/domain/pack/outline-walk'
import { datesIn } from '@/domain/text/dates'
import { wordCount } from '@/domain/text/words'
import { bundledPack, plain } from './content-pack'

const pack = bundledPack()
const { cards } = pack
const faces = cards.flatMap(facesOf)

/** What is told of each thing that a reference can name, and the sources it was seen in. */
const TOLD = new Map(
  Object.entries({
    event: pack.timeline,
    person: pack.people,
    term: pack.glossary,
    historian: pack.historians,
    name: pack.names,
    quotation: pack.quotations,
    note: pack.notes,
    counter: pack.counterArguments,
    essay: pack.essay.paragraphs,
    supplement: pack.supplement.paragraphs,
  }).flatMap(([kind, items]) =>
    items.map((item): [string, unknown] => {
      const seenIn = 'sources' in item ? item.sources : []
      return [`${kind}/${item.id}`, [item, pack.sources.filter(({ id }) => seenIn.includes(id))]]
    }),
  ),
)

/** The first and last year of each date that is told. */
const yearsIn = (told: unknown) =>
  datesIn(JSON.stringify(told)).flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)])

describe('the cards of the bundled pack', () => {
  it('are 180 to 240, some of every kind', () => {
    const kinds = new Set(cards.map((card) => card.kind))

    expect(cards.length).toBeGreaterThanOrEqual(180)
    expect(cards.length).toBeLessThanOrEqual(240)
    expect([...kinds].sort()).toEqual([...CARD_KINDS].sort())
  })

  it('each name a fact or paragraph, a region, a theme and a weight', () => {
    const loose = cards.filter(
      ({ facts, region, theme, weight }) => facts.length === 0 || !region || !theme || !weight,
    )

    expect(loose.map((card) => card.id)).toEqual([])
  })

  it('cover every region and theme with several cards', () => {
    const thin = [
      ...pack.regions.filter(({ id }) => cards.filter((card) => card.region === id).length < 3),
      ...pack.themes.filter(({ id }) => cards.filter((card) => card.theme === id).length < 3),
    ]

    expect(thin).toEqual([])
  })

  it('have short answers: a median under 12 words', () => {
    const lengths = faces
      .flatMap((face) => answersOf(face))
      .map(wordCount)
      .sort((a, b) => a - b)

    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(12)
  })

  it('never ask the same thing twice', () => {
    const questions = faces.map((face) => plain(questionTextOf(face)))

    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([])
  })

  it('ask in a question or a request, state in a cloze, and answer without a full stop', () => {
    const wrong = faces.filter((face) => {
      const question = questionTextOf(face)
      if (face.card.kind === 'cloze') return !question.endsWith('.')
      return !/[?.]’?$/.test(question) || (face.card.kind !== 'order' && answersOf(face).some(endsInStop))
    })

    expect(wrong.map((face) => face.id)).toEqual([])
  })

  // pack:check compares days and months; a year alone must be told of what the card or its point names.
  it('tell no year that is not told of what they name', () => {
    const factsOf = new Map(outlineWalk(pack.outline).map(({ point }) => [point.id, point.facts]))
    const strange = cards.flatMap(({ facts, point, ...card }) => {
      const ordered = card.kind === 'order' ? card.events.map(({ event }) => `event/${event ?? ''}`) : []
      const named = [...facts, ...(factsOf.get(point) ?? []), ...ordered]
      const told = new Set(yearsIn([pack.title, ...named.map((ref) => TOLD.get(ref))]))
      return yearsIn(card)
        .filter((year) => !told.has(year))
        .map((year) => `${card.id}: ${year}`)
    })

    expect(strange).toEqual([])
  })

  it('order three to six events of the timeline', () => {
    const orders = cards.filter((card) => card.kind === 'order')

    expect(orders.flatMap((card) => card.events.filter(({ event }) => event === undefined))).toEqual([])
  })

  it('tell apart what is easily confused', () => {
    const contrasts = cards.flatMap((card) =>
      card.kind === 'contrast' ? [card.sides.map(({ name }) => plain(name)).join(', ')] : [],
    )
    const told = contrasts.join('\n')

    for (const name of ['rapallo', 'locarno', 'berlin', 'curzon', 'arcos', 'united front', 'third period']) {
      expect(told).toContain(name)
    }
    for (const name of ['sun joffe', 'karakhan', 'shanghai', 'wuhan', 'canton']) expect(told).toContain(name)
  })

  it('are kept apart where one shows what another asks, unless a dozen do', () => {
    const kept = new Set(pack.apart.map((pair) => pair.join(' ')))
    const shown = faces.map((face) => ` ${plain(shownTextOf(face))} `)
    const together = faces.flatMap((face, index) =>
      (face.card.kind === 'order' ? [] : answersOf(face)).flatMap((answer) => {
        const showing = shown.flatMap((text, at) => (text.includes(` ${plain(answer)} `) ? [at] : []))
        const isSecret = answer.length >= SHORTEST_SECRET && /[a-z]/i.test(answer)
        if (!isSecret || showing.length >= COMMON_FROM) return []
        return showing.flatMap((at) => {
          const pair = [Math.min(at, index), Math.max(at, index)].map((place) => faces[place]?.id)
          return faces[at]?.card === face.card || kept.has(pair.join(' ')) ? [] : [pair]
        })
      }),
    )

    expect(pack.apart.length).toBeGreaterThan(100)
    expect(together).toEqual([])
  })
})

const endsInStop = (answer: string) => /[^.]\.$/.test(answer) && !/\b\p{Lu}\.$/u.test(answer)
