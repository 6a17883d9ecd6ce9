import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { openEntries, openWords } from '../electron/storage/builders'
import { useTempFolder } from '../electron/storage/temp-folder'
import { ending } from './child-process.mjs'
import { useProgram } from './use-program'

/** `FOOLSCAP_KILLS=1000` for the long run. */
const KILLS = Number(process.env['FOOLSCAP_KILLS'] ?? 20)

describe('a process killed at random moments', () => {
  const folder = useTempFolder()
  const program = useProgram('writer')

  it.each(['document', 'log'])(
    `loses nothing that a %s has said is saved (${KILLS} kills)`,
    async (kind) => {
      let [saved, kills] = [0, 0]
      while (kills < KILLS) {
        const told = await tellUntilKilled(program(), [kind, folder(), String(saved + 1)])
        if (told.length > 0) kills += 1

        const found = await numbersOf(kind, folder())

        const last = told.at(-1) ?? saved
        // The one that was being saved may be there as well; nothing else, nothing twice.
        expect([last, last + 1]).toContain(found.length)
        expect(found).toEqual(Array.from({ length: found.length }, (_, index) => index + 1))
        saved = found.length
      }
    },
    KILLS * 5_000,
  )
})

async function numbersOf(kind: string, folder: string): Promise<number[]> {
  if (kind === 'document') {
    const document = await openWords(folder)
    expect(document.state.kind).toBe('ok')
    return document.data.words.map(Number)
  }
  const log = await openEntries(folder)
  expect(['ok', 'recovered']).toContain(log.state.kind)
  return log.entries.map(({ seq }) => seq)
}

/** The numbers that the program said it had saved before it was killed, some time after it began. */
async function tellUntilKilled(program: string, args: readonly string[]): Promise<number[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = ending(child)
  let output = ''
  let isTimed = false
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
    if (isTimed) return
    isTimed = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 60)
  })
  await ended
  return output.split('\n').slice(0, -1).map(Number)
}
