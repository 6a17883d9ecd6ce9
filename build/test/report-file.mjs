import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Lends a file name to a runner and reads the JSON it leaves there, if any.
 * @template T
 * @param {(file: string) => Promise<T>} work
 * @returns {Promise<{ result: T, report: unknown }>}
 */
export async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-report-'))
  try {
    const file = join(folder, 'report.json')
    const result = await work(file)
    return { result, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
