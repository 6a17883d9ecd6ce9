import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import { silenceSession } from './silence'

const ORIGIN = 'app://print/'
/** A name that no folder on disk is made for. */
const PARTITION = 'print'
const INCHES_PER_MM = 1 / 25.4
const MARGIN = 20 * INCHES_PER_MM

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'x-content-type-options': 'nosniff',
}

/** The pages that are being printed, by their address. */
const pages = new Map<string, string>()
let printing: Session | null = null

/**
 * A page of HTML as a PDF on A4, printed by a window that is never shown. Nothing in the page runs, and the session it is shown
 * in knows the pages being printed and lets no request out.
 */
export async function printPage(html: string): Promise<Uint8Array> {
  const address = `${ORIGIN}${randomUUID()}`
  pages.set(address, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printingSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      printBackground: true,
      // So that a screen reader finds headings and lists in it.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
    pages.delete(address)
  }
}

function printingSession(): Session {
  if (printing !== null) return printing
  printing = session.fromPartition(PARTITION)
  silenceSession(printing)
  printing.protocol.handle('app', ({ url }) => {
    const page = pages.get(url)
    return page === undefined ? new Response(null, { status: 404 }) : new Response(page, { headers: HEADERS })
  })
  return printing
}
