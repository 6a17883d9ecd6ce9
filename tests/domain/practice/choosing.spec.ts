import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { OutlinePoint, Prompt, Weight } from '@/domain/pack/schema'
import { PROMPT_LEVELS } from '@/domain/pack/prompt'
import { crucialPointsOf, isOwnPrompt, ownPrompt, partsAmong } from '@/domain/practice/own-question'
import { paragraphsOf } from '@/domain/practice/paragraphs'
import { ANY_QUESTION, fittingQuestions, type QuestionWish } from '@/domain/practice/question-filter'
import { wordingOf } from '@/domain/practice/question-wording'
import { phaseTimes } from '@/domain/practice/phases'
import { WAYS } from '@/domain/practice/way'
import { waysFor } from '@/domain/practice/ways-for'
import { weakSpotOf } from '@/domain/practice/weak-spot'
import { planSize, USUAL_SPEED, writingSpeed } from '@/domain/practice/writing-speed'
import { studyDaySchema } from '@/domain/progress/study-day'
import { outlineWalk } from '@/domain/pack/outline-walk'
import { bundledPack } from '../../resources/content-pack'
import { aFinishedAttempt } from './finished-attempt'

const DAY = v.parse(studyDaySchema, '2026-11-03')
const aPrompt = (id: string, parts: Partial<Prompt> = {}): Prompt => ({
  ...ownPrompt('A question?', 'university'),
  id,
  ...parts,
})

describe('waysFor', () => {
  it('offers rewriting once there is a paragraph, and a source its commentary', () => {
    expect(waysFor('a-level', false)).not.toContain('rewrite')
    expect(waysFor('a-level', true)).toContain('rewrite')
    expect(waysFor('source', true)[0]).toBe('source-commentary')
  })

  it('offers every way for some question', () => {
    expect(new Set([...waysFor('university', true), ...waysFor('source', false)])).toEqual(new Set(WAYS))
  })
})

describe('fittingQuestions', () => {
  const prompts = [
    aPrompt('a', { level: 'a-level', minutes: 45, regions: ['china'], themes: ['war'] }),
    aPrompt('b', { regions: ['britain', 'china'], themes: ['trade'] }),
    aPrompt('c', { level: 'source', minutes: 25, regions: ['germany'], themes: ['war'] }),
  ]
  const attempts = [
    // One paragraph leaves out nearly all, and misses nothing by it.
    aFinishedAttempt({ prompt: 'a', way: 'rewrite', outcome: { day: DAY, ticked: [], missed: ['x'] } }),
    aFinishedAttempt({ prompt: 'a', outcome: { day: DAY, ticked: ['x'], missed: [] } }),
    aFinishedAttempt({ prompt: 'a', outcome: { day: DAY, ticked: [], missed: ['x'] } }),
    aFinishedAttempt({ prompt: 'b', outcome: { day: DAY, ticked: ['x'], half: ['y'], missed: [] } }),
  ]
  const idsFor = (wish: Partial<QuestionWish>) =>
    fittingQuestions(prompts, attempts, { ...ANY_QUESTION, ...wish }).map(({ id }) => id)

  it.each<[Partial<QuestionWish>, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ level: 'source' }, ['c']],
    [{ region: 'china' }, ['a', 'b']],
    [{ region: 'china', theme: 'trade' }, ['b']],
    [{ mostMinutes: 45 }, ['a', 'c']],
    [{ tried: 'not-tried' }, ['c']],
    // What the latest attempt made up for is not missed any more.
    [{ tried: 'missed' }, ['b']],
    [{ tried: 'missed', level: 'a-level' }, []],
  ])('finds by %j', (wish, ids) => {
    expect(idsFor(wish)).toEqual(ids)
  })
})

describe('wordingOf', () => {
  it('asks in the first words, then in others, and begins again', () => {
    const prompt = { question: 'one', variants: ['two', 'three'] }
    expect([0, 1, 2, 3].map((times) => wordingOf(prompt, times))).toEqual(['one', 'two', 'three', 'one'])
    expect(wordingOf({ question: 'one', variants: [] }, 5)).toBe('one')
  })
})

describe('ownPrompt', () => {
  it('gives the same question the same id, and a pack’s prompt is none', () => {
    expect(ownPrompt(' Why? ', 'a-level').id).toBe(ownPrompt('Why?', 'a-level').id)
    expect(ownPrompt('Why?', 'a-level').id).not.toBe(ownPrompt('Why?', 'university').id)
    expect(ownPrompt('Why?', 'a-level').id).not.toBe(ownPrompt('How?', 'a-level').id)
    expect(isOwnPrompt(ownPrompt('Why?', 'a-level').id)).toBe(true)
    expect(isOwnPrompt('rapallo')).toBe(false)
  })

  it('has a length for each level', () => {
    for (const level of PROMPT_LEVELS) {
      expect(ownPrompt('Why?', level).minutes).toBeGreaterThan(0)
    }
  })
})

describe('crucialPointsOf', () => {
  const point = (id: string, weight: Weight, points: OutlinePoint[] = []): OutlinePoint => ({
    id,
    kind: 'claim',
    text: id,
    weight,
    paragraph: 'p-1',
    facts: [],
    concepts: [],
    aliases: [],
    names: [],
    points,
  })
  it('takes the crucial points of the chosen parts, their heads too', () => {
    const outline = [
      point('one', 3, [point('deep', 2, [point('deeper', 3)])]),
      point('two', 3, [point('other', 3)]),
    ]
    expect(crucialPointsOf(outline, ['one'])).toEqual(['one', 'deeper'])
    expect(crucialPointsOf(outline, [])).toEqual([])
  })
})

