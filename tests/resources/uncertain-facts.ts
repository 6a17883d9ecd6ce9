/** What the fact base holds to be uncertain, with words by which it would be known on a card. None may stand on one. */
export const UNCERTAIN_FACTS: readonly (readonly [what: string, words: readonly string[]])[] = [
  [
    'the wording and the page of ‘shut up shop’',
    ['My Life', 'chapter 29', 'all that has to be done', 'proclamations'],
  ],
  ['who tells the version with the secret treaties', ['Pestkovsky', 'exaggerated', 'asking for work']],
  ['whose the line on Machiavelli is', ['Grand Delusion', 'Machiavelli rather than Lenin', 'Carley']],
  [
    'where and when Stalin said ‘We were right’',
    ['1 August 1927', 'joint plenum', 'Control Commission', 'Works, vol'],
  ],
  ['what the cut in ‘We were right’ leaves out', ['Ankara', 'Canton and']],
  ['whether ‘overturned’ is a mistranslation', ['overturned', 'discredited', 'mistranslation']],
  ['every word of the ‘lemon’ speech', ['squeezed', 'thrown away', 'flung', 'utilized', 'utilised']],
  ['how many heard the ‘lemon’ speech', ['3,000', 'three thousand', 'Hall of Columns']],
  ['the Russian members of the executive of 1921', ['five places', 'five members', 'five Russian']],
  ['whether the Kuomintang was admitted to the Comintern', ['sympathising party', 'sympathizing party']],
  ['whether Chiang was of its executive', ['honorary member', 'honorary ECCI']],
  ['how many died at Shanghai and Canton', ['hundreds', 'thousands', 'casualties', 'dead of 1927']],
  ['the day on which Roy showed the telegram', ['1 June', '5 June', '1–5 June', 'June 1927']],
  ['the day on which Nanking broke off relations', ['mid-December', '15 December']],
  ['how much Soviet unions sent in 1926', ['million pounds', '£', 'strike fund of']],
  ['the book behind one of the sources', ['British Foreign Policy, 1919']],
]
