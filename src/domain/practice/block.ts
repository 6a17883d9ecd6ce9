import * as v from 'valibot'
import { spanSchema, type Span } from './spans'

/** A part of an attempt as any format can give it; `overtime` are the stretches of a text to be marked. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'quote' | 'remark'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly overtime: readonly Span[] }
  | { readonly kind: 'facts' | 'points'; readonly items: readonly string[] }

const listOf = <const Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly())

/** A part of a document as it comes from the window to be printed: text alone, and never markup. */
export const blockSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['title', 'heading', 'quote', 'remark']), text: v.string() }),
  v.strictObject({ kind: v.literal('text'), text: v.string(), overtime: listOf(spanSchema) }),
  v.strictObject({ kind: v.picklist(['facts', 'points']), items: listOf(v.string()) }),
]) satisfies v.GenericSchema<unknown, Block>
