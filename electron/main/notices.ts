import type { BrowserWindow } from 'electron'
import { channelOf, type NoticeName } from '@/bridge/channels'
import type { Notices } from '@/bridge/notices'

/** Sends notices to the window, when there is one. */
export function noticesTo(window: () => BrowserWindow | undefined) {
  return <Name extends NoticeName>(name: Name, notice: Notices[Name]): void =>
    window()?.webContents.send(channelOf(name), notice)
}
