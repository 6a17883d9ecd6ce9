import { stemsOf } from '@/domain/text/stems'

/**
 * English words, as stems, that are a letter or two from another word of a historian and mean something else: none is a slip
 * in it. From all words of the British dictionary so near to a phrase of the bundled pack, those that an essay may have.
 */
export const WORDS_ALIKE: ReadonlySet<string> = new Set(
  stemsOf(
    'accent action analogue attach auction better bitter bleach border breach breath broach brutish butter cannon caption caution ' +
      'channel common compact compare compete compute conceit concept concert condone conduct confession confine consider context ' +
      'contract contrast convention counter country county danger dagger defeat defect defer deficit definite deflate dependent ' +
      'despise diploma effect empress excerpt except exhort expert experience experiment export express extent faction fallow farther ' +
      'fiction follow forget fraction friction further graduate harvest hither immoral immortal impart import indent infernal infirm ' +
      'inform intense intent interval invent latter leader lender letter linger litter loader longer manifest matter moment muster ' +
      'mutter nation neural neutral notion offence outcast outlast packet peasant picket pleasant practise premise presence present ' +
      'pretence prevent principal principle process profess project prompt protect protest rapture rather reject remain repress reprisal ' +
      'regain resolute resolution resolve respiration respond retain retreat revolt revolution revolve rupture sandal scandal singer sinner ' +
      'stature statute straggle strange stride strife strike stripe strive stroke struggle subside tactile thread threat throat treatise ' +
      'underline undermine waiter',
  ),
)
