import { describe, expect, it } from 'vitest'
import { CARD_KINDS, type Card } from '@/domain/pack/card'
import { commonAnswers, COMMON_FROM, SHORTEST_SECRET } from '@/domain/pack/apart'
import { facesOf } from '@/domain/pack/card-faces'
import { answersOf, questionTextOf, shownTextOf } from '@/domain/pack/card-text'
import { nameFormsOf } from '@/domain/pack/name-forms'
import { withOneFormOf } from '@/domain/pack/one-form'
import { outlineWalk } from '@/domain/pack/outline-walk'
import { datesAgree, datesIn, spanOf, type DateSpan } from '@/domain/text/dates'
import { wordCount } from '@/domain/text/words'
import { CARD_DATES } from './card-dates'
import { bundledPack, plain } from './content-pack'
import { UNCERTAIN_FACTS } from './uncertain-facts'

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

  it('say nothing of what the fact base holds to be uncertain', () => {
    const said = cards.map((card) => [card.id, ` ${plain(allTextOf(card))} `] as const)
    const found = UNCERTAIN_FACTS.flatMap(([what, words]) =>
      said.flatMap(([id, text]) =>
        words.some((phrase) => text.includes(` ${plain(phrase)} `)) ? [`${id}: ${what}`] : [],
      ),
    )

    expect(found).toEqual([])
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

    expect(pack.apart.length).toBeGreaterThan(400)
    expect(together).toEqual([])
  })

  it('are kept apart where one tells what another asks once it is turned, or both ask for the same', () => {
    const kept = new Set(pack.apart.map((pair) => pair.join(' ')))

    // The point says that Zinoviev was president in 1920.
    expect(kept).toContain('full-member-1920 comintern-president')
    const common = new Set(commonAnswers(faces, nameFormsOf(pack)))
    const namesOf = withOneFormOf(nameFormsOf(pack))
    const alike = faces.flatMap((face, index) =>
      faces.slice(index + 1).flatMap((other) => {
        const [one = '', same = ''] = [face, other].map((each) =>
          namesOf(answersOf(each).join(' ')).join(' '),
        )
        const isSecret = one.length >= SHORTEST_SECRET && /[a-z]/i.test(one) && !common.has(one)
        const isKept = face.card === other.card || kept.has(`${face.id} ${other.id}`)
        return isSecret && one === same && !isKept ? [`${face.id} ${other.id}`] : []
      }),
    )
    expect(alike).toEqual([])
  })

  it('are not kept apart for these answers alone, which are the subject’s own vocabulary', () => {
    expect(commonAnswers(faces, nameFormsOf(pack))).toEqual(COMMON)
  })
})

describe('CARD_DATES', () => {
  it('has every card with two dates or more, and no other', () => {
    const dated = cards.filter((card) => datesIn(allTextOf(card)).length > 1)

    expect(Object.keys(CARD_DATES).sort()).toEqual(dated.map(({ id }) => id).sort())
  })

  it('finds each date beside what has it', () => {
    expect(cards.flatMap((card) => datesAstray(card, allTextOf(card)))).toEqual([])
  })

  it('finds the two dates of the Treaty of Berlin exchanged', () => {
    const card = cards.filter(({ id }) => id === 'berlin-prolonged')

    expect(
      card.flatMap((one) => datesAstray(one, exchanged(allTextOf(one), '24 June 1931', '5 May 1933'))),
    ).toEqual([
      'berlin-prolonged: prolonged on 24 June 1931',
      'berlin-prolonged: ratified only on 5 May 1933',
      'berlin-prolonged: 5 May 1933',
      'berlin-prolonged: 24 June 1931',
    ])
  })

  it('finds any two dates of a card that change places', () => {
    const unnoticed = cards.flatMap((card) => {
      const text = allTextOf(card)
      const dates = [...new Set(datesIn(text).map(({ start, end }) => text.slice(start, end)))]
      return dates
        .flatMap((one, index) => dates.slice(index + 1).map((other) => exchanged(text, one, other)))
        .filter((changed) => datesAstray(card, changed).length === 0)
    })

    expect(unnoticed).toEqual([])
  })
})

const COMMON = [
  'britain',
  'china',
  'comintern',
  'germany',
  'joseph stalin',
  'march',
  'revolutionary',
  'the comintern',
]

/** What a card names without saying it. */
const UNSAID = new Set(['id', 'kind', 'point', 'paragraph', 'facts', 'region', 'theme'])

/** Whatever a card says, its answers among it, in the order in which they stand. */
function allTextOf(card: Card): string {
  const said = Object.entries(card).filter(([key]) => !UNSAID.has(key))
  return stringsIn(said.map(([, value]: [string, unknown]) => value))
    .join(' ')
    .replace(/\{\{(.*?)(?:::.*?)?\}\}/gs, '$1')
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

/** The dates in what a card says that do not stand with what CARD_DATES has them stand with. */
function datesAstray({ id, facts, point }: Card, text: string): string[] {
  const rows = CARD_DATES[id]
  if (rows === undefined) return []
  const pointFacts = outlineWalk(pack.outline).find((step) => step.point.id === point)?.point.facts ?? []
  const wrong = rows.filter(([words, ref, told]) => {
    const isNamed = [...facts, ...pointFacts].includes(ref)
    const dates = datesIn(words)
    const known = told === undefined ? ownDates(ref) : datesToldOf(ref, told)
    const isRight = dates.length > 0 && dates.every((date) => known.some((span) => datesAgree(date, span)))
    return !isNamed || !isRight || !text.includes(words)
  })
  const places = rows.map(([words]) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }))
  const alone = datesIn(text).filter(
    ({ start, end }) => !places.some((place) => place.start < end && start < place.end),
  )
  return [
    ...wrong.map(([words]) => `${id}: ${words}`),
    ...alone.map(({ start, end }) => `${id}: ${text.slice(start, end)}`),
  ]
}

/** The day or days of an event, and the years of a historian’s books. */
function ownDates(ref: string): DateSpan[] {
  return [
    ...pack.timeline.filter(({ id }) => ref === `event/${id}`).map(({ date }) => spanOf(date.from, date.to)),
    ...pack.historians
      .filter(({ id }) => ref === `historian/${id}`)
      .flatMap(({ works }) => works.map(({ year }) => spanOf(String(year)))),
  ]
}

/** The dates in words that are told of something; none if they are not. */
function datesToldOf(ref: string, words: string): DateSpan[] {
  return stringsIn(TOLD.get(ref)).join(' ').includes(words) ? datesIn(words) : []
}

/** A text in which two dates have changed places. */
function exchanged(text: string, one: string, other: string): string {
  return text.replace(new RegExp(`${one}|${other}`, 'g'), (date) => (date === one ? other : one))
}

const endsInStop = (answer: string) => /[^.]\.$/.test(answer) && !/\b\p{Lu}\.$/u.test(answer)
