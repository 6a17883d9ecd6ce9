import * as v from 'valibot'
import type { Block } from './attempt-document'
import { spanSchema } from './spans'

const listOf = <const Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly())

/** A part of a document as it comes from the window to be printed: text alone, and never markup. */
export const blockSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['title', 'heading', 'quote', 'remark']), text: v.string() }),
  v.strictObject({ kind: v.literal('text'), text: v.string(), overtime: listOf(spanSchema) }),
  v.strictObject({ kind: v.picklist(['facts', 'points']), items: listOf(v.string()) }),
]) satisfies v.GenericSchema<unknown, Block>
