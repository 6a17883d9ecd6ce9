import { useEventListener } from '@vueuse/core'

/** Whether the student is there: a key or a click says so. */
export interface Attendance {
  /** True when there has been a sign of the student since this was last asked. */
  readonly spend: () => boolean
}

/** Someone who has just opened a desk is there. */
export function useAttendance(): Attendance {
  let isThere = true
  useEventListener(document, ['keydown', 'pointerdown'], () => (isThere = true))

  function spend(): boolean {
    const was = isThere
    isThere = false
    return was
  }

  return { spend }
}
