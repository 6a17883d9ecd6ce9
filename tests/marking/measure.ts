import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { dateChecker } from '@/domain/marking/date-checks'
import { triageFor } from '@/domain/marking/triage'
import type { Pack } from '@/domain/pack/schema'

/** Which part of the labelled set: the one the rules were tuned on, or the one set aside for the figures that are told. */
export type Part = 'open' | 'aside' | 'later'

const FOLDER = join(import.meta.dirname, '../fixtures/answers')

const labelsSchema = v.array(
  v.object({
    answer: v.string(),
    wrongDates: v.optional(v.array(v.object({ sentence: v.string() })), []),
    points: v.array(v.object({ id: v.string(), label: v.picklist(['made', 'partly', 'missing']) })),
  }),
)
const datesSchema = v.array(v.object({ text: v.string(), label: v.picklist(['fault', 'trap', 'right']) }))

/** How often the triage and the date check were right. */
export interface Figures {
  readonly answers: number
  /** Points found, and how many of them the labels call made, partly made and missing. */
  readonly found: Tally
  readonly asked: Tally
  readonly notSeen: Tally
  readonly dates: DateFigures
  /** The same in the answers themselves, where most dates are right. */
  readonly datesInAnswers: DateFigures
}

interface DateFigures {
  readonly asked: number
  readonly rightly: number
  readonly faults: number
}

interface Tally {
  readonly made: number
  readonly partly: number
  readonly missing: number
}

/** Runs the triage and the date check over one part of the labelled set. */
export function measureMarking(pack: Pack, part: Part): Figures {
  const labels = v.parse(labelsSchema, read(part, 'labels.json'))
  const sentences = v.parse(datesSchema, read(part, 'dates.json'))
  const triage = triageFor(pack)
  const tallies = { found: none(), ask: none(), 'not-seen': none() }
  const check = dateChecker(pack)
  const inAnswers = { asked: 0, rightly: 0, faults: 0 }
  for (const { answer, points, wrongDates } of labels) {
    const text = readFileSync(join(FOLDER, part, 'answers', `${answer}.md`), 'utf8')
    const sightings = triage.sightings(
      text,
      points.map(({ id }) => id),
    )
    const questions = check(text).map(({ sentence }) => text.slice(sentence.start, sentence.end))
    inAnswers.asked += questions.length
    inAnswers.rightly += questions.filter((one) =>
      wrongDates.some(({ sentence }) => one.includes(sentence) || sentence.includes(one)),
    ).length
    inAnswers.faults += wrongDates.length
    for (const { id, label } of points) tallies[sightings.get(id)?.kind ?? 'not-seen'][label] += 1
  }
  const asked = sentences.filter(({ text }) => check(text).length > 0)
  return {
    answers: labels.length,
    found: tallies.found,
    asked: tallies.ask,
    notSeen: tallies['not-seen'],
    datesInAnswers: inAnswers,
    dates: {
      asked: asked.length,
      rightly: asked.filter(({ label }) => label === 'fault').length,
      faults: sentences.filter(({ label }) => label === 'fault').length,
    },
  }
}

const none = () => ({ made: 0, partly: 0, missing: 0 })

function read(part: Part, file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, part, file), 'utf8'))
}
