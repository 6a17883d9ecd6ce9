import type { Theme } from './settings'

/**
 * The colour of the page behind everything, known before a style sheet has loaded so that a window opens in it.
 * The same values stand in `src/styles/tokens.css`.
 */
export const PAPER = {
  light: '#fbf8f1',
  dark: '#16181d',
  sepia: '#f3e8d2',
  contrastLight: '#ffffff',
  contrastDark: '#000000',
} as const

/** The paper for a theme on a desktop that is dark or light. */
export function paperOf(theme: Theme, isDesktopDark: boolean): string {
  switch (theme) {
    case 'light':
    case 'dark':
    case 'sepia':
      return PAPER[theme]
    case 'contrast':
      return isDesktopDark ? PAPER.contrastDark : PAPER.contrastLight
    case 'system':
      return isDesktopDark ? PAPER.dark : PAPER.light
  }
}
