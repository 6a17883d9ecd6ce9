import { shortChecksum } from './checksum'

const NEWLINE = 0x0a
/** A character that may have been a newline: a checksum follows. */
const LOST_NEWLINE = /.(?=[0-9a-f]{16} )/s

/** What the bytes of a log hold. */
export interface LogContent {
  /** The JSON of each line that checks out, in order. */
  readonly records: readonly string[]
  /** Lines that do not check out, as they were found. */
  readonly damaged: readonly Buffer[]
  /** What follows the last newline and is no whole line: an append that did not get to its end. */
  readonly torn: Buffer | null
  /** Whether the bytes are exactly these records and nothing else. */
  readonly isClean: boolean
}

/** One record as a line: checksum, space, JSON, newline. */
export function toLine(json: string): string {
  return `${shortChecksum(json)} ${json}\n`
}

/** Reads a log. Every line stands for itself, so damage in one costs no other. */
export function readLines(bytes: Buffer): LogContent {
  const records: string[] = []
  const damaged: Buffer[] = []
  let torn: Buffer | null = null
  let isClean = true

  for (const { line, isEnded } of splitLines(bytes)) {
    const json = jsonOf(line.toString())
    if (json !== null) records.push(json)
    if (json !== null && isEnded) continue
    isClean = false
    if (json !== null) continue
    const salvaged = salvage(line.toString())
    records.push(...salvaged.records)
    if (salvaged.isWhole) continue
    if (isEnded || salvaged.records.length > 0) damaged.push(line)
    else torn = line
  }
  return { records, damaged, torn, isClean }
}

/** The records of those lines that check out and have `text` in them, found without looking at any other. */
export function recordsWith(text: string, bytes: Buffer): string[] {
  const records: string[] = []
  for (let found = bytes.indexOf(text); found >= 0;) {
    const start = bytes.lastIndexOf(NEWLINE, found) + 1
    const end = bytes.indexOf(NEWLINE, found)
    const json = jsonOf(bytes.toString('utf8', start, end >= 0 ? end : undefined))
    if (json !== null) records.push(json)
    found = end >= 0 ? bytes.indexOf(text, end) : -1
  }
  return records
}

function* splitLines(bytes: Buffer): Generator<{ line: Buffer; isEnded: boolean }> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start)
    const isEnded = end >= 0
    yield { line: bytes.subarray(start, isEnded ? end : undefined), isEnded }
    start = isEnded ? end + 1 : bytes.length
  }
}

function jsonOf(line: string): string | null {
  const json = line.slice(17)
  return line[16] === ' ' && line.slice(0, 16) === shortChecksum(json) ? json : null
}

/** A damaged newline joins two lines, or follows the last; what it ended may still check out for itself. */
function salvage(line: string): { records: string[]; isWhole: boolean } {
  const parts = line.split(LOST_NEWLINE)
  const records = parts
    .map((part) => jsonOf(part) ?? jsonOf(part.slice(0, -1)))
    .filter((json) => json !== null)
  return { records, isWhole: records.length === parts.length }
}

/**
 * Logs only grow, so a backup is this log's beginning. Puts it back there and answers the better content, or null when
 * that would lose a record or win none.
 */
export function repairedFrom(backup: Buffer, bytes: Buffer, content: LogContent): LogContent | null {
  const candidate = readLines(Buffer.concat([backup, bytes.subarray(backup.length)]))
  const isMore = candidate.records.length > content.records.length
  return isMore && isSubsequence(content.records, candidate.records) ? candidate : null
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0
  for (const record of whole) if (record === part[found]) found += 1
  return found === part.length
}
