/** The sizes of `--reading-size` and of what stands beside the text, in CSS pixels: the outline and the text’s own margins. */
const READING_SIZE = 19
const BESIDE_TEXT = 376

/** The text column in its own ems: its margin line and a line of some forty letters. */
const LEAST_TEXT = 24

/** Whether the outline fits beside the essay and leaves it a line worth reading, at a text size in per cent. */
export const hasOutlineRoom = (width: number, textSize: number): boolean =>
  width >= BESIDE_TEXT + (LEAST_TEXT * READING_SIZE * textSize) / 100
