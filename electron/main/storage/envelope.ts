import { checksum } from './checksum'
import { bringUpToDate } from './format'
import type { Format } from './format'
import { parseJson } from './parse-json'

/** What a file's text turned out to be. `older` data has been migrated and is not yet on disk in its new form. */
export type Opened<T> =
  | { readonly kind: 'current' | 'older'; readonly data: T }
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' }

const ENVELOPE = /^\{"v":([1-9]\d{0,8}),"sum":"([0-9a-f]{64})","data":(.*)\}\n$/s

/** `{ v, sum, data }`, one line. The checksum covers the version too: a flipped bit there must not look like a newer file. */
export function seal(version: number, data: unknown): string {
  const text = JSON.stringify(data)
  return `{"v":${version},"sum":"${checksum(`${version} ${text}`)}","data":${text}}\n`
}

/** The version and the JSON inside, if every byte of the text is as it was sealed. */
export function unseal(text: string): { version: number; json: string } | null {
  const [, version, sum, json] = ENVELOPE.exec(text) ?? []
  if (version === undefined || json === undefined) return null
  return checksum(`${version} ${json}`) === sum ? { version: Number(version), json } : null
}

/** Reads a sealed text as a format. Never throws, and never makes anything up. */
export function openSealed<T>(format: Format<T>, text: string): Opened<T> {
  const sealed = unseal(text)
  if (sealed === null) return { kind: 'broken' }
  if (sealed.version > format.version) return { kind: 'newer' }
  const data = bringUpToDate(format, sealed.version, parseJson(sealed.json))
  if (data === null) return { kind: 'broken' }
  return { kind: sealed.version === format.version ? 'current' : 'older', data }
}
