import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { channelOf, VERBS, type VerbName } from '@/bridge/channels'
import { failure } from '@/domain/result'
import { contract, type OutputOf, type Reply, type Verbs } from '@/bridge/contract'

/** What answering needs of the world: where calls arrive, who may call, and where surprises are told. */
export interface Counter {
  readonly ipc: Pick<IpcMain, 'handle'>
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  readonly onSurprise: (error: unknown) => void
}

/** Answers every verb of the contract. Nothing is thrown across: a refusal or a failure is a reply as well. */
export function serve(verbs: Verbs, counter: Counter): void {
  for (const name of VERBS) {
    counter.ipc.handle(channelOf(name), (event, input: unknown) =>
      counter.isTrusted(event)
        ? answer(verbs, name, input, counter.onSurprise)
        : failure('not-allowed', 'Only Foolscap’s own window may ask for this.'),
    )
  }
}

/** Checks the input against the verb's schema, calls its handler and turns a surprise into a reply. */
export async function answer<Name extends VerbName>(
  verbs: Verbs,
  name: Name,
  input: unknown,
  onSurprise: Counter['onSurprise'],
): Promise<Reply<OutputOf<Name>>> {
  const checked = v.safeParse(contract[name].input, input)
  if (!checked.success) {
    onSurprise(new TypeError(`${name}: ${checked.issues[0].message}`))
    return failure('bad-input', 'Foolscap asked itself for something it does not do. Nothing was changed.')
  }
  try {
    return await verbs[name](checked.output)
  } catch (error) {
    onSurprise(error)
    return failure(
      'failed',
      'Something in Foolscap went wrong, and the log says what. What was saved before is safe.',
    )
  }
}