describe('partsAmong', () => {
  const { outline } = bundledPack()

  it('finds the parts that some points were made of', () => {
    for (const { id } of outline) {
      const points = crucialPointsOf(outline, [id])
      if (points.length > 0) expect(partsAmong(outline, points)).toEqual([id])
    }
    expect(
      partsAmong(
        outline,
        outlineWalk(outline).map(({ point }) => point.id),
      ),
    ).toEqual(outline.filter(({ id }) => crucialPointsOf(outline, [id]).length > 0).map(({ id }) => id))
    expect(partsAmong(outline, [])).toEqual([])
  })
})

describe('weakSpotOf', () => {
  const prompts = [
    aPrompt('strong', { points: ['a', 'b'] }),
    aPrompt('weak', { points: ['b', 'c', 'd', 'none'] }),
  ]
  const recalls: Record<string, number> = { a: 0.9, b: 0.8, c: 0.1, d: 0.5 }

  it('is the question with the lowest mean recall, with its lowest points', () => {
    const spot = weakSpotOf(prompts, (point) => recalls[point] ?? null)
    expect(spot).toMatchObject({ prompt: { id: 'weak' }, weakest: ['c', 'd', 'b'] })
    expect(spot?.recall).toBeCloseTo((0.8 + 0.1 + 0.5) / 3)
  })

  it('tells how many of its points were never met', () => {
    const spot = weakSpotOf(prompts, (point) => (point === 'none' ? null : point === 'c' ? 0 : 0.4))
    expect(spot).toMatchObject({ prompt: { id: 'weak' }, asked: 3, unmet: 1 })
  })

  it('passes over a question of which more than half was never met: that is new, not weak', () => {
    const spot = weakSpotOf(prompts, (point) => (point === 'a' || point === 'd' ? 0.9 : 0))
    expect(spot).toMatchObject({ prompt: { id: 'strong' } })
  })

  it('is nothing before any point was met, or without cards', () => {
    expect(weakSpotOf(prompts, () => 0)).toBeNull()
    expect(weakSpotOf(prompts, () => null)).toBeNull()
    expect(weakSpotOf([], () => 0.5)).toBeNull()
  })
})

describe('writingSpeed', () => {
  it('is the usual one until an essay was typed', () => {
    const none = { wordsAMinute: USUAL_SPEED, isOwn: false }
    expect(writingSpeed([])).toEqual(none)
    expect(writingSpeed([aFinishedAttempt({ way: 'handwritten' }), aFinishedAttempt({ words: 40 })])).toEqual(
      none,
    )
  })

  it('is the middle of the latest five, by the minutes of writing', () => {
    // 47 of 60 minutes are writing.
    const speeds = [30, 10, 20, 500, 20, 1].map((speed) => aFinishedAttempt({ words: speed * 47 }))
    expect(writingSpeed(speeds)).toEqual({ wordsAMinute: 20, isOwn: true })
  })

  it('goes by the time in the phase for writing, where the log has it and the answer was written in it', () => {
    const essay = { words: 600, durationMs: 60 * 60_000 }
    expect(writingSpeed([aFinishedAttempt({ ...essay, writeMs: 30 * 60_000 })]).wordsAMinute).toBe(20)
    expect(writingSpeed([aFinishedAttempt({ ...essay, writeMs: 60_000 })]).wordsAMinute).toBe(13)
    expect(writingSpeed([aFinishedAttempt({ ...essay, writeMs: 0 })]).wordsAMinute).toBe(13)
  })

  it('takes all minutes of a paragraph written again as writing', () => {
    const rewritten = aFinishedAttempt({ way: 'rewrite', words: 160, durationMs: 8 * 60_000 })
    expect(writingSpeed([rewritten])).toEqual({ wordsAMinute: 20, isOwn: true })
  })
})

describe('planSize', () => {
  it('sizes a plan as an examiner would', () => {
    expect(planSize({ wordsAMinute: 21, isOwn: true }, 35)).toEqual({ paragraphs: 4, words: 180 })
    expect(planSize({ wordsAMinute: 5, isOwn: true }, 3)).toEqual({ paragraphs: 1, words: 20 })
    expect(planSize({ wordsAMinute: 1, isOwn: true }, 3)).toEqual({ paragraphs: 1, words: 10 })
  })
})

describe('phaseTimes with phases of one’s own', () => {
  it('keeps to them, with extra time', () => {
    const allowance = { minutes: 60, extraPercent: 50, phases: { plan: 20, write: 38, check: 2 } }
    expect(phaseTimes('full-essay', allowance).map(({ lengthMs }) => Number(lengthMs) / 60_000)).toEqual([
      30, 57, 3,
    ])
  })
})

describe('paragraphsOf', () => {
  it('gives each line that has words, trimmed', () => {
    const text = '  One.\n\nTwo, on.  \n \n'
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two, on.'])
  })

  it('leaves out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '\r') }), (text) => {
        const kept = paragraphsOf(text).map(({ start, end }) => text.slice(start, end))
        expect(kept.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        for (const paragraph of kept) expect(paragraph).toBe(paragraph.trim())
      }),
    )
  })
})
