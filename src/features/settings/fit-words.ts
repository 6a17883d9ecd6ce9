import { LEAST_FOR_ALL, LEAST_FOR_INITIAL, type MemoryFit } from '@/domain/fitting/fit-memory'
import { counted } from '@/domain/text/counted'

/** A fit that came to something. */
export type Fitted = Extract<MemoryFit, { kind: 'fitted' }>

/** That there is too little to fit to, and how much more it takes. */
export function tooFewWords(usable: number): string {
  return `Too little to go on yet: ${counted(usable, 'answer')} of the ${LEAST_FOR_INITIAL} it takes, so ${LEAST_FOR_INITIAL - usable} more. An answer counts when the card’s last one was on an earlier day.`
}

/** What a fit came to, in one sentence. */
export function verdictOf({ helps, heldOut }: Fitted): string {
  if (helps) return 'A model of your own would have foretold your answers better than the standard one.'
  return heldOut.after < heldOut.before
    ? 'A model of your own foretells your answers no better than chance could explain. The standard one is right for you.'
    : 'A model of your own would not have foretold your answers better. The standard one is right for you.'
}

/** How the figures were come by, and what they cannot say. */
export function caveatOf({ heldOut, usable, which }: Fitted): string {
  const measured = `Measured on ${counted(heldOut.count, 'answer')} held out of ${usable.toLocaleString('en-GB')}: each was judged by a trial model that had not seen it. The past is no promise.`
  return which === 'all'
    ? measured
    : `${measured} With fewer than ${LEAST_FOR_ALL} answers only 4 of the model’s 21 numbers are fitted: how long a first look lasts.`
}

/** A mean log loss, to compare. */
export const lossText = (loss: number): string => loss.toFixed(3)

/** A share as points of a hundred. */
export const pointsText = (share: number): string => `${(share * 100).toFixed(1)} points`
