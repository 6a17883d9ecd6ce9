import { isAbsolute, join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appPathOf } from '#electron/main/app-path'

describe('appPathOf', () => {
  it.each([
    ['app://foolscap/', 'index.html'],
    ['app://foolscap/index.html', 'index.html'],
    ['app://foolscap/index.html#/read', 'index.html'],
    [
      'app://foolscap/assets/inter-latin-wght-normal-Dx4kXJAl.woff2',
      'assets/inter-latin-wght-normal-Dx4kXJAl.woff2',
    ],
    ['app://foolscap/assets/index.js?v=1', 'assets/index.js'],
  ])('serves %s', (address, path) => {
    expect(appPathOf(address)).toBe(path)
  })

  it.each([
    'app://foolscap/..%2fmain/index.js',
    'app://foolscap/%2e%2e%2fmain/index.js',
    'app://foolscap/%2e%2e%5cmain',
    'app://foolscap/assets/a%00.js',
    'app://foolscap/C:/Windows/win.ini',
    'app://foolscap/C%3a%5cWindows',
    'app://foolscap//host/share',
    'app://foolscap/\\\\host\\share',
    'app://foolscap/.hidden',
    'app://foolscap/assets/',
    'app://elsewhere/index.html',
    'app://user:word@foolscap/index.html',
    'app://foolscap:80/index.html',
    'file:///etc/passwd',
    'https://foolscap/index.html',
    'not an address',
  ])('refuses %s', (address) => {
    expect(appPathOf(address)).toBeNull()
  })

  it('never climbs out of the folder, whatever follows the origin', () => {
    const tricky = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      '%00',
      'C:',
      '.',
      'a',
      '%252e',
      ':',
      '~',
    )
    const tail = fc.oneof(
      fc.array(tricky, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string(),
      fc.webUrl(),
    )

    fc.assert(
      fc.property(tail, (text) => {
        const path = appPathOf(`app://foolscap/${text}`)
        if (path === null) return
        const way = relative('/root/of/files', join('/root/of/files', path))
        expect(isAbsolute(way) || way.startsWith('..')).toBe(false)
        expect(path).toMatch(/^[\w.@~/-]+$/)
      }),
      { numRuns: 2000 },
    )
  })
})
