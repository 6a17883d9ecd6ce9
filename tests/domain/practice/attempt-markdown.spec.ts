import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import { markdownOfAttempt } from '@/domain/practice/attempt-markdown'
import { finish, nextPhase, reviewed, tick, typed } from '@/domain/practice/draft-control'
import { anAttempt, MINUTE, readingAt } from './an-attempt'

const PACK = {
  points: [
    { id: 'thesis', text: 'Survival, then recognition.' },
    { id: 'rapallo', text: 'Rapallo *broke* the isolation.' },
  ],
  rubrics: [],
}

function finishedAttempt(): Attempt {
  const begun = anAttempt({ allowance: { minutes: 4, extraPercent: 25 } })
  const planned = typed(begun, 'plan', '- for: Rapallo\n- against: Comintern', readingAt(MINUTE))
  const written = typed(
    nextPhase(planned, readingAt(MINUTE)),
    'answer',
    '# Survival\n\nIt came first.',
    readingAt(3 * MINUTE),
  )
  const checked = tick(nextPhase(written, readingAt(4 * MINUTE)), readingAt(6 * MINUTE))
  const over = typed(
    checked,
    'answer',
    '# Survival\n\nIt came first. Trade came next.',
    readingAt(6 * MINUTE),
  )
  return reviewed(finish(over, readingAt(7 * MINUTE + 10_000)), { ticked: ['thesis'], missed: ['rapallo'] })
}

describe('markdownOfAttempt', () => {
  it('tells the whole attempt', () => {
    expect(markdownOfAttempt(finishedAttempt(), PACK)).toBe(`# Full essay, 4 May 2026

> How far was survival the aim?

- Level: A-level
- Time allowed: 5:00 (4 min and 25 % extra)
- Time used: 7:10 (plan 1:00, write 3:00, check 3:10)
- Overtime: 2:10, 3 words marked **[Overtime]**
- Words: 7 in the answer, 4 in the plan
- Coverage: 1 of 2 points

## Plan

\\- for: Rapallo${'  '}
\\- against: Comintern

## Answer

\\# Survival

It came first. **[Overtime]** Trade came next.

## Points made

- Survival, then recognition.

## Points missed

- Rapallo \\*broke\\* the isolation.
`)
  })

  it('leaves out what there is not', () => {
    const sprint = anAttempt({ way: 'plan-sprint', allowance: { minutes: null, extraPercent: 0 } })

    expect(markdownOfAttempt(sprint, PACK)).toBe(`# Plan sprint, 4 May 2026

> How far was survival the aim?

- Level: A-level
- Time allowed: untimed
- Time used: 0:00
- Words: 0 in the answer, 0 in the plan
- Not finished

## Plan

*Nothing written.*
`)
  })

  it('names a point by its id when the pack has it no more', () => {
    expect(markdownOfAttempt(finishedAttempt(), { points: [], rubrics: [] })).toContain('- rapallo\n')
  })

  it('has its own headings and no others, whatever the student and the pack write', () => {
    const forged = fc
      .array(
        fc.constantFrom(
          '# ',
          '## Points made',
          '\n',
          '\n\n',
          '> ',
          '- ',
          '===',
          '---',
          '```',
          '<h1>',
          'x',
          '    ',
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(forged, forged, forged, forged, (plan, answer, question, point) => {
        const attempt = { ...finishedAttempt(), plan, answer, question, overtime: null }

        const tree = fromMarkdown(
          markdownOfAttempt(attempt, { points: [{ id: 'thesis', text: point }], rubrics: [] }),
        )

        expect(tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))).toEqual([
          1, 2, 2, 2, 2,
        ])
        expect(JSON.stringify(tree)).not.toMatch(/"type":"(code|html|thematicBreak)"/u)
      }),
      { numRuns: 200 },
    )
  })
})
