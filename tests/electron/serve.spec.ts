import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { channelOf, VERBS } from '@/bridge/channels'
import type { Reply, Verbs } from '@/bridge/contract'
import { failure } from '@/domain/result'
import type { SettingsChange } from '@/domain/settings/settings'
import { serve } from '#electron/main/serve'

type Listener = (event: IpcMainInvokeEvent, input: unknown) => unknown

const elsewhere = Promise.resolve(failure('not-found', 'not asked for in this test'))

const someVerbs = {
  ...Object.fromEntries(VERBS.map((name) => [name, () => elsewhere])),
  openPack: () => Promise.reject(new Error('the disk is on fire')),
  changeSettings: (change: SettingsChange) => Promise.resolve({ ok: true, value: change }),
} as unknown as Verbs

function aCounter(isTrusted = true) {
  const listeners = new Map<string, Listener>()
  const surprises: unknown[] = []
  serve(someVerbs, {
    ipc: { handle: (channel, listener) => void listeners.set(channel, listener) },
    isTrusted: () => isTrusted,
    onSurprise: (error) => surprises.push(error),
  })
  const call = async (verb: (typeof VERBS)[number], input: unknown): Promise<Reply<unknown>> =>
    (await listeners.get(channelOf(verb))?.({} as IpcMainInvokeEvent, input)) as Reply<unknown>
  return { listeners, surprises, call }
}

describe('serve', () => {
  it('answers every verb of the contract', () => {
    expect([...aCounter().listeners.keys()]).toEqual(VERBS.map(channelOf))
  })

  it('passes checked input on and answers with the value', async () => {
    const reply = await aCounter().call('changeSettings', { theme: 'sepia', drillLength: 30 })

    expect(reply).toEqual({ ok: true, value: { theme: 'sepia', drillLength: 30 } })
  })

  it.each([
    ['an unknown theme', { theme: 'neon' }],
    ['an unknown key', { theme: 'sepia', extra: 1 }],
    ['what the whole log would have to be read again for', { retention: 0.8 }],
    ['nothing', undefined],
    ['a prototype', JSON.parse('{"__proto__": {"theme": "dark"}, "theme": 7}')],
  ])('refuses %s before any handler sees it', async (_name, input) => {
    expect(await aCounter().call('changeSettings', input)).toMatchObject({ ok: false, code: 'bad-input' })
  })

  it('refuses a caller that is not our own page', async () => {
    expect(await aCounter(false).call('changeSettings', { theme: 'sepia' })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    })
  })

  it('turns a surprise into a reply and tells of it', async () => {
    const counter = aCounter()

    const reply = await counter.call('openPack', { id: 'any' })

    expect(reply).toMatchObject({ ok: false, code: 'failed' })
    expect(counter.surprises).toEqual([new Error('the disk is on fire')])
  })
})
