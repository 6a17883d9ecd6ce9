const FIELD =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"]'

/** Whether the focus is in a field or a dialog: an Undo of the menu is about what is written there, not about the cards behind. */
export function isTyping(): boolean {
  return document.activeElement?.closest(FIELD) != null
}
