/**
 * What a date on a card stands with: words of the card that hold the date, its answers shown; what of the pack has it; and, where
 * that isn’t the day of an event or the year of a book, the words in which it is told there.
 */
export type CardDate = readonly [words: string, ref: string, told?: string]

/** The dates of every card that has two or more, none of which may stand where another belongs. */
export const CARD_DATES: Readonly<Record<string, readonly CardDate[]>> = {
  'argument-of-essay': [
    ['After 1921', 'essay/p-4', 'in 1921'],
    ['break of 1927', 'essay/p-8', 'by 1927'],
  ],
  'second-test-by-phase': [
    ['strong in 1919–23', 'counter/loose-definition', 'strong in 1919–23'],
    ['mixed in 1923–27', 'counter/loose-definition', 'mixed in 1923–27'],
    ['weak in deeds in 1928–33', 'counter/loose-definition', 'weak in deeds in 1928–33'],
  ],
  'comintern-founded': [
    ['first congress? March 1919', 'event/first-comintern-congress'],
    ['first congress in Moscow in March 1919', 'event/first-comintern-congress'],
  ],
  'pretence-tested': [
    ['Curzon note of 1923', 'event/curzon-note'],
    ['Zinoviev letter of 1924', 'event/zinoviev-letter'],
    ['ARCOS raid of 1927', 'event/arcos-raid'],
  ],
  'dualism-in-pairs': [
    ['events from 1921', 'event/trade-agreement'],
    ['to 1929 in', 'event/litvinov-protocol'],
    ['March 1921: the trade agreement', 'event/trade-agreement'],
    ['March 1921: the trade agreement and Riga', 'event/peace-of-riga'],
    ['March 1921: the trade agreement and Riga beside the March Action', 'event/march-action'],
    ['1922–23: Rapallo', 'event/rapallo'],
    ['1922–23: Rapallo beside the German October', 'event/german-october'],
    ['1923–24: Karakhan in Peking', 'event/sino-soviet-agreement'],
    ['1923–24: Karakhan in Peking beside Borodin in Canton', 'event/borodin-reaches-canton'],
    ['1924: British recognition', 'event/british-recognition'],
    ['1924: British recognition beside the Zinoviev letter', 'event/zinoviev-letter'],
    ['1928: the Kellogg–Briand Pact', 'event/kellogg-briand-pact'],
    ['1928: the Kellogg–Briand Pact beside the Sixth Comintern Congress', 'event/sixth-comintern-congress'],
    ['1929: the Litvinov Protocol', 'event/litvinov-protocol'],
    ['1929: the Litvinov Protocol beside ‘social fascism’', 'event/bukharin-ousted'],
  ],
  'peace-of-riga': [
    ['Riga with Poland signed? 18 March 1921', 'event/peace-of-riga'],
    ['treaty of 18 March 1921', 'event/peace-of-riga'],
  ],
  'twenty-one-conditions': [
    ['Twenty-One Conditions of 1920', 'event/second-comintern-congress'],
    ['entry rules of 1920', 'event/second-comintern-congress'],
  ],
  uldricks: [
    ['Uldricks (1979)', 'historian/uldricks'],
    ['historian (1979)', 'historian/uldricks'],
  ],
  'clashes-were-real': [
    ['Zinoviev letter affair of 1924', 'event/zinoviev-letter'],
    ['ARCOS affair of 1927', 'event/arcos-raid'],
  ],
  'state-interest-deeds': [
    ['Rapallo, 1922', 'event/rapallo'],
    ['Railway war, 1929', 'event/railway-war'],
    ['pacts of 1932', 'event/poland-pact'],
  ],
  elleman: [
    ['secret accords of 1924–25', 'historian/elleman', 'secret accords of 1924–25'],
    ['Elleman (1997)', 'historian/elleman'],
  ],
  'strongest-opponent': [
    ['historian (1997)', 'historian/elleman'],
    ['secret accords of 1924–25', 'historian/elleman', 'secret accords of 1924–25'],
  ],
  debo: [
    ['policy of 1917–21', 'historian/debo', 'In 1917–21 survival came first'],
    ['Debo (1979', 'historian/debo'],
    ['and 1992)', 'historian/debo'],
  ],
  'brest-litovsk': [
    ['Brest-Litovsk signed? 3 March 1918', 'event/brest-litovsk'],
    ['treaty of 3 March 1918', 'event/brest-litovsk'],
  ],
  'two-treaties-of-riga': [
    ['Riga, August 1920 Peace with Latvia', 'event/riga-latvia'],
    ['Riga, March 1921 Peace with Poland', 'event/peace-of-riga'],
  ],
  'two-treaties-of-tartu': [
    ['Tartu, February 1920 Peace with Estonia', 'event/tartu-estonia'],
    ['Tartu, October 1920 Peace with Finland', 'event/tartu-finland'],
  ],
  'japan-withdraws': [
    ['Vladivostok in October 1922', 'event/vladivostok'],
    ['north Sakhalin in 1925', 'event/soviet-japanese-convention'],
  ],
  'sun-joffe-or-koo-karakhan': [
    ['China, of 1923', 'event/sun-joffe'],
    ['and 1924.', 'event/sino-soviet-agreement'],
    ['Sun–Joffe January 1923', 'event/sun-joffe'],
    ['Koo–Karakhan May 1924', 'event/sino-soviet-agreement'],
  ],
  whiting: [
    ['Whiting (1954)', 'historian/whiting'],
    ['China policy of 1917–24', 'historian/whiting', 'Soviet Policies in China, 1917–1924'],
  ],
  'sun-joffe-date': [
    ['manifesto issued? 26 January 1923', 'event/sun-joffe'],
    ['issue on 26 January 1923', 'event/sun-joffe'],
  ],
  'borodin-importance': [
    ['rise, 1923–27', 'person/borodin', 'from October 1923 to July 1927'],
    ['Leninist lines for January 1924', 'event/first-kuomintang-congress'],
  ],
  galen: [
    ['China in 1924–25', 'person/blyukher', 'in 1924–25'],
    ['and 1926–27', 'person/blyukher', 'and 1926–27'],
  ],
  'kotkins-figures': [
    ['split of 1927', 'counter/money-and-guns', 'split of 1927'],
    ['Kotkin (2014)', 'historian/kotkin'],
  ],
  'why-the-break': [
    ['break down in 1927', 'event/shanghai-massacre'],
    ['since March 1926', 'event/gunboat-incident'],
  ],
  'roys-telegram': [
    ['Wang Jingwei in 1927? M. N. Roy', 'person/roy', 'in China in 1927'],
    ['Roy show to Wang Jingwei in 1927', 'person/roy', 'in China in 1927'],
  ],
  'trotskys-fall': [
    ['left the Politburo in 1926', 'person/trotsky', 'left the Politburo in October 1926'],
    ['expelled from the party in 1927', 'person/trotsky', 'from the party in November 1927'],
    ['deported in 1929', 'person/trotsky', 'deported in February 1929'],
  ],
  'vozhd-early': [
    ['Stalin of 1927', 'term/vozhd', 'for Stalin in 1927'],
    ['only from 1929', 'term/vozhd', 'fiftieth birthday in December 1929'],
  ],
  'rapallo-splits': [
    ['Rapallo (1922)', 'event/rapallo'],
    ['treaty of April 1922', 'event/rapallo'],
  ],
  'berlin-prolonged': [
    ['prolonged on 24 June 1931', 'event/berlin-treaty-prolonged'],
    ['ratified only on 5 May 1933', 'event/berlin-treaty-prolonged', 'ratified on 5 May 1933'],
  ],
  'rapallo-locarno-berlin': [
    ['made, of 1922', 'event/rapallo'],
    [', 1925 and', 'event/locarno'],
    ['and 1926.', 'event/treaty-of-berlin'],
    ['Rapallo, 1922', 'event/rapallo'],
    ['Locarno, 1925', 'event/locarno'],
    ['Berlin, 1926', 'event/treaty-of-berlin'],
  ],
  'locarno-fear': [
    ['Locarno (October 1925)', 'event/locarno'],
    ['conference of October 1925', 'event/locarno'],
  ],
  stresemann: [
    ['Locarno (1925)', 'event/locarno'],
    ['Treaty of Berlin (1926)', 'event/treaty-of-berlin'],
  ],
  'breach-and-return': [
    ['broke off relations in May 1927', 'event/british-breach'],
    ['restore them in October 1929', 'event/anglo-soviet-protocol'],
  ],
  'curzon-or-arcos': [
    ['Moscow, of 1923', 'event/curzon-note'],
    ['and 1927.', 'event/arcos-raid'],
    ['Curzon note, 1923', 'event/curzon-note'],
    ['ARCOS raid, 1927', 'event/arcos-raid'],
  ],
  arcos: [
    ['ARCOS in London? 12 May 1927', 'event/arcos-raid'],
    ['police raid on 12 May 1927', 'event/arcos-raid'],
  ],
  'de-facto-de-jure': [
    ['De facto, 1921', 'event/trade-agreement'],
    ['De jure, 1924', 'event/british-recognition'],
  ],
  'basic-convention': [
    ['Basic Convention signed? 20 January 1925', 'event/soviet-japanese-convention'],
    ['signed with Japan on 20 January 1925', 'event/soviet-japanese-convention'],
  ],
  'united-front-or-third-period': [
    ['Comintern’s line of 1921', 'event/united-front-adopted'],
    ['its line of 1928', 'event/sixth-comintern-congress'],
  ],
  'red-referendum': [
    ['‘Red referendum’ of August 1931', 'event/red-referendum'],
    ['vote of August 1931', 'event/red-referendum'],
  ],
  'litvinov-protocol': [
    ['Protocol signed? 9 February 1929', 'event/litvinov-protocol'],
    ['agreement of 9 February 1929', 'event/litvinov-protocol'],
  ],
  haslam: [
    ['Haslam (1983)', 'historian/haslam'],
    ['cautious in 1930–33', 'historian/haslam', 'Soviet Foreign Policy, 1930–33'],
  ],
  'mukden-incident': [
    ['incident take place? 18 September 1931', 'event/mukden-incident'],
    ['event of 18 September 1931', 'event/mukden-incident'],
  ],
  'mukden-over-locarno': [
    ['Mukden (1931)', 'event/mukden-incident'],
    ['Locarno (1925)', 'event/locarno'],
    ['western pacts of 1932', 'event/poland-pact'],
  ],
  'pacts-cause': [
    ['pacts in 1932', 'event/poland-pact'],
    ['Manchuria, from September 1931', 'event/mukden-incident'],
  ],
  'railway-dates': [
    ['Promised to China in 1919', 'term/chinese-eastern-railway', 'promised to China in 1919'],
    ['joint control from 1924', 'term/chinese-eastern-railway', 'jointly run from 1924'],
    ['fought over in 1929', 'term/chinese-eastern-railway', 'fought for in 1929'],
  ],
  'railway-terms': [
    ['settlement of 1929', 'event/railway-war'],
    ['railway terms of 1924', 'event/sino-soviet-agreement'],
  ],
  'railway-weighed': [
    ['railway war of 1929', 'event/railway-war'],
    ['terms of 1924', 'event/sino-soviet-agreement'],
  ],
  'three-turning-points': [
    [
      'in the west until 1923',
      'supplement/s-8',
      'Until October 1923 Moscow ran risks for revolution in the west',
    ],
    ['nationalists until 1927', 'supplement/s-8', 'until 1927 it backed nationalists'],
    ['after 1931', 'supplement/s-8', 'after 1931 safety ruled'],
  ],
  'harm-to-revolutions': [
    ['China in 1927', 'counter/effect-not-aim', 'China in 1927'],
    ['Germany in 1933', 'counter/effect-not-aim', 'Germany in 1933'],
  ],
}
