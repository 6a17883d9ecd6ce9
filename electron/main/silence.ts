import { app, type Session } from 'electron'

/** The dev server's address while developing; the comparison is false and falls away in a build. */
const DEV_SERVER = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined

const OUR_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** Switches off what Chromium would ask the network for by itself. Must run before the app is ready. */
export function silenceChromium(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  // It would announce made-up host names on the local network.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns')
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    import.meta.env.DEV ? 'MAP * ~NOTFOUND, EXCLUDE localhost' : 'MAP * ~NOTFOUND',
  )
}

/** Denies a session every request that leaves the app, every permission, every download and spelling dictionaries. */
export function silenceSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/')
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Whether an address stays inside the app. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return OUR_SCHEMES.has(url.protocol) || isDevServer(url)
}

function isDevServer(url: URL): boolean {
  if (DEV_SERVER === undefined) return false
  return url.host === new URL(DEV_SERVER).host && ['http:', 'ws:'].includes(url.protocol)
}
