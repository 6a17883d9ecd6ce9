import type { BasicCard, Card, ClozeCard, ReversedCard } from '@/domain/pack/schema'
import { cardKey, type CardKey } from '@/domain/progress/events'
import type { Writing } from '@/domain/progress/tables'
import { aDay } from '../../support/generators-progress'

const common = { point: 'thesis', paragraph: 'p-1', facts: [] }

export const aBasic = (id: string, front = `What of ${id}?`): BasicCard => ({
  kind: 'basic',
  id,
  ...common,
  front,
  back: 'That.',
})

export const aReversed = (id: string): ReversedCard => ({
  ...aBasic(id),
  kind: 'reversed',
  reverse: { front: `What is ${id}, the other way round?`, back: 'This.' },
})

export const aClozeOfEach = (id: string, text: string): ClozeCard => ({
  kind: 'cloze',
  id,
  ...common,
  text,
  each: true,
})

/** What the student has written, by key. */
export const writingsOf = (contents: Readonly<Record<string, Card>>): Map<CardKey, Writing> =>
  new Map(
    Object.entries(contents).map(([id, content]) => [
      cardKey('pack', id),
      { content, writtenOn: aDay('2026-11-01'), note: '' },
    ]),
  )
