import { describe, expect, it } from 'vitest'
import type { OutlinePoint } from '@/domain/pack/outline'
import { ancestorsOf, findPoint, outlineWalk, pointsOfParagraph } from '@/domain/pack/outline-walk'

const aPoint = (id: string, paragraph: string, points: OutlinePoint[] = []): OutlinePoint => ({
  id,
  kind: 'claim',
  text: id,
  weight: 2,
  paragraph,
  facts: [],
  concepts: [],
  aliases: [],
  names: [],
  points,
})

const vein = aPoint('vein', 'p-3')
const leaf = aPoint('leaf', 'p-2', [vein])
const branch = aPoint('branch', 'p-1', [leaf, aPoint('bud', 'p-1')])
const outline = [branch, aPoint('stone', 'p-2')]

describe('outlineWalk', () => {
  it('goes in reading order and knows where each point stands', () => {
    const steps = outlineWalk(outline).map(({ point, depth, parent, position, siblings }) =>
      [point.id, depth, parent?.id ?? null, position, siblings].join(' '),
    )

    expect(steps).toEqual([
      'branch 0  0 2',
      'leaf 1 branch 0 2',
      'vein 2 leaf 0 1',
      'bud 1 branch 1 2',
      'stone 0  1 2',
    ])
  })

  it('has nothing to say of an empty outline', () => {
    expect(outlineWalk([])).toEqual([])
  })
})

describe('pointsOfParagraph', () => {
  it('finds points at any depth, in reading order', () => {
    expect(pointsOfParagraph(outline, 'p-2').map((point) => point.id)).toEqual(['leaf', 'stone'])
    expect(pointsOfParagraph(outline, 'p-9')).toEqual([])
  })
})

describe('findPoint', () => {
  it('finds a point at any depth, or says that there is none', () => {
    expect(findPoint(outline, 'leaf')).toBe(leaf)
    expect(findPoint(outline, 'twig')).toBeNull()
  })
})

describe('ancestorsOf', () => {
  it('goes from the top down to the parent', () => {
    expect(ancestorsOf(outline, 'vein')).toEqual([branch, leaf])
    expect(ancestorsOf(outline, 'branch')).toEqual([])
    expect(ancestorsOf(outline, 'twig')).toEqual([])
  })
})
