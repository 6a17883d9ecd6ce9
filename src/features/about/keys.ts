/** A group of keys for the Keys dialog: what is pressed, and what it does. */
export interface KeyGroup {
  readonly title: string
  readonly keys: readonly (readonly [keys: string, effect: string])[]
}

export const KEYS_EVERYWHERE: KeyGroup = {
  title: 'Everywhere',
  keys: [
    ['Ctrl 1 … 8', 'the screens in the order of the rail'],
    ['Alt ←, Alt →', 'back and forward'],
    ['Ctrl F', 'find in the essay'],
    ['Ctrl + , Ctrl −, Ctrl 0', 'zoom in, out, and back to the usual size'],
    ['Ctrl Enter', 'save the card or the note being written'],
    ['?', 'these keys'],
    ['F11', 'full screen'],
  ],
}

export const KEYS_OF_SCREENS: readonly (KeyGroup & { readonly path: string })[] = [
  {
    path: '/read',
    title: 'Read',
    keys: [
      ['/', 'find'],
      ['Enter, Shift Enter', 'next and previous place found'],
      ['+, −', 'larger and smaller text'],
      ['o', 'show or hide the outline'],
      ['n', 'show or hide the notes'],
      ['c', 'make a card: of the words selected, or on the paragraph being read'],
      ['Tab, then Enter', 'go to a term, show or hide its explanation; open a note and see its words'],
      ['Esc', 'close an explanation, the notes or the find bar'],
      ['Alt G', 'make the selected words a gap, while writing a card'],
    ],
  },
  {
    path: '/outline',
    title: 'Outline',
    keys: [
      ['↑, ↓', 'move between points'],
      ['→, ←', 'unfold and fold'],
      ['Home, End', 'first and last point'],
      ['Enter', 'read the point’s paragraph, in the essay or the supplement'],
    ],
  },
  // Before Cards, whose path begins its own.
  {
    path: '/cards/browse',
    title: 'Browse',
    keys: [
      ['/', 'search'],
      ['↑, ↓, Page ↑, Page ↓', 'move between cards'],
      ['Home, End', 'first and last card'],
      ['Enter', 'show the card beside the table'],
      ['Space', 'choose the card, or no longer'],
      ['Shift ↑, Shift ↓', 'choose several'],
      ['Ctrl A', 'choose all that are found, from the table'],
      ['n', 'add a card'],
      ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
    ],
  },
  {
    path: '/cards',
    title: 'Cards',
    keys: [
      ['Space, Enter', 'show the answer; then the framed grade; go on early, at a rest'],
      ['1, 2, 3, 4', 'Again, Hard, Good, Easy; before the answer, how sure you are where that is asked'],
      ['a … f', 'tick what you said'],
      ['↑, ↓', 'move an event, from one of its arrows'],
      ['Tab', 'leave the field of a typed answer, where letters are letters; Enter ends it'],
      ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
      ['-', 'bury the card until tomorrow'],
      ['s', 'suspend it'],
      ['*', 'flag it, or no longer'],
      ['w', 'edit it'],
      ['n', 'note something on it'],
      ['h', 'its history'],
      ['r', 'read it aloud, where this machine has a voice of its own'],
      ['p', 'read the sentence it comes from'],
      ['Esc', 'stop for now'],
    ],
  },
  {
    path: '/practise',
    title: 'While writing',
    keys: [
      ['Alt T', 'tell the time left'],
      ['Alt N', 'next phase'],
      ['Alt P, Alt A', 'to the plan, to the answer'],
      ['Alt B', 'take a break, go on'],
      ['Alt V', 'versions'],
      ['Alt S', 'look up the spelling, where Settings has it on'],
      ['Ctrl F', 'find in the sheet'],
      ['Tab', 'leave the sheet'],
    ],
  },
]
