import * as fc from 'fast-check'
import type { Written } from '@/domain/practice/changes'
import { diffText } from '@/domain/practice/text-edit'
import { DRAFT_FIELDS, PHASES, type Phase } from '@/domain/practice/way'
import type { Texts, WritingHistory, WritingStep } from '@/domain/practice/writing-history'

/** What the texts were at a second of the running time; a text that is not given has not changed. */
export interface Save extends Partial<Texts> {
  readonly second: number
  readonly phase?: Phase
}

/** An attempt that was saved so, in one part, with what it ended with `endSecond` seconds after its start. */
export function aHistory(
  saves: readonly Save[],
  endSecond = saves.at(-1)?.second ?? 0,
): { history: WritingHistory; written: Written } {
  const { steps, end } = stepsFrom({ plan: '', answer: '' }, saves)
  return {
    history: [{ startedAt: '2026-05-04T13:00:00.000Z', plan: '', answer: '', steps }],
    written: { ...end, phase: 'check', spentMs: { plan: 0, write: endSecond * 1000, check: 0 } },
  }
}

const text = fc
  .array(fc.constantFrom('Rapallo ', 'Locarno', '. ', '\n\n', '\n', '—', ' ', 'a', '𝔖'), { maxLength: 14 })
  .map((parts) => parts.join(''))

/** Saves in any order of time, as when time was deducted. */
export const someSaves: fc.Arbitrary<Save[]> = fc.array(
  fc.record(
    { second: fc.nat(400), phase: fc.constantFrom(...PHASES), plan: text, answer: text },
    { requiredKeys: ['second'] },
  ),
  { maxLength: 25 },
)

const part = fc.record({ plan: text, answer: text, saves: someSaves })

/** Any history, also with parts that do not begin as the one before ended, and with a clock that went back. */
export const someHistory = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    final: fc.record({ plan: text, answer: text }),
  })
  .chain(({ parts, final }) =>
    fc.nat(500).map((endSecond) => ({
      history: parts.map(({ plan, answer, saves }): WritingHistory[number] => ({
        startedAt: '2026-05-04T13:00:00.000Z',
        plan,
        answer,
        steps: stepsFrom({ plan, answer }, saves).steps,
      })),
      written: {
        ...final,
        phase: 'check' as const,
        spentMs: { plan: 0, write: endSecond * 1000, check: 0 },
      } satisfies Written,
    })),
  )

function stepsFrom(begun: Texts, saves: readonly Save[]): { steps: WritingStep[]; end: Texts } {
  const end = { ...begun }
  const steps = saves.flatMap(({ second, phase = 'write', ...after }) =>
    DRAFT_FIELDS.flatMap((field): WritingStep[] => {
      const edit = diffText(end[field], after[field] ?? end[field])
      if (edit === null) return []
      end[field] = after[field] ?? end[field]
      return [{ elapsedMs: second * 1000, phase, field, ...edit }]
    }),
  )
  return { steps, end }
}
