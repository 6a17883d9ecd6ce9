import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { rowsMatching, type BrowseRow } from '@/domain/browse/match'
import { parseQuery } from '@/domain/browse/query'
import { sortedRows, type Sorting } from '@/domain/browse/sort'
import { cardKey, type CardKey } from '@/domain/progress/events'
import { addDays, studyDaySchema } from '@/domain/progress/study-day'
import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import { memoryModel } from '@/domain/scheduling/memory-model'
import { foldForSearch } from '@/domain/text/fold'

const TODAY = v.parse(studyDaySchema, '2026-11-22')

const aRow = (id: string, question: string, changed: Partial<BrowseRow> = {}): BrowseRow => ({
  key: cardKey('pack', id),
  text: foldForSearch(question),
  question,
  kind: 'basic',
  weight: 2,
  points: ['thesis'],
  tags: [],
  isOwn: false,
  isEdited: false,
  note: '',
  writtenOn: null,
  ...changed,
})
const seen: CardMemory = {
  ...UNSEEN,
  state: 'review',
  reps: 4,
  stability: 10,
  difficulty: 5,
  lastDay: addDays(TODAY, -10),
  dueDay: TODAY,
}

const ROWS = [
  aRow('rapallo', 'When was Rapallo signed?', {
    tags: ['germany', 'diplomacy'],
    points: ['rapallo', 'two-aims'],
  }),
  aRow('joffe', 'Who was Joffe?', { kind: 'typed', tags: ['china'], weight: 3 }),
  aRow('own', 'My own question', { isOwn: true, writtenOn: addDays(TODAY, -6) }),
  aRow('leech', 'Which treaty was Riga?', {
    note: 'ask carr',
    isEdited: true,
    writtenOn: addDays(TODAY, -7),
  }),
  aRow('away', 'Suspended, buried and flagged'),
]
const MEMORIES = new Map<CardKey, CardMemory>([
  [cardKey('pack', 'rapallo'), seen],
  [cardKey('pack', 'joffe'), { ...seen, stability: 30, lastDay: TODAY, dueDay: addDays(TODAY, 30) }],
  [cardKey('pack', 'leech'), { ...seen, stability: 3, lapses: 9, dueDay: addDays(TODAY, -2) }],
  [cardKey('pack', 'away'), { ...UNSEEN, isSuspended: true, isFlagged: true, buriedOn: TODAY }],
])
const searched = { tables: { cards: MEMORIES }, day: TODAY, model: memoryModel(0.9) }

const idsOf = (rows: readonly BrowseRow[]) => rows.map(({ key }) => key.slice('pack/'.length))
function find(source: string): string[] {
  const query = parseQuery(source)
  if (!query.ok) throw new Error(query.message)
  return idsOf(rowsMatching(ROWS, query.value, searched))
}

describe('rowsMatching', () => {
  it.each([
    ['', ['rapallo', 'joffe', 'own', 'leech', 'away']],
    ['was', ['rapallo', 'joffe', 'leech']],
    ['was -who', ['rapallo', 'leech']],
    ['"treaty was"', ['leech']],
    ['joffe or own', ['joffe', 'own']],
    ['jo+ or own[ or joffe?', ['joffe']],
    ['joffe or is:own', ['joffe', 'own']],
    ['tag:germany', ['rapallo']],
    ['tag:diplomacy or tag:china', ['rapallo', 'joffe']],
    ['point:two-aims', ['rapallo']],
    ['kind:typed', ['joffe']],
    ['is:due', ['rapallo', 'leech']],
    ['is:new', ['own', 'away']],
    ['is:review', ['rapallo', 'joffe', 'leech']],
    ['is:leech', ['leech']],
    ['is:suspended is:flagged is:buried', ['away']],
    ['is:young', ['rapallo', 'leech']],
    ['is:mature', ['joffe']],
    ['note:CARR', ['leech']],
    ['note:riga', []],
    ['note:', ['leech']],
    ['riga and treaty', ['leech']],
    ['trea*', ['leech']],
    ['is:own', ['own']],
    ['is:edited is:noted', ['leech']],
    ['prop:r<0.8', ['leech']],
    ['prop:r>=0.9', ['rapallo', 'joffe']],
    ['prop:s>21', ['joffe']],
    ['prop:lapses=9', ['leech']],
    ['prop:due<=0', ['rapallo', 'leech']],
    ['prop:weight=3', ['joffe']],
    ['prop:reps!=0 -is:due', ['joffe']],
    ['added:7', ['own']],
    ['added:8', ['own', 'leech']],
  ])('finds by %j', (source, ids) => {
    expect(find(source)).toEqual(ids)
  })
})

describe('sortedRows', () => {
  it.each<[Sorting, string[]]>([
    [{ by: 'pack', isDescending: true }, ['away', 'leech', 'own', 'joffe', 'rapallo']],
    [{ by: 'question', isDescending: false }, ['own', 'away', 'rapallo', 'leech', 'joffe']],
    [{ by: 's', isDescending: false }, ['leech', 'rapallo', 'joffe', 'own', 'away']],
    [{ by: 's', isDescending: true }, ['joffe', 'rapallo', 'leech', 'own', 'away']],
    [{ by: 'added', isDescending: true }, ['own', 'leech', 'rapallo', 'joffe', 'away']],
    [{ by: 'due', isDescending: false }, ['leech', 'rapallo', 'joffe', 'own', 'away']],
  ])('sorts by %o, what has no figure last', (sorting, ids) => {
    expect(idsOf(sortedRows(ROWS, sorting, searched))).toEqual(ids)
  })
})
