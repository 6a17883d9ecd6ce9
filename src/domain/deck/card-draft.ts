import * as v from 'valibot'
import { CARD_KINDS, cardSchema, type Card, type CardKind } from '@/domain/pack/card'
import { clozeAnswers, clozeOf } from '@/domain/pack/cloze'
import { foldForSearch } from '@/domain/text/fold'
import { idSchema } from '@/domain/pack/fields'
import { weightSchema, type Weight } from '@/domain/pack/outline'
import { cardKeySchema } from '@/domain/progress/events'
import { facesAfter } from './cloze-faces'

/** Far more than any field of a card may hold: what is too long is kept too, and refused when the card is saved. */
const words = v.pipe(v.string(), v.maxLength(20_000))

const cardDraftSchema = v.strictObject({
  kind: v.picklist(CARD_KINDS),
  front: words,
  back: words,
  reverseFront: words,
  reverseBack: words,
  text: words,
  each: v.boolean(),
  accept: words,
  points: words,
  need: v.number(),
  events: words,
  /** `Name: what sets it apart`, one a line. */
  sides: words,
  hint: words,
  point: v.string(),
  paragraph: v.string(),
  weight: weightSchema,
})
/** A card as it is being written: every field as a text of its own, lists one entry a line. Changing the kind loses nothing. */
export type CardDraft = v.InferOutput<typeof cardDraftSchema>

export const unsavedCardSchema = v.strictObject({
  pack: idSchema,
  card: v.nullable(cardKeySchema),
  draft: cardDraftSchema,
})
/** A card that was being written when the app was closed: the pack it is for, and the card it is to replace, if it is not new. */
export type UnsavedCard = v.InferOutput<typeof unsavedCardSchema>

/** The fields of a draft that something can be wrong with. */
export type DraftField = Exclude<keyof CardDraft, 'kind' | 'each' | 'weight'>

/** A card, or what is wrong with each field, in words for the student. */
export type DraftReading =
  | { readonly ok: true; readonly card: Card }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<DraftField, string>>> }

/** A new basic card for a point of the outline. */
export function emptyDraft(point: string, paragraph: string): CardDraft {
  return {
    kind: 'basic',
    front: '',
    back: '',
    reverseFront: '',
    reverseBack: '',
    text: '',
    each: false,
    accept: '',
    points: '',
    need: 3,
    events: '',
    sides: '',
    hint: '',
    point,
    paragraph,
    weight: 2,
  }
}

/** A card as a draft; `weight` is what it counts for now. */
export function draftOf(card: Card, weight: Weight): CardDraft {
  const draft = { ...emptyDraft(card.point, card.paragraph), kind: card.kind, hint: card.hint ?? '', weight }
  switch (card.kind) {
    case 'basic':
      return { ...draft, front: card.front, back: card.back }
    case 'reversed': {
      const { front, back, reverse } = card
      return { ...draft, front, back, reverseFront: reverse.front, reverseBack: reverse.back }
    }
    case 'cloze':
      return { ...draft, text: card.text, each: card.each }
    case 'typed':
      return { ...draft, front: card.front, back: card.answer, accept: card.accept.join('\n') }
    case 'argument':
      return { ...draft, front: card.front, points: card.points.join('\n'), need: card.need }
    case 'order':
      return { ...draft, front: card.front, events: card.events.map(({ text }) => text).join('\n') }
    case 'contrast': {
      const sides = card.sides.map(({ name, answer }) => `${name}: ${answer}`).join('\n')
      return { ...draft, front: card.front, sides }
    }
  }
}

