import type { Reply } from '@/bridge/contract'
import { failure, success } from '@/domain/result'
import type { Saved } from '../storage/save-failure'

/** Tells the renderer how a save went. */
export function reply<Value>(saved: Saved<unknown>, value: () => Value): Reply<Value> {
  return saved.ok ? success(value()) : failure('not-saved', saved.message)
}
