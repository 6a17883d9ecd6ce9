import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeTyped } from '@/domain/answers/typed-answer'
import type { NameForms } from '@/domain/pack/name-forms'

const NAMES: readonly NameForms[] = [
  ['Chiang Kai-shek', 'Jiang Jieshi', 'Chiang'],
  ['Peking', 'Beijing'],
  ['Joffe', 'Yoffe', 'Ioffe'],
  ['Nikolai Bukharin', 'Bukharin', 'N. I. Bukharin'],
  ['Austen Chamberlain'],
]
const kindOf = (given: string, right: string, ...others: string[]) =>
  judgeTyped(given, [right, ...others], NAMES).kind

describe('judgeTyped', () => {
  it.each([
    ['rapallo', 'Rapallo'],
    ['The Treaty of Rapallo', 'Treaty of Rapallo'],
    ['  treaty of   Rapallo. ', 'The Treaty of Rapallo'],
    ['Pilsudski', 'Piłsudski'],
    ['Lodz', 'Łódź'],
    ['Jorgensen', 'Jørgensen'],
    ['Strasse', 'Straße'],
    ['Bela Kun', 'Béla Kun'],
    ['united-front', 'united front'],
    ['Lenins theses', 'Lenin’s theses'],
    ['16th April, 1922', '16 April 1922'],
    ['April 16 1922', '16 April 1922'],
    ['16 Apr 1922', '16 April 1922'],
    ['1921-23', '1921–23'],
  ])('takes %j for %j', (given, right) => {
    expect(kindOf(given, right)).toBe('right')
  })

  it.each([
    ['Jiang Jieshi', 'Chiang Kai-shek'],
    ['chiang', 'Chiang Kai-shek'],
    ['Yoffe', 'Adolf Joffe'],
    ['the government in Beijing', 'the government in Peking'],
  ])('takes the variant %j for %j, or asks for the rest of the name only', (given, right) => {
    expect(kindOf(given, right, right.replace('Adolf ', ''))).toBe('right')
  })

  it.each([
    ['at Hangzhou', 'Hangzhou'],
    ['Hangzhou', 'at Hangzhou'],
    ['in the Kuomintang', 'the Kuomintang'],
    ['on 16 April 1922', '16 April 1922'],
    ['in 1922', '1922'],
  ])('takes %j for %j, whatever small word is in front', (given, right) => {
    expect(kindOf(given, right)).toBe('right')
  })

  it.each([
    ['General Blyukher', 'Blyukher', 'right'],
    ['general blyuhker', 'Blyukher', 'slip'],
    ['comrade Bukharin', 'Nikolai Bukharin', 'right'],
    ['N. Bukharin', 'Bukharin', 'right'],
    ['n bukarin', 'Nikolai Bukharin', 'slip'],
    ['A. Chamberlain', 'Austen Chamberlain', 'right'],
    ['H. von Seeckt', 'Hans von Seeckt', 'right'],
    ['General von Seeckt', 'von Seeckt', 'right'],
  ])('takes %j for %j with a title more or an initial for a name: %s', (given, right, kind) => {
    expect(kindOf(given, right)).toBe(kind)
  })

  it.each([
    ['Litvnov', 'Litvinov'],
    ['Litivnov', 'Litvinov'],
    ['Chicherinn', 'Chicherin'],
    ['Treaty of Rapalo', 'Treaty of Rapallo'],
  ])('forgives one slip in a long word: %j for %j', (given, right) => {
    expect(kindOf(given, right)).toBe('slip')
  })

  it.each([
    ['Locarno', 'Rapallo'],
    ['Lenen', 'Lenin'],
    ['16 April 1923', '16 April 1922'],
    ['6 April 1922', '16 April 1922'],
    ['1928', '1927'],
    ['Litvno', 'Litvinov'],
    ['N. Chamberlain', 'Austen Chamberlain'],
    ['A. C.', 'Austen Chamberlain'],
    ['M. Bukharin', 'Nikolai Bukharin'],
    ['General', 'General Blyukher'],
    ['General Blyukher', 'Marshal Blyukher'],
    ['strike', 'General strike'],
    ['c sanitaire', 'cordon sanitaire'],
    ['after 1922', '1922'],
    ['to Moscow', 'from Moscow'],
    ['in', 'in Moscow'],
    ['1 April 1922', 'April 16, 1922'],
    ['11 922', '1 1922'],
    ['192 1', '1921'],
  ])('does not take %j for %j', (given, right) => {
    expect(kindOf(given, right)).toBe('wrong')
  })

  it('tells nothing typed from something wrong', () => {
    expect(kindOf(' … ', 'Rapallo')).toBe('empty')
  })

  it('compares with the right form that is nearest', () => {
    const { nearest } = judgeTyped('Locarnos pact', ['Treaty of Rapallo', 'Locarno Pact'])

    expect(nearest).toBe('Locarno Pact')
  })

  it('never marks a form of a name wrong where another of its forms is right', () => {
    const forms = fc
      .constantFrom(...NAMES)
      .chain((name) => fc.tuple(fc.constantFrom(...name), fc.constantFrom(...name)))
    const before = fc.constantFrom('', 'general ', 'the treaty of ')

    fc.assert(
      fc.property(forms, before, ([given, right], words) => {
        expect(kindOf(words + given.toUpperCase(), words + right)).toBe('right')
      }),
    )
  })
})
