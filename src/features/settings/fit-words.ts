import { LEAST_FOR_ALL, LEAST_FOR_INITIAL, LEAST_TO_TRY, type MemoryFit } from '@/domain/fitting/fit-memory'
import type { Parameters } from '@/domain/scheduling/memory-model'
import { counted } from '@/domain/text/counted'

/** A fit that came to something. */
export type Fitted = Extract<MemoryFit, { kind: 'fitted' }>

/** That there is too little to fit to, and how much more it takes. */
export function tooFewWords(usable: number): string {
  const counts = 'An answer counts when the card’s last one was on an earlier day.'
  return usable < LEAST_TO_TRY
    ? `Too little to go on yet: ${counted(usable, 'answer')} of the ${LEAST_TO_TRY} it takes, so ${LEAST_TO_TRY - usable} more. ${counts}`
    : `Too little to go on yet: of your ${usable.toLocaleString('en-GB')} answers that count fewer than ${LEAST_FOR_INITIAL} can be learnt from before others judge it. Some more days will do. ${counts}`
}

/** What a fit came to, in one sentence or two. */
export function verdictOf({ helps, heldOut, inUse }: Fitted): string {
  const other = inUse === null ? 'the standard one' : 'your own that is in use'
  if (helps) return `A new model of your own would have foretold your answers better than ${other}.`
  if (inUse !== null && heldOut.standard < Math.min(heldOut.inUse, heldOut.fitted))
    return 'The standard model would have foretold your answers better than your own, the one in use and a new one.'
  return heldOut.fitted < heldOut.inUse
    ? `A new model of your own foretells your answers no better than chance could explain. ${keptWords(inUse)}`
    : `A new model of your own would not have foretold your answers better. ${keptWords(inUse)}`
}

const keptWords = (inUse: Fitted['inUse']): string =>
  inUse === null ? 'The standard one is right for you.' : 'The one in use is right for you.'

/** How the figures were come by, and what they cannot say. */
export function caveatOf({ heldOut, usable, which, inUse }: Fitted): string {
  return [
    `Measured on ${counted(heldOut.count, 'answer')} held out of ${usable.toLocaleString('en-GB')}: each was judged by a trial model that had not seen it. The past is no promise.`,
    inUse !== null &&
      'The model in use may have been fitted to some of them, which makes it look better than it is.',
    which === 'initial' &&
      `Only 4 of the model’s 21 numbers are fitted: how long a first look lasts. To fit all takes ${LEAST_FOR_ALL} answers beside those that judge it.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

/** Which model is in use, and what undoing that goes back to. */
export function replacedWords(inUse: Parameters | null, former: Parameters | null): string {
  const now = inUse === null ? 'The standard model is now in use.' : 'Your own memory model is now in use.'
  if (former === null) return `${now} Undo goes back to the standard one.`
  return `${now} Undo goes back to the one of your own before it.`
}

/** A mean log loss, to compare. */
export const lossText = (loss: number): string => loss.toFixed(3)

/** A share as points of a hundred. */
export const pointsText = (share: number): string => `${(share * 100).toFixed(1)} points`
