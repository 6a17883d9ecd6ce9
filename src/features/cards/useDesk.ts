import { onBeforeUnmount, ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { redoneSentence, undoneSentence } from '@/components/action-words'
import type { Action } from '@/domain/progress/history'
import type { Grade } from '@/domain/scheduling/grade'
import type { GivenGrade, ShownCard } from '@/stores/card-spot'
import { useAttendance } from './useAttendance'
import { useTimeOnCard } from './useTimeOnCard'

/** The drill or the cram, as a desk works on it. */
export interface DeskWork {
  readonly shown: () => ShownCard | null
  /** Whether nothing is left to do. */
  readonly isOver: () => boolean
  readonly grade: (given: GivenGrade) => Promise<void>
  readonly undo: () => Promise<Action | null>
  readonly redo: () => Promise<Action | null>
  readonly setAside: (earlierMs: number) => void
  readonly stop: () => void
}

/** What is done at every desk, told in words. */
export interface Desk {
  /** What has just been done; empty where nothing is to be said of it. */
  readonly said: Ref<string>
  /** Does something that takes the card away, and says so; where that could not be saved the card stays, and nothing is said. */
  readonly takeAway: (act: () => Promise<void>, sentence: string) => Promise<void>
  readonly grade: (given: Grade, credit: number | null) => Promise<void>
  /** Counts an answer that nobody gave as forgotten, but never two running: the student may have left. */
  readonly lapse: () => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** Works on the cards of a desk. On the way out the card is set aside, or the work ended, where it is over. */
export function useDesk(work: DeskWork): Desk {
  const router = useRouter()
  const attendance = useAttendance()
  const timeOnCard = useTimeOnCard(work.shown)
  const said = ref('')

  async function takeAway(act: () => Promise<void>, sentence: string): Promise<void> {
    const turn = work.shown()?.turn
    await act()
    if (work.shown()?.turn !== turn) said.value = sentence
  }

  async function grade(given: Grade, credit: number | null): Promise<void> {
    said.value = ''
    await work.grade({ grade: given, durationMs: timeOnCard(), credit })
  }

  async function lapse(): Promise<void> {
    if (!attendance.spend()) return
    await takeAway(() => grade('again', null), 'Counted as Again: no key was pressed. Undo takes it back.')
  }

  async function undo(): Promise<void> {
    said.value = undoneSentence(await work.undo())
  }

  async function redo(): Promise<void> {
    said.value = redoneSentence(await work.redo())
  }

  onBeforeUnmount(() => {
    work.setAside(timeOnCard())
    // The student may have gone to read where a hard card comes from.
    if (work.isOver() && !router.currentRoute.value.path.startsWith('/read')) work.stop()
  })

  return { said, takeAway, grade, lapse, undo, redo }
}
