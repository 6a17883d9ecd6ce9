import * as v from 'valibot'
import { anyOf } from './fields'

/** What a statement can be traced to. */
const REF_KINDS = [
  'event',
  'person',
  'term',
  'historian',
  'name',
  'quotation',
  'note',
  'counter',
  'essay',
  'supplement',
] as const
export type RefKind = (typeof REF_KINDS)[number]

/** A reference such as `event/rapallo` or `essay/p-3`, read. */
export interface Ref {
  readonly kind: RefKind
  readonly id: string
}

const refExpected = `expected a reference such as event/rapallo or essay/p-1, of ${REF_KINDS.join(', ')}`

/** A reference as a pack writes it: a kind, a slash and an id. */
const refSchema = v.pipe(
  v.string(refExpected),
  v.regex(new RegExp(`^(${REF_KINDS.join('|')})/[a-z0-9]+(-[a-z0-9]+)*$`), refExpected),
)

export const refsSchema = anyOf(refSchema, 'a list of references')

/** Reads a reference; null for what is none. */
export function refOf(written: string): Ref | null {
  if (!v.is(refSchema, written)) return null
  const [kind, id = ''] = written.split('/')
  const known = REF_KINDS.find((one) => one === kind)
  return known ? { kind: known, id } : null
}
