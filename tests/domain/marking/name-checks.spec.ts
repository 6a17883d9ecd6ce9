import { describe, expect, it } from 'vitest'
import { nameChecker } from '@/domain/marking/name-checks'
import { nameFormsOf } from '@/domain/pack/name-forms'
import { bundledPack } from '../../resources/content-pack'

const pack = bundledPack()
const { nearMisses } = nameChecker(pack)

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
