// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ownPrompt } from '@/domain/practice/own-question'
import WeakSpotNote from '@/features/practise/WeakSpotNote.vue'

const prompt = { ...ownPrompt('Why Rapallo?', 'university'), id: 'rapallo' }
const noteOf = (unmet: number) =>
  mount(WeakSpotNote, {
    props: { weakSpot: { prompt, recall: 0.412, weakest: [], asked: 9, unmet }, outline: [] },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })

describe('WeakSpotNote', () => {
  it('leads to the question and says why it is that one', () => {
    const note = noteOf(0)

    expect(note.getComponent(RouterLinkStub).props('to')).toBe('/practise/rapallo')
    expect(note.text()).toContain('the points you would recall worst today: 41 % by your cards')
    expect(note.text()).not.toContain('met no card')
  })

  it('says how many points only count as forgotten because no card was met', () => {
    expect(noteOf(4).text()).toContain('Of its 9 points, you have met no card yet on 4')
  })
})
