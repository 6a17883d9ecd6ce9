import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseYaml } from '@/domain/pack/parse-yaml'

const anything = v.any()
const problemsOf = (source: string) => parseYaml('a.yaml', source, anything).problems

describe('parseYaml', () => {
  it('gives the line of a syntax error', () => {
    const [problem] = problemsOf('a: 1\nb: [1, 2\nc: 3\n')

    expect(problem).toMatchObject({ file: 'a.yaml', line: 3 })
    expect(problem?.message).toMatch(/^found what is not plain YAML: /)
  })

  it.each([
    ['a key used twice', 'a: 1\na: 2\n', 2],
    ['a second document', 'a: 1\n---\nb: 2\n', 2],
    ['a tag of its own', 'a: 1\nb: !!js/function 2\n', 2],
    ['a key that is a list', 'a: 1\n? [b]\n: 2\n', 2],
  ])('refuses %s', (_what, source, line) => {
    expect(problemsOf(source)).toMatchObject([{ line }])
  })

  it('refuses aliases, so that a few lines cannot stand for millions', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'
        .split('')
        .map((key, i) => `${key}: &${key} [${'*abcdefghij'[0]}${'abcdefghij'[i]}, *${'abcdefghij'[i]}]`),
    ]

    const problems = problemsOf(bomb.join('\n'))

    expect(problems[0]).toEqual({
      file: 'a.yaml',
      line: 2,
      message: 'found the alias *a, expected the value written out',
    })
    expect(problems).toHaveLength(18)
  })

  it.each(['__proto__', 'constructor', 'toString'])(
    'refuses the key %s and leaves every object as it was',
    (key) => {
      const reading = parseYaml('a.yaml', `a: 1\n${key}: { polluted: true }\n`, anything)

      expect(reading.value).toBeNull()
      expect(reading.problems).toEqual([
        { file: 'a.yaml', line: 2, message: `found the key "${key}", expected one that the format has` },
      ])
      expect('polluted' in {}).toBe(false)
    },
  )

  // Once the stack was nearly spent, a depth of some thousands ended the whole process, beyond any catching.
  it.each([41, 500, 3000, 6000, 50_000])('refuses lists nested %i deep', (depth) => {
    const messages = [problemsOf('['.repeat(depth) + ']'.repeat(depth)), problemsOf('- '.repeat(depth) + 'a')]

    for (const problems of messages) {
      expect(problems[0]?.message).toBe('found values nested too deeply, expected at most 40 levels')
    }
  })

  it('reads lists nested 40 deep', () => {
    expect(problemsOf('['.repeat(40) + ']'.repeat(40))).toEqual([])
  })

  it('refuses a file too long to be a pack’s', () => {
    expect(problemsOf('a'.repeat(1_000_001))).toEqual([
      { file: 'a.yaml', line: 1, message: 'found a file of 1000001 characters, expected at most 1000000' },
    ])
  })

  it('names the line of a value, and of what holds it when it is not there', () => {
    const { lineAt } = parseYaml(
      'a.yaml',
      'list:\n  - id: a\n    text: >-\n      long\n  -\n    id: b\n',
      anything,
    )

    expect(lineAt(['list', 0, 'text'])).toBe(3)
    expect(lineAt(['list', 1, 'id'])).toBe(6)
    expect(lineAt(['list', 1, 'missing'])).toBe(6)
    expect(lineAt(['nowhere', 7])).toBe(1)
  })
})
