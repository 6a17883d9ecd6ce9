// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { cardKey } from '@/domain/progress/events'
import { useDesk, type Desk } from '@/features/cards/useDesk'
import type { ShownCard } from '@/stores/card-spot'

const COUNTED = 'Counted as Again: no key was pressed. Undo takes it back.'

const showing = (turn: number): ShownCard => ({
  turn,
  card: cardKey('pack', 'one'),
  isRevealed: true,
  confidence: null,
  earlierMs: 0,
  work: null,
  former: null,
})

/** A desk on which each answer shows the card anew, if it is saved. */
async function openDesk({ isSaved = true, isOver = false } = {}) {
  const shown = shallowRef<ShownCard | null>(showing(1))
  const grades: string[] = []
  const ends: string[] = []
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['/cards', '/read'].map((path) => ({ path, component: {} })),
  })
  await router.push('/cards')
  const isHere = ref(true)
  const desks: Desk[] = []
  const screen = defineComponent({
    setup() {
      const desk = useDesk({
        shown: () => shown.value,
        isOver: () => isOver,
        grade: ({ grade }) => {
          grades.push(grade)
          if (isSaved) shown.value = showing((shown.value?.turn ?? 0) + 1)
          return Promise.resolve()
        },
        undo: () => Promise.resolve(null),
        redo: () => Promise.resolve(null),
        setAside: () => ends.push('set aside'),
        stop: () => ends.push('stopped'),
      })
      desks.push(desk)
      return () => null
    },
  })
  mount(() => (isHere.value ? h(screen) : null), { global: { plugins: [router] } })
  const [desk] = desks
  if (desk === undefined) throw new Error('The desk was not set up.')
  const leave = async () => {
    isHere.value = false
    await nextTick()
  }
  return { desk, leave, router, grades, ends }
}

describe('useDesk', () => {
  it('counts an answer that nobody gave as Again and says so, but never two running', async () => {
    const { desk, grades } = await openDesk()

    await desk.lapse()
    expect(desk.said.value).toBe(COUNTED)

    await desk.lapse()
    expect(grades).toEqual(['again'])

    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
    await desk.lapse()
    expect(grades).toEqual(['again', 'again'])
  })

  it('does not say that an answer was counted which could not be saved', async () => {
    const { desk, grades } = await openDesk({ isSaved: false })

    await desk.lapse()

    expect(grades).toEqual(['again'])
    expect(desk.said.value).toBe('')
  })

  it('sets the card aside when it is left, and ends what is over', async () => {
    const going = await openDesk()
    const over = await openDesk({ isOver: true })

    await going.leave()
    await over.leave()

    expect(going.ends).toEqual(['set aside'])
    expect(over.ends).toEqual(['set aside', 'stopped'])
  })

  it('ends nothing while the student reads where a card comes from', async () => {
    const { leave, router, ends } = await openDesk({ isOver: true })
    await router.push('/read')

    await leave()

    expect(ends).toEqual(['set aside'])
  })
})
