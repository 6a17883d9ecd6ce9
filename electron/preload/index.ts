import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channelOf, NOTICES, VERBS, type NoticeName } from '@/bridge/channels'

const verbs = Object.fromEntries(
  VERBS.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), input),
  ]),
)

function on(name: NoticeName, listener: (notice: unknown) => void): () => void {
  if (!NOTICES.includes(name)) throw new Error(`There is no notice called ${name}.`)
  const onNotice = (_event: IpcRendererEvent, notice: unknown): void => listener(notice)
  ipcRenderer.on(channelOf(name), onNotice)
  return () => ipcRenderer.off(channelOf(name), onNotice)
}

contextBridge.exposeInMainWorld('foolscap', { ...verbs, on })
