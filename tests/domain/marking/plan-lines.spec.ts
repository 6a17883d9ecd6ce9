import { describe, expect, it } from 'vitest'
import { planLines } from '@/domain/marking/plan-lines'

const lineOf = (plan: string) => planLines(plan)[0]

describe('planLines', () => {
  it.each([
    ['- Rapallo', 'Rapallo'],
    ['  •  Rapallo ', 'Rapallo'],
    ['→ Rapallo', 'Rapallo'],
    ['1. Rapallo', 'Rapallo'],
    ['12) Rapallo', 'Rapallo'],
    ['(a) Rapallo', 'Rapallo'],
    ['iv. Rapallo', 'Rapallo'],
    ['3 – Rapallo', 'Rapallo'],
    ['- 2. Rapallo', 'Rapallo'],
    ['2 Rapallo', 'Rapallo'],
    ['1922: Rapallo', '1922: Rapallo'],
    ['1922 Rapallo', '1922 Rapallo'],
    ['1925-6 gunboat', '1925-6 gunboat'],
    ['5 points of Sun', '5 points of Sun'],
    ['a treaty', 'a treaty'],
  ])('reads “%s” without its bullet or number', (plan, text) => {
    expect(lineOf(plan)).toMatchObject({ kind: 'point', text })
  })

  it.each([
    ['Intro', 'opening'],
    ['1. Introduction:', 'opening'],
    ['Conclusion.', 'closing'],
    ['- conc', 'closing'],
    ['Paragraph 2', 'heading'],
    ['P3:', 'heading'],
    ['For:', 'heading'],
    ['???', 'heading'],
    ['-', 'heading'],
    ['Introduction of the NEP', 'point'],
    ['Against Rapallo', 'point'],
    ['End of the war scare', 'point'],
  ])('takes “%s” for a line of the kind %s', (plan, kind) => {
    expect(lineOf(plan)?.kind).toBe(kind)
  })

  it.each([
    ['Intro: what is revolutionary?', 'what is revolutionary?'],
    ['Para 2 – Rapallo', 'Rapallo'],
    ['Conclusion—more careful', 'more careful'],
    ['China: two tracks', 'China: two tracks'],
    ['Anti-imperialism', 'Anti-imperialism'],
  ])('looks for “%s” without its label', (plan, content) => {
    expect(lineOf(plan)).toMatchObject({ kind: 'point', content })
  })

  it('passes over empty lines', () => {
    expect(planLines('\n One\n\n \nTwo\n').map(({ text }) => text)).toEqual(['One', 'Two'])
  })
})
