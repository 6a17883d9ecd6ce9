import { createHash } from 'node:crypto'

/**
 * SHA-256 in hex. Chosen over a CRC because Node brings it: nothing of ours to get wrong, and as fast (0.6 µs for a log
 * line). It guards against damage, not against a person.
 */
export function checksum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The first 64 bits: enough for one line, and short beside it. */
export function shortChecksum(content: string | Uint8Array): string {
  return checksum(content).slice(0, 16)
}
