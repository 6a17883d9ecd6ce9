/** A line of a plan with the number of the paragraph it was written in, from 1; null where it was not. */
type LabelledLine = readonly [line: string, paragraph: number | null]

/** Plans as students might have made them for answers of tests/fixtures/answers/open. The thresholds were chosen on them. */
export const LABELLED_PLANS: Readonly<Record<string, readonly LabelledLine[]>> = {
  'remained-revolutionary-1': [
    ['Intro - appearances (trade agreement, Rapallo, pacts)', 1],
    ['- define: revolution as declared aim; too easy', 2],
    ['- real argument: zigzags but Marxist belief – Rapallo splits capitalists', 3],
    ['- China: Karakhan + Borodin, KMT as stage theory', 4],
    ['- BUT Joffe-Sun 1923', 5],
    ['- after 1927: third period v Litvinov', 6],
    ['- Railway war 1929', 7],
    ['- Germany 1923?', 8],
    ['Conclusion - aims yes, deeds less', 8],
  ],
  'china-and-the-succession-1': [
    ['1. Intro', 1],
    ['2. Not Stalin’s policy: Lenin theses 1920, Sneevliet, united front', 2],
    ['3. 1925-6 May 30, gunboat coup covered up', 3],
    ['4. 1927 lemon speech, Shanghai massacre, Canton commune', 4],
    ['5. contradictory telegrams, Roy shows it to Wang', 5],
    ['6. aftermath: Trotsky betrayal v Stalin', 6],
    ['7. Nanchang rising', null],
    ['8. other side - not all Moscow', 7],
    ['Conc', 7],
  ],
  'western-neighbours-1': [
    ['Intro: who are the neighbours', 1],
    ['Japan and non-aggression pacts', 7],
    ['Warsaw 1920, treaties Riga Tartu', 2],
    ['Tallinn rising 1924', 4],
    ['Pilsudski / Voikov', 5],
    ['Kellogg, Litvinov protocol', 6],
    ['Bessarabia', 7],
    ['Judgement: revolution first, security later', 8],
  ],
}
