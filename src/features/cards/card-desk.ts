import type { Pack } from '@/domain/pack/schema'
import type { Progress } from '@/domain/progress/progress'
import type { Queue } from '@/domain/scheduling/queue'

/** What the cards are shown from. Progress and queue are changed in place, so every change brings a new desk with the same on it. */
export interface CardDesk {
  readonly pack: Pack
  readonly tables: Progress
  readonly queue: Queue
}
