import { describe, expect, it } from 'vitest'
import { dateChecker } from '@/domain/marking/date-checks'
import { bundledPack } from '../../resources/content-pack'
import { measureMarking } from '../../marking/measure'

const pack = bundledPack()
const check = dateChecker(pack)
const askedIn = (answer: string) =>
  check(answer).map(({ date, event }) => [answer.slice(date.start, date.end), event.id])

describe('dateChecker', () => {
  it.each([
    ['Rapallo (1921) was a deal between two outcasts.', '1921', 'rapallo'],
    [
      'It began well. The police raided ARCOS on 12 May 1926. Then came the breach.',
      '12 May 1926',
      'arcos-raid',
    ],
    ['At the end of 1925 the police raided ARCOS.', '1925', 'arcos-raid'],
    ['In late 1920 the treaty of Rapallo was signed with Germany.', 'late 1920', 'rapallo'],
    ['The treaty of Rapallo (1936) was a shock to London.', '1936', 'rapallo'],
    // Of two events the one of that day in another year, or the one the date stands beside.
    [
      'The Treaty of Rapallo, signed on 16 April 1921 by Chicherin and Rathenau during the Genoa conference, broke the ring.',
      '16 April 1921',
      'rapallo',
    ],
    [
      'Borodin advised the Kuomintang at Canton, and in Britain the Zinoviev letter of October 1925 was believed.',
      'October 1925',
      'zinoviev-letter',
    ],
  ])('asks about “%s”', (answer, written, event) => {
    expect(askedIn(answer)).toEqual([[written, event]])
  })

  it.each([
    'The police raided ARCOS on 12 May 1927.',
    // A year alone fits whatever happened in it that is only a little like the sentence.
    'The Comintern was founded in 1919 by Lenin.',
    'The Comintern turned left in 1928 because of Stalin.',
    'The police raided ARCOS in 1927.',
    'By 1928 the ARCOS raid was forgotten.',
    'By the end of 1928 the ARCOS raid was forgotten.',
    'By the very end of the year 1928 the ARCOS raid was forgotten.',
    'From the beginning of 1925 the police watched ARCOS before their raid.',
    'On the eve of 1927 the police planned to raid ARCOS.',
    'Until the middle of 1929 nobody forgot how the police raided ARCOS.',
    'As late as 1929 the ARCOS raid was a sore point.',
    'As early as 1925 the police wished to raid ARCOS.',
    'During 1928 the ARCOS raid was forgotten.',
    'Throughout 1928 the ARCOS raid was remembered.',
    'Up to 1926 no police had raided ARCOS.',
    'Prior to 1926 no police had raided ARCOS.',
    'Even in 1929 the ARCOS raid rankled.',
    'Post-1923 relations rested on the treaty of Rapallo.',
    'Pre–1920 hopes of a treaty of Rapallo with Germany were vain.',
    'Fink (1984) sees the treaty of Rapallo as a shock.',
    'In 1984 Fink called the treaty of Rapallo a shock.',
    'Carr, E. H. (1953) treats the treaty of Rapallo as a turning point.',
    'Carr (1930) treats the treaty of Rapallo as a turning point.',
    'Rothstein, A. (1941) calls the treaty of Rapallo with Germany a defence.',
    'Three years after Rapallo, in 1925, came Locarno.',
    'The Decree on Peace was passed on 26 October 1917 (old style).',
    'Carr (1953) treats the treaty of Rapallo as a turning point.',
    'The 1922 Committee cheered the ARCOS raid.',
    'Between 1921 and 1933 the ARCOS raid was the worst moment.',
    'In the 1930s the ARCOS raid was remembered.',
    '',
  ])('leaves “%s” alone', (answer) => {
    expect(askedIn(answer)).toEqual([])
  })

  it('takes a name with a year after 1940 for a reference where the timeline goes on so long, unless the timeline has it', () => {
    const timeline = pack.timeline.map((event) =>
      event.id === 'rapallo' ? { ...event, date: { ...event.date, to: '1950' } } : event,
    )
    const longer = dateChecker({ ...pack, timeline })
    const yearsIn = (answer: string) => longer(answer).map(({ date }) => answer.slice(date.start, date.end))

    expect(yearsIn('Fink (1948) writes how the police raided ARCOS.')).toEqual([])
    expect(yearsIn('Rothstein, A. (1948) writes how the police raided ARCOS.')).toEqual([])
    expect(yearsIn('The police raid on ARCOS (1948) ended trade.')).toEqual(['1948'])
  })

  it('gives the same words the same id, wherever they stand', () => {
    const sentence = 'Rapallo (1921) was a deal between two outcasts.'
    expect(check(`First. ${sentence}`)[0]?.id).toBe(check(sentence)[0]?.id)
  })

  it('is as right on the open sentences as it was when its limits were chosen', () => {
    const { dates } = measureMarking(pack, 'open')
    expect(dates.asked).toBe(dates.rightly)
    expect(dates.rightly / dates.faults).toBeGreaterThanOrEqual(0.95)
  })
})
