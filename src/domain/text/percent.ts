/** A share in whole per cent, as it is shown; a dash where there is none. */
export function percentText(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`
}
