import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const architecture = readFileSync('docs/architecture.md', 'utf8')

/** Paths named in running text: they begin at a top-level folder or end in a file of ours. */
function namedPaths(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
  return quoted.filter((name) => /^(src|electron|resources|build|tests|docs)(\/[\w.-]+)*$/.test(name))
}

/** Paths of the tree at the top: what each line names, below the folder it is indented under. */
function treePaths(text: string): string[] {
  const tree = /```\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const folders: string[] = []
  return tree.split('\n').flatMap((line) => {
    const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2
    const names =
      line
        .trim()
        .split(/\s{2,}/)[0]
        ?.split(' ') ?? []
    const paths = names.filter((name) => name !== '').map((name) => join(...folders.slice(0, depth), name))
    if (names.length === 1 && names[0]?.endsWith('/')) folders[depth] = names[0]
    return paths
  })
}

/** Scripts of package.json that a text tells people to run. */
function namedCommands(text: string): string[] {
  const runs = text.matchAll(/\bnpm (?:run (?:--?[\w-]+ )*([\w:-]+)|(start|test)\b)/g)
  return [...runs].map(([, script, short]) => script ?? short ?? '')
}

describe('docs/architecture.md', () => {
  it('names only what exists', () => {
    const paths = [...treePaths(architecture), ...namedPaths(architecture)]

    expect(paths.length).toBeGreaterThan(40)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names every folder of the domain and of the main process', () => {
    const folders = ['src/domain', 'electron/main'].flatMap((parent) =>
      readdirSync(parent, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      ),
    )

    expect(folders.filter((name) => !architecture.includes(`${name}/`))).toEqual([])
  })
})

describe('the pages for people', () => {
  const pages = [
    'README.md',
    ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [join('docs', name)] : [])),
  ]
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const commands = pages.flatMap((page) => namedCommands(readFileSync(page, 'utf8')))

  it('name only commands that exist', () => {
    expect(commands).toContain('electron:path')
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })

  it('leave no command out', () => {
    expect(Object.keys(scripts).filter((script) => !commands.includes(script))).toEqual([])
  })
})

describe('README.md', () => {
  it('shows only pictures and pages that exist', () => {
    const readme = readFileSync('README.md', 'utf8')
    const links = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map((match) => match[1] ?? '')

    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })
})
