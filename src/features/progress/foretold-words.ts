import type { ForetoldWeek } from '@/domain/insight/calibration'
import { counted } from '@/domain/text/counted'

/** What the predictions of some weeks came to, and what they were made by. */
export function foretoldWords(
  { reviews, recalled, predicted }: Omit<ForetoldWeek, 'from'>,
  weeks: number,
  isOwnModel: boolean,
): string {
  const cameTrue = `Of ${counted(reviews, 'review')} in ${weeks} weeks the model expected you to recall ${Math.round(predicted)}; you recalled ${recalled}.`
  return isOwnModel
    ? `${cameTrue} Your own model was fitted to some of these answers, so it looks better here than it will be.`
    : cameTrue
}
