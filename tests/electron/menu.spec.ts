import { describe, expect, it } from 'vitest'
import { SCREENS } from '@/domain/settings/screens'
import { applicationMenu } from '#electron/main/menu'

const nothing = (): void => undefined
const typing = { undoTyping: nothing, redoTyping: nothing }
const menu = applicationMenu({ send: nothing, ...typing, showLog: nothing, reload: nothing })
const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

describe('applicationMenu', () => {
  it('leads to every screen, by the keys 1 to 8', () => {
    const leading = SCREENS.map(({ title }) => items.find((item) => item.label === title))

    expect(leading.map((item) => item?.accelerator)).toEqual(
      SCREENS.map((_screen, index) => `CmdOrCtrl+${index + 1}`),
    )
  })

  it('gives no key to two entries', () => {
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})
