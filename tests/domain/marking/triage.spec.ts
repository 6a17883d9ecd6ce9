import { describe, expect, it } from 'vitest'
import { triageFor } from '@/domain/marking/triage'
import { bundledPack } from '../../resources/content-pack'
import { measureMarking } from '../../marking/measure'

const pack = bundledPack()
const triage = triageFor(pack)

/** What became of one point in an answer, with the words of its sentence. */
function sightingOf(point: string, answer: string, wordings: readonly string[] = []): [string, string?] {
  const own = wordings.map((text) => ({ point, text }))
  const sighting = triage.sightings(answer, [point], own).get(point)
  if (sighting === undefined) throw new Error(`no word on ${point}`)
  return sighting.kind === 'not-seen'
    ? [sighting.kind]
    : [sighting.kind, answer.slice(sighting.sentence.start, sighting.sentence.end)]
}

const BREST = 'At Brest-Litovsk in March 1918 Lenin bought a breathing space by giving up land.'

describe('triageFor', () => {
  it('finds a point whose concepts stand in one sentence, and says in which', () => {
    expect(sightingOf('brest-litovsk', `The war was lost.\n\n- ${BREST} The left was furious.`)).toEqual([
      'found',
      BREST,
    ])
  })

  it.each([
    [
      'other marks and hyphens',
      'At Brest–Litovsk in March 1918 Lenin bought a “breathing‑space” by giving up land.',
    ],
    [
      'a slip in a long word',
      'At Brest-Litovsk in March 1918 Lenin bought a breatthing space by giving up land.',
    ],
    [
      'a possessive',
      'Lenin’s peace of Brest-Litovsk bought a breathing space in March 1918 by giving up land.',
    ],
  ])('finds it with %s', (_what, sentence) => {
    expect(sightingOf('brest-litovsk', sentence)[0]).toBe('found')
  })

  it('asks about a sentence that is near, and about nothing that is not', () => {
    expect(sightingOf('brest-litovsk', 'The treaty of Brest-Litovsk was signed by Sokolnikov.')[0]).toBe(
      'ask',
    )
    expect(sightingOf('brest-litovsk', 'Chiang set out from Canton with a new army.')).toEqual(['not-seen'])
    expect(sightingOf('brest-litovsk', '')).toEqual(['not-seen'])
    expect(sightingOf('no-such-point', BREST)).toEqual(['not-seen'])
  })

  it('takes a sentence like one that the student has called the point before', () => {
    const own = 'He swallowed the Kaiser’s terms to win some months.'
    expect(sightingOf('brest-litovsk', own)[0]).not.toBe('found')

    expect(
      sightingOf('brest-litovsk', 'Lenin swallowed the Kaiser’s terms to win some months.', [own])[0],
    ).toBe('found')
    expect(sightingOf('brest-litovsk', 'Chiang set out from Canton with a new army.', [own])[0]).toBe(
      'not-seen',
    )
  })

  it('only asks about a sentence that is like such a one by few words', () => {
    const own = 'It was a failure.'

    expect(sightingOf('brest-litovsk', `Chiang set out. ${own}`, [own])).toEqual(['ask', own])
    expect(sightingOf('brest-litovsk', 'The failure was Stalin’s.', ['The failure of Stalin.'])[0]).toBe(
      'ask',
    )
  })

  it('takes no word of the pack for a slip in another', () => {
    const [first, second] = pack.outline
    if (first === undefined || second === undefined) throw new Error('the pack has no outline')
    const bare = { aliases: [], points: [] }
    const outline = [
      { ...first, ...bare, id: 'angress', text: 'Angress tells of it.', concepts: [['Angress']] },
      { ...second, ...bare, id: 'other', text: 'It was aggression.', concepts: [['aggression']] },
    ]
    const { sightings } = triageFor({ ...pack, outline })
    const kindIn = (answer: string) => sightings(answer, ['angress']).get('angress')?.kind

    expect(kindIn('So Angrass tells.')).toBe('found')
    expect(kindIn('So aggression tells.')).toBe('ask')
  })

  it.each(['Kuomintang', 'Guomindang', 'GMD'])('knows the %s by that spelling', (name) => {
    const sentence = `From 1922 communists joined the ${name} as individuals in the bloc within.`
    expect(sightingOf('bloc-within', sentence)).toEqual(['found', sentence])
  })

  it('is as right on the open answers as it was when its limits were chosen', () => {
    const { found, asked, notSeen, answers } = measureMarking(pack, 'open')
    expect(found.missing).toBe(0)
    expect(found.made).toBeGreaterThanOrEqual(30)
    expect(notSeen.made + notSeen.partly).toBe(0)
    expect((asked.made + asked.partly + asked.missing) / answers).toBeLessThanOrEqual(7)
  })
})
