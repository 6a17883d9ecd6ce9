import { paragraphsOf } from '@/domain/practice/paragraphs'
import { tellingStems } from '@/domain/text/stems'

/**
 * What a line of a plan is: a point to be looked for by its words, a name for the first or last paragraph, or a heading that
 * promises nothing to look for.
 */
export type PlanLineKind = 'point' | 'opening' | 'closing' | 'heading'

/** One line of a plan as it reads without its bullet or number, and the part of it that is looked for: without a label before it. */
export interface PlanLine {
  readonly kind: PlanLineKind
  readonly text: string
  readonly content: string
}

/** “- ”, “• ”, “→”, “1. ”, “2) ”, “(a) ”, “iv. ”, “3 – ”, “4 ” before a capital; never a year. */
const BULLET =
  /^(?:[-–—*+•·‣▪◦>→]+\s*|(?:\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]|\d{1,2}\s*[-–—:]|\d{1,2}(?=\s+\p{Lu}))\s+)/u

const OPENING = 'intro(?:duction)?|opening|beginning|start'
const CLOSING = 'concl?(?:usion)?|conclude|closing|ending|end|summing up|sum up|summary'
const HEADING =
  '(?:essay )?plan|(?:main )?body|main (?:points?|part)|(?:para(?:graph)?|point|section|part|p|¶)\\s*\\d{0,2}|thesis|argument|' +
  'counter-?arguments?|evidence|points?|for|against|pros?|cons?|verdict|judge?ment|line'
const LABELS = `${OPENING}|${CLOSING}|${HEADING}`

const isWhole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})\\s*[.:–—-]?$`, 'iu')
const WHOLE_OPENING = isWhole(OPENING)
const WHOLE_CLOSING = isWhole(CLOSING)
const WHOLE_HEADING = isWhole(HEADING)
const LABEL = new RegExp(`^(?:${LABELS})(?:\\s*:\\s*|\\s+[-–—]+\\s+|[–—])`, 'iu')

/** The lines of a plan in order, each once; empty ones are none. */
export function planLines(plan: string): PlanLine[] {
  return paragraphsOf(plan).map(({ start, end }) => {
    const text = withoutBullets(plan.slice(start, end))
    const content = text.replace(LABEL, '')
    return { kind: kindOf(text, content), text, content }
  })
}

function kindOf(text: string, content: string): PlanLineKind {
  if (WHOLE_OPENING.test(text)) return 'opening'
  if (WHOLE_CLOSING.test(text)) return 'closing'
  return WHOLE_HEADING.test(text) || tellingStems(content).length === 0 ? 'heading' : 'point'
}

/** Without the bullets before it; a line that is nothing else stays as it is. */
function withoutBullets(line: string): string {
  const rest = line.replace(BULLET, '')
  return rest === line || rest === '' ? line : withoutBullets(rest)
}
