import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import type { CardReviews } from '@/domain/fitting/review-history'
import type { Pack, PackSummary } from '@/domain/pack/schema'
import {
  cardKey,
  deviceSchema,
  EVENT_FORMAT,
  type CardKey,
  type ProgressEvent,
} from '@/domain/progress/events'
import { addDays, daysBetween, studyDayOf, type StudyDay } from '@/domain/progress/study-day'
import type { Launch, Launched } from './app'
import { writeEvents } from './history-on-disk'
import { ready } from './window'

const PACKS = resolve(import.meta.dirname, '../../out/main/packs')

/** The cards of the pack that the built app brings, by their keys. */
export function bundledCards(): readonly CardKey[] {
  const [summary] = JSON.parse(readFileSync(join(PACKS, 'index.json'), 'utf8')) as PackSummary[]
  if (summary === undefined) throw new Error('The app has no pack.')
  const { cards } = JSON.parse(readFileSync(join(PACKS, `${summary.id}.json`), 'utf8')) as Pack
  return cards.map(({ id }) => cardKey(summary.id, id))
}

/** A profile with these answers in its log, in the cards’ order within a day, so many days ago for the last of them. */
export async function profileOf(
  launchApp: (launch?: Launch) => Promise<Launched>,
  cards: readonly CardReviews[],
  lastDaysAgo = 1,
): Promise<string> {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  await app.close()
  writeEvents(userDataDir, (device) => eventsOf(device, cards, lastDaysAgo))
  return userDataDir
}

function eventsOf(device: string, cards: readonly CardReviews[], lastDaysAgo: number): ProgressEvent[] {
  const keys = bundledCards()
  const answers = cards.flatMap((reviews, card) => {
    const key = keys[card]
    if (key === undefined) throw new Error('The pack has not so many cards.')
    return reviews.map((review) => ({ ...review, key }))
  })
  const days = answers.map(({ day }) => day).sort()
  const last = addDays(studyDayOf(new Date()), -lastDaysAgo)
  const later = daysBetween(days.at(-1) ?? last, last)
  return answers
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, grade, key }, index) => ({
      v: EVENT_FORMAT,
      device: v.parse(deviceSchema, device),
      seq: index + 1,
      at: momentOn(addDays(day, later), index),
      day: addDays(day, later),
      type: 'graded',
      card: key,
      grade,
      durationMs: 4000,
    }))
}

/** From noon on, one after the other. */
const momentOn = (day: StudyDay, index: number): string =>
  new Date(Date.parse(`${day}T12:00:00.000Z`) + index * 1000).toISOString()
