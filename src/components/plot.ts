import type * as Observable from '@observablehq/plot'

/** The library that draws, loaded when the first plot is shown. */
export type Plot = typeof Observable

export const INK = 'currentColor'
export const ACCENT = 'var(--accent)'
export const RULE = 'var(--edge)'
