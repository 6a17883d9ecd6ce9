import { describe, expect, it } from 'vitest'
import { nameChecker } from '@/domain/marking/name-checks'
import { nameFormsOf } from '@/domain/pack/name-forms'
import { bundledPack } from '../../resources/content-pack'

const pack = bundledPack()
const { nearMisses, mixed } = nameChecker(pack)

describe('nearMisses', () => {
  it('asks once about a name that is nearly one of the pack’s', () => {
    const answer = 'Litvinov signed. Litvinof’s note came later, and Litvinof left.'
    const [miss, ...others] = nearMisses(answer)
    expect(others).toEqual([])
    expect(miss).toMatchObject({ written: 'Litvinof', usual: 'Litvinov' })
    expect(answer.slice(miss?.word.start, miss?.word.end)).toBe('Litvinof')
  })

  it('never asks about a spelling that the pack knows', () => {
    for (const forms of nameFormsOf(pack)) expect(nearMisses(`Then ${forms.join(' and ')} came.`)).toEqual([])
  })

  it('leaves short words, other names and plurals alone', () => {
    expect(nearMisses('Lenim, Churchill and the Bolsheviks of Whitehall; Germans.')).toEqual([])
  })
})

describe('mixed', () => {
  it('tells of a name in two spellings, and where each stands first', () => {
    const answer = 'The Kuomintang marched. The Guomindang won. The Kuomintang split.'
    const [one] = mixed(answer)
    expect(one?.forms.map(({ first }) => answer.slice(first.start, first.end))).toEqual([
      'Kuomintang',
      'Guomindang',
    ])
  })

  it('leaves an abbreviation and a surname beside the full name alone', () => {
    expect(mixed('The Kuomintang (KMT) under Chiang Kai-shek. Chiang led the KMT.')).toEqual([])
  })
})
