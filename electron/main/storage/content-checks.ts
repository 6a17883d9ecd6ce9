import * as v from 'valibot'
import { failure, success } from '@/domain/result'
import type { Result } from '@/domain/result'
import { openSealed } from './envelope'
import type { Format } from './format'
import { readLines } from './log-lines'
import { parseJson } from './parse-json'
import type { FileTexts } from './profile-texts'

/** What files of these names hold: a document, or the entries of a log. */
export type FileCheck = { readonly name: RegExp } & (
  { readonly format: Format<unknown> } | { readonly entry: v.GenericSchema }
)

/** Whether every file is in a form that this app reads, before any of them replaces another. */
export function checkContents(
  files: FileTexts,
  checks: readonly FileCheck[],
): Result<void, 'damaged' | 'newer'> {
  for (const [name, text] of Object.entries(files)) {
    const check = checks.find((each) => each.name.test(name))
    const found = check === undefined ? 'newer' : foundBy(check, text)
    if (found === 'newer') {
      return failure(
        'newer',
        `This backup has something of a newer Foolscap in ${name}. This one cannot read it.`,
      )
    }
    if (found === 'damaged') return failure('damaged', `In this backup ${name} makes no sense.`)
  }
  return success(undefined)
}

/** A log entry that is whole and does not fit comes from a newer Foolscap, as when the log is opened. */
function foundBy(check: FileCheck, text: string): 'well' | 'damaged' | 'newer' {
  if ('format' in check) {
    const { kind } = openSealed(check.format, text)
    if (kind === 'newer') return 'newer'
    return kind === 'broken' ? 'damaged' : 'well'
  }
  const { records } = readLines(Buffer.from(text))
  return records.every((json) => v.is(check.entry, parseJson(json))) ? 'well' : 'newer'
}
