/** A change of typography alone: this text, standing this many times, is set as that. */
export interface Substitution {
  readonly before: string
  readonly after: string
  readonly times: number
}

/**
 * All that was changed in the essay's paragraphs, in the order in which it is applied. No letter and no digit of the
 * author's is touched, so his spelling stays ("matte", "Troskii", "the Soviet leaders personal posturing").
 * The list stands among the tests because the app never applies it: it is the proof of what essay.md already is.
 */
export const TYPOGRAPHY: readonly Substitution[] = [
  // Three full stops stand for an ellipsis, and an ellipsis for words left out has a space on either side.
  { before: 'Marx ...inspired', after: 'Marx … inspired', times: 1 },
  { before: 'Canton...weakened', after: 'Canton … weakened', times: 1 },
  // The space that a lost footnote mark or a quotation mark left before a comma or full stop.
  { before: ' ,', after: ',', times: 7 },
  { before: ' .', after: '.', times: 4 },
  // Apostrophes.
  { before: 'People`s', after: 'People’s', times: 1 },
  { before: 'Stalin`s', after: 'Stalin’s', times: 3 },
  { before: 'Troskii`s', after: 'Troskii’s', times: 1 },
  { before: 'Trotskii`s', after: 'Trotskii’s', times: 1 },
  { before: 'Lenin`s', after: 'Lenin’s', times: 2 },
  // Quotation marks: single ones, as the author has them.
  { before: '`Despite all', after: '‘Despite all', times: 1 },
  { before: 'revolutionary.` Discuss', after: 'revolutionary.’ Discuss', times: 1 },
  { before: '`Soviet`', after: '‘Soviet’', times: 2 },
  { before: 'two.`Machiavelli', after: 'two. ‘Machiavelli', times: 1 },
  { before: 'policy, ` is', after: 'policy,’ is', times: 1 },
  { before: '`All that', after: '‘All that', times: 1 },
  { before: 'shop,`was', after: 'shop,’ was', times: 1 },
  { before: '`normalization`', after: '‘normalization’', times: 1 },
  { before: '`normal state,`', after: '‘normal state,’', times: 1 },
  { before: '`They [', after: '‘They [', times: 1 },
  { before: 'away.` Having', after: 'away.’ Having', times: 1 },
  { before: '`We were', after: '‘We were', times: 1 },
  { before: 'world revolution. `', after: 'world revolution.’', times: 1 },
  // A range of years takes an en dash.
  { before: '1921-1933', after: '1921–1933', times: 2 },
]

/** The words with which the question and each paragraph begin and end in the source. */
export const BREAKS: readonly (readonly [string, string])[] = [
  ['`Despite all appearances', 'the period 1921-1933'],
  ['For our purposes we will take a', 'nonetheless it remained revolutionary.'],
  ['The duality of Soviet foreign policy', 'Soviet foreign policy 1921-1933 .'],
  ['Whilst historians have often been hasty', 'fascist states of the 1930s.'],
  ['The very specific circumstances', 'throughout Soviet history.'],
  ['We will now look, in relative depth', 'could be considered revolutionary.'],
  ['The immediate threat in 1920s', 'all play a major role.'],
  ['In effect for six years', 'the chief policy maker .'],
  ['As the Kuomintang successfully', 'pockets of power in isolated areas .'],
  ['This apparent disaster', 'home of world revolution. `'],
  ['From this, it can be seen how', 'progression to communism.'],
]
