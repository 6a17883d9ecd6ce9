// Stands in for the app that Electron carries to make `electron PATH` work. An ES module that awaits the import at top
// level: from CommonJS the app's main would run only after `ready`, too late to register the app:// scheme.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
import { readArguments } from './read-arguments.mjs'

const { preload, path } = readArguments(process.argv.slice(1))
const folder = resolve(path ?? '.')

const requireFromHere = createRequire(join(process.cwd(), 'package.json'))
for (const module of preload) requireFromHere(module)

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Electron's own default app uses these two; they are not in its published types. */
const identity =
  /** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app)
identity.setName(manifest.productName ?? manifest.name)
identity.setVersion(manifest.version)
identity.setAppPath(folder)
await import(pathToFileURL(join(folder, manifest.main)).href)