/** Reads a draft as the card with this id; what `before` had that a draft does not show (facts, region, theme, events’ dates) is kept. */
export function readDraft(draft: CardDraft, id: string, before: Card | null = null): DraftReading {
  const problems: Partial<Record<DraftField, string>> = {}
  const written = contentOf(draft, before)
  const card = {
    id,
    point: draft.point,
    paragraph: draft.paragraph,
    weight: draft.weight,
    facts: before?.facts ?? [],
    ...(before?.region === undefined ? {} : { region: before.region }),
    ...(before?.theme === undefined ? {} : { theme: before.theme }),
    ...(draft.hint.trim() === '' ? {} : { hint: draft.hint }),
    ...written,
  }
  const parsed = v.safeParse(cardSchema, card)
  if (!parsed.success) {
    for (const issue of parsed.issues) {
      const key = issue.path?.map((item) => String(item.key)) ?? []
      problems[fieldOf(draft.kind, key)] ??= sentence(issue.message)
    }
  }
  if (draft.kind === 'cloze' && draft.text.trim() !== '') {
    const cloze = clozeOf(draft.text)
    if (!cloze.ok) problems.text ??= sentence(cloze.message)
  }
  const twice = draft.kind === 'order' ? repeatedIn(linesOf(draft.events)) : undefined
  if (twice !== undefined)
    problems.events ??= `‘${twice}’ stands there twice: nobody could tell which comes first.`
  if (draft.kind === 'argument' && draft.need > linesOf(draft.points).length) {
    problems.need ??= 'There are fewer points than are needed.'
  }
  return parsed.success && Object.keys(problems).length === 0
    ? { ok: true, card: parsed.output }
    : { ok: false, problems }
}

function contentOf(draft: CardDraft, before: Card | null): Record<string, unknown> {
  const { kind, front, back } = draft
  switch (kind) {
    case 'basic':
      return { kind, front, back }
    case 'reversed':
      return { kind, front, back, reverse: { front: draft.reverseFront, back: draft.reverseBack } }
    case 'cloze':
      return { kind, text: draft.text, each: draft.each, ...facesIn(draft, before) }
    case 'typed':
      return { kind, front, answer: back, accept: linesOf(draft.accept) }
    case 'argument':
      return { kind, front, points: linesOf(draft.points), need: draft.need }
    case 'order': {
      const known = before?.kind === 'order' ? before.events : []
      const events = linesOf(draft.events).map(
        (text) => known.find((event) => event.text === text) ?? { text },
      )
      return { kind, front, events }
    }
    case 'contrast':
      return { kind, front, sides: linesOf(draft.sides).map(sideOf) }
  }
}

/** Which face asks for which answer, where an edit has made that another than their order. */
function facesIn({ text, each }: CardDraft, before: Card | null): { faces?: readonly string[] } {
  const answers = clozeAnswers(text)
  const faces = facesAfter(before, answers)
  const isInOrder = faces.length === answers.length && faces.every((face, index) => face === answers[index])
  return faces.length === 0 || (isInOrder && each) ? {} : { faces }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The first line that says the same as one before it. */
function repeatedIn(lines: readonly string[]): string | undefined {
  const folded = lines.map(foldForSearch)
  return lines.find((_line, index) => folded.indexOf(folded[index] ?? '') < index)
}

function sideOf(line: string): { name: string; answer: string } {
  const [name = '', ...answer] = line.split(':')
  return { name: name.trim(), answer: answer.join(':').trim() }
}

/** The field that a key of a card is written in. */
function fieldOf(kind: CardKind, [key = '', inner = '']: readonly string[]): DraftField {
  if (key === 'answer') return 'back'
  if (key === 'reverse') return inner === 'back' ? 'reverseBack' : 'reverseFront'
  const isShown = [
    'front',
    'back',
    'text',
    'accept',
    'points',
    'need',
    'events',
    'sides',
    'hint',
    'point',
    'paragraph',
  ]
  return isShown.includes(key) ? (key as DraftField) : kind === 'cloze' ? 'text' : 'front'
}

/** “expected a question” as a sentence for the student. */
function sentence(message: string): string {
  const words = message.replace(/^found .*?, (?=expected)/, '').replace(/^expected /, 'Write ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
