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
      ['Tab, then Enter', 'go to a term, show or hide its note'],
      ['Esc', 'close a note or the find bar'],
    ],
  },
  {
    path: '/outline',
    title: 'Outline',
    keys: [
      ['↑, ↓', 'move between points'],
      ['→, ←', 'unfold and fold'],
      ['Home, End', 'first and last point'],
      ['Enter', 'read the point’s paragraph'],
    ],
  },
  {
    path: '/cards',
    title: 'Cards',
    keys: [
      ['Space, Enter', 'show the answer'],
      ['1, 2, 3, 4', 'Again, Hard, Good, Easy'],
      ['Space', 'Good, once the answer is shown'],
      ['Ctrl Z', 'undo: the last card comes back'],
      ['s', 'suspend the card'],
      ['p', 'read the paragraph it comes from'],
      ['Esc', 'stop for now'],
      ['Space, Enter', 'go on early, at a rest'],
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
      ['Tab', 'leave the sheet'],
    ],
  },
]
