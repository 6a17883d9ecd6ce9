import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { Row } from './row'
import { tableOf } from './table'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'bench-results')

/** Prints the rows that the measurements attach, and writes them as JSON with the machine they were taken on. */
export default class BenchReport implements Reporter {
  readonly #rows: Row[] = []
  readonly #failed: string[] = []
  readonly #loadBefore = loadavg()[0]

  printsToStdio(): boolean {
    return true
  }

  onTestBegin({ title }: TestCase): void {
    say(`Measuring: ${title} …`)
  }

  onTestEnd({ title }: TestCase, { attachments, errors, status }: TestResult): void {
    for (const { name, body } of attachments) {
      if (name === 'rows' && body !== undefined) this.#rows.push(...(JSON.parse(body.toString()) as Row[]))
    }
    if (status !== 'passed') this.#failed.push(title)
    for (const { stack, message } of errors) process.stderr.write(`${title}: ${stack ?? message ?? ''}\n`)
  }

  /** A file that does not load, or no measurement of that name. */
  onError({ stack, message }: { stack?: string; message?: string }): void {
    process.stderr.write(`${stack ?? message ?? ''}\n`)
  }

  onEnd(): void {
    if (this.#rows.length > 0) {
      say('')
      for (const line of tableOf(this.#rows)) say(line)
      say('')
      say(`Written to ${this.#write()}`)
    }
    for (const title of this.#failed) say(`Not measured: ${title}`)
  }

  #write(): string {
    const takenAt = new Date().toISOString()
    const machine = {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      system: `${process.platform} ${release()}`,
      loadBefore: this.#loadBefore,
      loadAfter: loadavg()[0],
    }
    mkdirSync(FOLDER, { recursive: true })
    const file = join(FOLDER, `${takenAt.replaceAll(':', '-')}.json`)
    const content = { takenAt, machine, rows: this.#rows, failed: this.#failed }
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
    return relative(ROOT, file)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
