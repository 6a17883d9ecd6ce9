import * as v from 'valibot'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { quoted, type PackProblem } from './problem'
import type { FilePath, LineAt, Reading } from './reading'
import { DEEPEST, lineTooDeep } from './yaml-depth'

/** More than any pack needs, and little enough that no file can keep the app busy. */
const LONGEST_FILE = 1_000_000

/** Reads a YAML file against a schema. Never throws: whatever is wrong becomes a problem with its line. */
export function parseYaml<Value>(
  file: string,
  source: string,
  schema: v.GenericSchema<unknown, Value>,
): Reading<Value> {
  const refused = (line: number, message: string) => ({
    file,
    value: null,
    lineAt: () => 1,
    problems: [{ file, line, message }],
  })
  if (source.length > LONGEST_FILE) {
    return refused(1, `found a file of ${source.length} characters, expected at most ${LONGEST_FILE}`)
  }
  const depthLine = lineTooDeep(source)
  if (depthLine !== null)
    return refused(depthLine, `found values nested too deeply, expected at most ${DEEPEST} levels`)
  const lines = new LineCounter()
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    version: '1.2',
  })
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const lineAt: LineAt = (path) => lineOf(offsetAt(document, path))

  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    line: lineOf(pos[0]),
    message: `found what is not plain YAML: ${message}`,
  }))
  const traps = faults.length > 0 ? faults : trapsIn(document, file, lineOf)
  if (traps.length > 0) return { file, value: null, lineAt, problems: traps }

  const checked = v.safeParse(schema, document.toJS({ maxAliasCount: 0 }), { abortPipeEarly: true })
  if (checked.success) return { file, value: checked.output, lineAt, problems: [] }
  const problems = checked.issues.map((issue) => problemOf(issue, file, lineAt))
  return { file, value: null, lineAt, problems }
}

/** What YAML allows and a pack doesn't: aliases, and names that every object already has. */
function trapsIn(document: Document, file: string, lineOf: (offset: number) => number): PackProblem[] {
  const traps: PackProblem[] = []
  const report = (node: unknown, message: string) => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    traps.push({ file, line: lineOf(offset), message })
  }
  visit(document, {
    Alias: (_key, alias) => report(alias, `found the alias *${alias.source}, expected the value written out`),
    Pair: (_key, pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      if (name in Object.prototype)
        report(pair.key, `found the key "${name}", expected one that the format has`)
    },
  })
  return traps
}

/** Where a value stands: at its key in a set of keys, at its first character in a list. */
function offsetAt(document: Document, path: FilePath): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}

function problemOf(issue: v.BaseIssue<unknown>, file: string, lineAt: LineAt): PackProblem {
  const path = issue.path?.map(({ key }) => key).filter(isStep) ?? []
  const key = path.at(-1)
  const isAboutKeys =
    issue.type === 'strict_object' && key !== undefined && issue.path?.at(-1)?.origin === 'key'
  return {
    file,
    line: lineAt(path),
    message: `found ${foundBy(issue, isAboutKeys ? key : null)}, ${issue.message}`,
  }
}

function foundBy(issue: v.BaseIssue<unknown>, key: string | number | null): string {
  if (key !== null) return issue.expected === 'never' ? `the key "${key}"` : `no "${key}"`
  const isUnquoted = issue.type === 'string' && ['number', 'boolean'].includes(typeof issue.input)
  return isUnquoted ? `${quoted(issue.input)} without quotation marks` : quoted(issue.input)
}

const isStep = (key: unknown): key is string | number => typeof key === 'string' || typeof key === 'number'
