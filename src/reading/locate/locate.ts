/**
 * Runs all locators over a group of sections. The group takes what its strongest locator found; what weaker ones
 * found there are samples of it.
 */
import type { Vocabulary } from '../profile.ts'
import { NO_WORDS } from '../words/house.ts'
import { locators } from './registry.ts'
import type { LocatorId, SectionGroup, Statement } from './types.ts'

export interface Located {
  /** Of the strongest locator, in the order of the page. */
  statements: Statement[]
  /** What weaker locators, or the same one below a word like "example", found. */
  others: Statement[]
}

const EXAMPLE = /\b(?:examples?|e\.g\.|samples?)\b/i

export function locateIn(group: SectionGroup, words: Vocabulary = NO_WORDS): Located {
  const found: Record<Setting, Statement[]> = { definition: [], 'example-part': [], mention: [] }
  for (const { locate } of locators) {
    for (const statement of locate(group, words)) found[settingOf(group, statement)].push(statement)
  }
  const pool = found.definition.length > 0 ? found.definition : found['example-part']
  const statements = pool
    .filter(({ locator }) => locator === pool[0]?.locator)
    .sort((a, b) => a.firstLine - b.firstLine)
  const all = [...found.definition, ...found['example-part'], ...found.mention]
  return { statements, others: all.filter((one) => !statements.includes(one)) }
}

/** Locators whose statements are definitions wherever they are. */
const SURE: ReadonlySet<LocatorId> = new Set(['house-line', 'front-matter', 'element', 'heading'])

/** Where a statement is: below a label "Example" pages may have the only one; a sentence only mentions it. */
type Setting = 'definition' | 'example-part' | 'mention'

function settingOf(group: SectionGroup, { firstLine, locator }: Statement): Setting {
  if (SURE.has(locator)) return 'definition'
  if (group.rendersSpecification && locator === 'fence') return 'mention'
  const { page, sections } = group
  const own = sections.findLast((section) => section.firstLine <= firstLine)
  const lead = leadIn(page.lines, page.hidden, { from: own?.contentLine ?? 1, line: firstLine })
  if (EXAMPLE.test(lead)) return wordCount(lead) <= MAX_LABEL_WORDS ? 'example-part' : 'mention'
  return own !== undefined && own !== sections[0] && EXAMPLE.test(own.title) ? 'example-part' : 'definition'
}

const MAX_LABEL_WORDS = 3

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length
}

/** The paragraph above a line, if it ends with a colon. */
function leadIn(
  lines: readonly string[],
  hidden: Uint8Array,
  { from, line }: { from: number; line: number },
): string {
  let last = line - 1
  while (last >= from && isSkipped(lines[last - 1] ?? '')) last -= 1
  if (last < from || hidden[last - 1] === 1 || !/[:：][*_\s]*$/.test(lines[last - 1] ?? '')) return ''
  let first = last
  while (
    first > from &&
    last - first < 6 &&
    (lines[first - 2] ?? '').trim() !== '' &&
    hidden[first - 2] !== 1
  )
    first -= 1
  return lines.slice(first - 1, last).join(' ')
}

function isSkipped(line: string): boolean {
  return line.trim() === '' || /^\s*(?:```|~~~)/.test(line)
}
