import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mixedNamesFinder } from '@/domain/marking/mixed-names'
import { bundledPack } from '../../resources/content-pack'

const OPEN = join(import.meta.dirname, '../../fixtures/answers/open/answers')
const mixedIn = mixedNamesFinder(bundledPack())
const formsIn = (answer: string) =>
  mixedIn(answer).map(({ forms }) => forms.map(({ first }) => answer.slice(first.start, first.end)))

describe('mixedNamesFinder', () => {
  it.each([
    ['The Kuomintang marched. The Guomindang won. The Kuomintang split.', ['Kuomintang', 'Guomindang']],
    ['Peking fell; the treaty of Beijing did not.', ['Peking', 'Beijing']],
    ['Canton rose. The Guangzhou Uprising failed.', ['Canton', 'Guangzhou']],
    ['Chiang Kai-shek struck. Jiang Jieshi won.', ['Chiang Kai-shek', 'Jiang Jieshi']],
    ['Leon Trotsky warned. Trotsky left. Trotskii was expelled.', ['Leon Trotsky', 'Trotskii']],
    ['Zhang Zuolin fled, and Chang Tso-lin died.', ['Zhang Zuolin', 'Chang Tso-lin']],
  ])('tells of a name in two spellings, and where each stands first: “%s”', (answer, forms) => {
    expect(formsIn(answer)).toEqual([forms])
  })

  it.each([
    ['a single mention of a name in a name', 'The British Foreign Office and Sir Austen Chamberlain agreed.'],
    ['a name with its particle', 'Ulrich von Brockdorff-Rantzau wrote. Hans von Seeckt replied.'],
    ['an abbreviation', 'The Kuomintang (KMT) under Chiang Kai-shek. Chiang led the KMT.'],
    ['a plural', 'A Bolshevik is one of the Bolsheviks. Chinese Communists led the Chinese Communist Party.'],
    ['two governments of one entry', 'The Wuhan government and the Nanking government were rivals.'],
    ['a term beside its other name', 'The Comintern, or Communist International, met.'],
    ['a party by its English name', 'The Kuomintang was the Chinese Nationalist Party.'],
    ['initials', 'V. I. Lenin wrote. Vladimir Lenin spoke. Lenin died.'],
    ['an assumed name', 'Blyukher commanded. As Galen he had served in China. Maring was Henk Sneevliet.'],
    ['a country by its full name', 'The USA, or the United States of America; Britain, Great Britain.'],
    ['an accent left out', 'Béla Kun and Bela Kun.'],
    ['a name in another name', 'Sun Yat-sen University. Sun Yat-sen spoke.'],
    ['the League', 'The League of Nations met. “The League is weak,” said the League.'],
    ['an empty answer', ''],
  ])('leaves %s alone', (_what, answer) => {
    expect(formsIn(answer)).toEqual([])
  })

  it('gives each name one id, though two lists have it', () => {
    const doubled = mixedNamesFinder({
      people: [],
      names: bundledPack().names.flatMap((name) => [name, name]),
      historians: [],
    })

    expect(doubled('Peking, Beijing').map(({ id }) => id)).toEqual(['mixed:Peking'])
  })

  it('finds none in a pack without names', () => {
    expect(mixedNamesFinder({ people: [], names: [], historians: [] })('Peking and Beijing')).toEqual([])
  })

  it('gives no alarm for any open answer: none of them mixes two spellings', () => {
    const counts = readdirSync(OPEN).map((file) => [
      file,
      mixedIn(readFileSync(join(OPEN, file), 'utf8')).length,
    ])

    expect(counts).toHaveLength(13)
    expect(counts.filter(([, count]) => count !== 0)).toEqual([])
  })
})
