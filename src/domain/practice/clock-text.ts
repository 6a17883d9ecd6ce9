const MS_PER_SECOND = 1000
const MS_PER_MINUTE = 60_000

/** Time used: "12:05". Minutes go on past an hour, as on an exam hall's clock. */
export function elapsedText(elapsedMs: number): string {
  return minutesAndSeconds(Math.floor(elapsedMs / MS_PER_SECOND))
}

/** Time left: "34:12", and "+2:10" once it is up. "0:00" is shown only when nothing is left. */
export function leftText(leftMs: number): string {
  if (leftMs < 0) return `+${elapsedText(-leftMs)}`
  return minutesAndSeconds(Math.ceil(leftMs / MS_PER_SECOND))
}

/** Time left without the seconds that make some students anxious: "about 34 min left". */
export function minutesLeftText(leftMs: number): string {
  const minutes = Math.round(Math.abs(leftMs) / MS_PER_MINUTE)
  if (leftMs > 0) return leftMs < MS_PER_MINUTE ? 'under 1 min left' : `about ${minutes} min left`
  return leftMs > -MS_PER_MINUTE ? 'time is up' : `about ${minutes} min over`
}

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
