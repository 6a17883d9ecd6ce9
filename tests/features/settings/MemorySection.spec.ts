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
  inUse: null,
  heldOut: { standard: 0.4, inUse: 0.4, fitted: 0.35, count: 120 },
  rmse: { standard: 0.1, inUse: 0.1, fitted: 0.05 },
  calibration: { standard: [], inUse: [], fitted: [] },
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

  it('keeps the way back when it is left and opened again, and leaves the focus alone then', async () => {
    const section = await openFitted(true)
    await press(section, 'Use my own memory model', 'In use: your own model')
    section.unmount()

    const again = mount(MemorySection, { attachTo: document.body })

    expect(again.text()).toContain('Undo goes back to the standard one.')
    expect(document.activeElement).toBe(document.body)
    await press(again, 'Undo', 'In use: the standard model.')
    expect(button(again, 'Undo')).toBeUndefined()
  })

  it('shows what is in use beside the standard model where that is another', async () => {
    const section = await openFitted(true)
    const columns = () =>
      section.findAll('thead').map((head) => head.findAll('th').map((cell) => cell.text()))
    expect(columns()[0]).toEqual(['How far off the predictions were', 'Standard', 'New'])

    fit = { ...fitted(false), inUse: DEFAULT_PARAMETERS }
    await press(section, 'Fit to my answers', 'The one in use')

    expect(columns()[0]).toEqual(['How far off the predictions were', 'Standard', 'In use', 'New'])
  })

  it('does not offer a model that helps no more than chance', async () => {
    const section = await openFitted(false)

    expect(section.text()).toContain('no better than chance could explain')
    expect(button(section, 'Use my own memory model')).toBeUndefined()
  })
})
