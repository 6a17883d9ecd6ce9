// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import type { Fitted } from '@/features/settings/fit-words'
import { openDesk, type TestDesk } from '../../electron/handlers/a-desk'
import { tempFolder } from '../../support/temp-folder'

const OWN = DEFAULT_PARAMETERS.map((value, index) => (index === 2 ? value * 2 : value))
const fitted = (helps: boolean): Fitted => ({
  kind: 'fitted',
  usable: 200,
  which: 'all',
  parameters: OWN,
  heldOut: { before: 0.4, after: 0.35, count: 120 },
  rmse: { before: 0.1, after: 0.05 },
  calibration: { before: [], after: [] },
  helps,
})

// The section asks the real handlers, on a real folder; only what the fit comes to is given.
let desk: TestDesk
let fit: Fitted
Object.assign(window, {
  foolscap: new Proxy(
    {},
    {
      get: (_wire, name: VerbName) => (input: unknown) =>
        name === 'fitMemory'
          ? Promise.resolve({ ok: true, value: fit })
          : desk.reply(name, structuredClone(input)),
    },
  ),
})
const { useMemoryFit } = await import('@/stores/memory-fit')
const { default: MemorySection } = await import('@/features/settings/MemorySection.vue')

async function openFitted(helps: boolean) {
  desk = await openDesk(tempFolder())
  fit = fitted(helps)
  setActivePinia(createPinia())
  const section = mount(MemorySection, { attachTo: document.body })
  await press(section, 'Fit to my answers', 'answers')
  return section
}

const button = (section: VueWrapper, name: string) =>
  section.findAll('button').find((one) => one.text() === name)

async function press(section: VueWrapper, name: string, until: string): Promise<void> {
  await button(section, name)?.trigger('click')
  await expect.poll(() => section.text()).toContain(until)
}

describe('MemorySection', () => {
  it('offers a model that helps, and both ways back from it', async () => {
    const section = await openFitted(true)
    expect(section.text()).toContain('In use: the standard model.')
    expect(section.text()).toContain('0.400')
    expect(section.text()).toContain('0.350')

    await press(section, 'Use my own memory model', 'In use: your own model')
    expect(useMemoryFit().parameters).toEqual(OWN)
    expect(button(section, 'Use my own memory model')).toBeUndefined()
    await expect.poll(() => document.activeElement?.textContent).toBe('Undo')

    await press(section, 'Back to the standard model', 'In use: the standard model.')
    expect(useMemoryFit().parameters).toBeNull()
    await press(section, 'Undo', 'In use: your own model')
    expect(useMemoryFit().parameters).toEqual(OWN)
    await expect.poll(() => document.activeElement?.textContent.trim()).toBe('Fit to my answers')
  })

  it('does not offer a model that helps no more than chance', async () => {
    const section = await openFitted(false)

    expect(section.text()).toContain('no better than chance could explain')
    expect(button(section, 'Use my own memory model')).toBeUndefined()
  })
})
