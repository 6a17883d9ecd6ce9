import { describe, expect, it } from 'vitest'
import { knowing, packWords } from '@/domain/marking/known-words'
import type { SpellingQuestion } from '@/features/practise/spelling-messages'
import { useSpelling } from '@/features/practise/useSpelling'
import { bundledPack } from '../../resources/content-pack'
import { aSpeller } from './a-speller'

const speller = aSpeller()
const ofPack = packWords(bundledPack())

/** Spelling of a text that can be changed, with the pack’s words and those of the student; what was asked is kept. */
function spellingOf(first: string, own = new Set<string>()) {
  const sheet = { text: first }
  const asked: SpellingQuestion[] = []
  const spelling = useSpelling({
    text: () => sheet.text,
    isKnown: knowing(ofPack, own),
    ask: (question) => {
      asked.push(question)
      return Promise.resolve(speller(question))
    },
  })
  return { sheet, asked, spelling }
}

const TEXT = 'The goverment will recieve it, and the goverment of Curzonia.'

describe('useSpelling', () => {
  it('leaves the pack’s words alone, possessed and hyphenated too', async () => {
    const { spelling } = spellingOf(
      'Chicherin’s Narkomindel, the Kuomintang (Guomindang), Brest-Litovsk, Chiang Kai-shek; the NEP of 1921.',
    )
    await spelling.goOnFrom(0)

    expect(spelling.places.value).toEqual([])
    expect(spelling.state.value).toBe('ready')
  })

  it('goes to each doubtful word in turn, both ways and round', async () => {
    const { spelling } = spellingOf(TEXT)
    const seen: (string | undefined)[] = []
    await spelling.goOnFrom(0)
    for (const by of [1, 1, 1, 1, -1, -1] as const) {
      seen.push(spelling.place.value?.word)
      await spelling.step(by)
    }

    expect(seen).toEqual(['goverment', 'recieve', 'goverment', 'Curzonia', 'goverment', 'Curzonia'])
    expect(spelling.index.value).toBe(2)
    expect(spelling.suggestions.value).toContain('government')
    const ranges = spelling.places.value.map(({ start, end, word }) => [TEXT.slice(start, end), word])
    expect(ranges.every(([cut, word]) => cut === word)).toBe(true)
  })

  it('asks about no word twice', async () => {
    const { spelling, asked } = spellingOf(TEXT)
    await spelling.goOnFrom(0)
    await spelling.step(1)

    const words = asked.flatMap((one) => (one.kind === 'suggestions' ? [one.word] : []))
    expect(asked.filter(({ kind }) => kind === 'doubtful')).toHaveLength(1)
    expect(words).toEqual([...new Set(words)])
  })

  it('goes on behind a word that was replaced, and forgets a word that has become known', async () => {
    const own = new Set<string>()
    const { sheet, spelling } = spellingOf(TEXT, own)
    await spelling.goOnFrom(0)
    sheet.text = TEXT.replace('goverment', 'government')
    await spelling.goOnFrom(14)
    expect(spelling.place.value?.word).toBe('recieve')

    own.add('recieve')
    await spelling.goOnFrom(spelling.place.value?.start ?? 0)
    expect(spelling.places.value.map(({ word }) => word)).toEqual(['goverment', 'Curzonia'])
    expect(spelling.place.value?.word).toBe('goverment')
  })

  it('stays with its word when something is written before it', async () => {
    const { sheet, spelling } = spellingOf(TEXT)
    await spelling.goOnFrom(15)
    sheet.text = `A teh by teh. ${TEXT}`
    await spelling.refresh()

    expect(spelling.place.value?.word).toBe('recieve')
    expect(spelling.index.value).toBe(3)
  })

  it('shows the place that was asked for last, whatever is answered first', async () => {
    const held: (() => void)[] = []
    const spelling = useSpelling({
      text: () => TEXT,
      isKnown: () => false,
      ask: (question) =>
        question.kind === 'suggestions' && question.word === 'goverment'
          ? new Promise((resolve) => held.push(() => resolve(speller(question))))
          : Promise.resolve(speller(question)),
    })
    const first = spelling.goOnFrom(0)
    await spelling.goOnFrom(15)
    for (const answer of held) answer()
    await first

    expect(spelling.place.value?.word).toBe('recieve')
  })

  it.each(['doubtful', 'suggestions'])('says so when %s is not answered, and asks again', async (broken) => {
    let isBroken = true
    const spelling = useSpelling({
      text: () => TEXT,
      isKnown: () => false,
      ask: (question) =>
        isBroken && question.kind === broken
          ? Promise.reject(new Error('gone'))
          : Promise.resolve(speller(question)),
    })
    await spelling.goOnFrom(0)
    expect(spelling.state.value).toBe('failed')

    isBroken = false
    await spelling.goOnFrom(0)
    expect(spelling.state.value).toBe('ready')
  })
})
