import type { Verbs } from '@/bridge/contract'
import { failure, success } from '@/domain/result'
import type { PackShelf } from '../packs/bundled-packs'

export function packVerbs(shelf: PackShelf): Pick<Verbs, 'openPack'> {
  return {
    openPack: async ({ id }) => {
      const pack = await shelf.open(id)
      return pack === null
        ? failure('not-found', 'This pack is not on this machine any more. Choose another in the Library.')
        : success(pack)
    },
  }
}
