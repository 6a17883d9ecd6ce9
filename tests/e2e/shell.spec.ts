import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { sandboxFlags } from '../../build/setup/sandbox.mjs'
import { chooseFromMenu, chooseTheme, ready, resize } from '../support/window'

test('the window has every right that a page could misuse switched off', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)

  const preferences = await app.evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron has this call and does not list it.
    const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
    const last: unknown = typeof read === 'function' ? read.call(contents) : null
    return { ...(last as object), isSpelling: session.defaultSession.isSpellCheckerEnabled() }
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    isSpelling: false,
  })
  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined'])
})

test('no window opens, no address is followed, no permission is given', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  const address = page.url()

  const opened = await page.evaluate(() => window.open('https://example.org/') === null)
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  const permissions = await page.evaluate(async () => [
    await Notification.requestPermission(),
    (await navigator.permissions.query({ name: 'geolocation' })).state,
  ])

  expect(opened).toBe(true)
  expect(page.url()).toBe(address)
  expect(permissions).toEqual(['denied', 'denied'])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a request that would leave the app is cancelled in the main process as well', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)

  const outcome = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.org/').then(
      () => 'answered',
      (error: unknown) => String(error),
    ),
  )

  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('nothing outside the renderer’s folder is served', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)

  const answers = await app.evaluate(async ({ session }) => {
    const ask = async (path: string) => {
      const { status, headers } = await session.defaultSession.fetch(`app://foolscap${path}`)
      return {
        status,
        sniff: headers.get('x-content-type-options'),
        policy: headers.get('content-security-policy'),
      }
    }
    return Promise.all(
      ['/index.html', '/..%2fmain/index.js', '/%2e%2e/main/index.js', '/assets/', '/main/index.js'].map(ask),
    )
  })

  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404])
  for (const { sniff, policy } of answers) {
    expect(sniff).toBe('nosniff')
    expect(policy).toContain("default-src 'none'")
  }
})

test('a second start shows the first window and opens no file', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const executable = process.env['ELECTRON_EXEC_PATH'] ?? ''
  const filesNow = (): string[] => readdirSync(join(userDataDir, 'data')).sort()
  // The first window is still writing that the welcome was skipped.
  await expect.poll(filesNow).toContain('settings.json')
  await expect.poll(() => filesNow().filter((name) => name.endsWith('.tmp'))).toEqual([])
  const before = filesNow()

  const second = spawn(executable, [...sandboxFlags(), `--user-data-dir=${userDataDir}`, '.'], {
    stdio: 'ignore',
  })
  const code = await new Promise((resolve) => second.once('exit', resolve))

  expect(code).toBe(0)
  expect(filesNow()).toEqual(before)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
})

test('the window comes back where it was, in the theme that was chosen', async ({ launchApp }) => {
  const first = await launchApp()
  await ready(first.page)
  await chooseTheme(first.page, 'Dark')
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await resize(first.app, 1000, 700)
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setPosition(150, 120))
  const bounds = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  )
  await first.app.close()

  const second = await launchApp({ userDataDir: first.userDataDir })
  await ready(second.page)

  const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return {
      bounds: window?.getNormalBounds(),
      paper: window?.getBackgroundColor(),
      theme: nativeTheme.themeSource,
    }
  })
  expect(found.bounds).toEqual(bounds)
  expect(found.paper?.toLowerCase()).toBe('#16181d')
  expect(found.theme).toBe('dark')
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a failure in the main process is told and logged, and the log opens', async ({ launchApp }) => {
  const { app, page, userDataDir } = await launchApp()
  await ready(page)
  const log = join(userDataDir, 'logs', 'foolscap.log')

  const told = await app.evaluate(async ({ dialog, shell }) => {
    const seen: string[] = []
    const opened = new Promise<string>((resolve) => {
      shell.openPath = (path) => {
        resolve(path)
        return Promise.resolve('')
      }
    })
    Object.assign(dialog, {
      showMessageBox: ({ message, detail }: { message: string; detail: string }) => {
        seen.push(message, detail)
        return Promise.resolve({ response: 1, checkboxChecked: false })
      },
    })
    setTimeout(() => {
      throw new Error('a fault made by a test')
    })
    return [...seen, await opened, ...seen]
  })

  expect(told).toContain(log)
  expect(told.join(' ')).toContain('Something in Foolscap went wrong.')
  expect(told.join(' ')).toContain('a fault made by a test')
  expect(existsSync(log) && readFileSync(log, 'utf8')).toContain('a fault made by a test')
})

test('About names the versions and every licence of what is bundled', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)

  await chooseFromMenu(app, 'About Foolscap')
  const about = page.getByRole('dialog', { name: 'About Foolscap' })

  await expect(about).toContainText('electron')
  for (const name of ['vue ', 'lowdb ', 'valibot ', 'reka-ui ', '@fontsource-variable/inter ']) {
    await expect(about.getByText(new RegExp(`^${name}\\d`))).toBeVisible()
  }
  await about.getByText(/^vue \d/).click()
  await expect(about.getByLabel('Licence of vue', { exact: true })).toContainText(
    'Permission is hereby granted',
  )
})

test('the rail and the Go menu lead to the same screens', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await ready(page)
  const rail = page.getByRole('navigation', { name: 'Main' })

  for (const name of await rail.getByRole('link').allInnerTexts()) {
    await chooseFromMenu(app, name)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(rail.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
    await expect(page).toHaveTitle(`${name} – Foolscap`)
  }
})
