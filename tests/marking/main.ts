import { bundledPack } from '../resources/content-pack'
import { measureMarking, type Part } from './measure'

const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3))

/** The figures of one part of the labelled set, as lines to print. */
export function markingTable(part: Part): string[] {
  const { answers, found, asked, notSeen, dates, datesInAnswers } = measureMarking(bundledPack(), part)
  const sum = ({ made, partly, missing }: typeof found): number => made + partly + missing
  return [
    `${part}: ${answers} answers, ${sum(found) + sum(asked) + sum(notSeen)} points`,
    `found ${sum(found)}: ${found.made} made, ${found.partly} partly, ${found.missing} missing; precision ${share(found.made + found.partly, sum(found))} (made alone ${share(found.made, sum(found))})`,
    `not seen ${sum(notSeen)}: ${notSeen.made} made, ${notSeen.partly} partly; error ${share(notSeen.made + notSeen.partly, sum(notSeen))}`,
    `asked ${sum(asked)}: ${asked.made} made, ${asked.partly} partly, ${asked.missing} missing; ${(sum(asked) / answers).toFixed(1)} an answer`,
    `dates in answers: asked about ${datesInAnswers.asked}, of which ${datesInAnswers.rightly} are wrong; ${datesInAnswers.faults} are wrong in all`,
    `dates: precision ${share(dates.rightly, dates.asked)}, recall ${share(dates.rightly, dates.faults)}`,
  ]
}
