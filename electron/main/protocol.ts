import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { appPathOf } from './app-path'

/** What may be served, by file ending; anything else is not found. */
const MIME = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
])

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Makes app:// a standard, secure scheme. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the files of `folder` under app://foolscap/ to one session, and nothing outside it. */
export function serveAppFiles(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const path = request.method === 'GET' ? appPathOf(request.url) : null
    const type = path === null ? undefined : MIME.get(extname(path))
    if (path === null || type === undefined) return refusal()
    const bytes = await readInside(folder, path)
    return bytes === null ? refusal() : new Response(bytes, { headers: { ...HEADERS, 'content-type': type } })
  })
}

const refusal = (): Response => new Response('Not found', { status: 404, headers: HEADERS })

/** Reads a file below a folder, following no link that leads out of it. */
async function readInside(folder: string, path: string): Promise<Buffer | null> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    const way = relative(root, file)
    if (isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return null
    return await readFile(file)
  } catch {
    return null
  }
}
