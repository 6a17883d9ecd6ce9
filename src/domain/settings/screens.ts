/** The screens, in the order of the rail and of the Go menu. */
export const SCREENS = [
  { title: 'Today', path: '/today' },
  { title: 'Read', path: '/read' },
  { title: 'Outline', path: '/outline' },
  { title: 'Cards', path: '/cards' },
  { title: 'Practise', path: '/practise' },
  { title: 'Progress', path: '/progress' },
  { title: 'Library', path: '/library' },
  { title: 'Settings', path: '/settings' },
] as const
export type ScreenTitle = (typeof SCREENS)[number]['title']
