/**
 * Pages that show an API by curl commands: in fences, in indented code, or as plain lines.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import type { Detection, Dialect } from '../../reading/dialect.ts'
import { locatedPage } from '../../reading/locate/page-groups.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'
import { readUnit } from './read.ts'

/** A generator that prints marks of its own is surer. */
const MAX_SCORE = 0.8

export const curl: Dialect = {
  id: 'curl',
  title: 'Pages that show an API through `curl` commands',
  signs: [],
  maxScore: MAX_SCORE,
  detect,
  cut: wholePage,
  profile: DEFAULT_PROFILE,
  read: readUnit,
}

const COMMAND = /(?:^|[\s|;&(`])curl(?:\.exe)?(?:\s+(?:-|["'$]|https?:|localhost|[\w-]+\.\w)|\s*\\?$)/
const OPERATION_LINE = /^\s*(?:#+\s+)?`(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) \/[^`]*`\s*$/
const PARAMETER_TABLE = /^\|\s*(?:Name|Parameter)\s*\|\s*In\s*\|/i

/** Generators print curl samples too, but always with a line that names the operation. */
function detect(outline: PageOutline, words: Vocabulary): Detection {
  const { lines } = outline
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length
  const commands = count(COMMAND)
  const marks = count(OPERATION_LINE) + count(PARAMETER_TABLE)
  if (commands === 0) return { score: 0, reasons: ['no line begins with curl'] }
  const { groups } = locatedPage(outline, words)
  const { length: stated } = groups.flatMap(({ statements }) => statements)
  const seen = `${commands} ${commands === 1 ? 'line calls' : 'lines call'} curl`
  if (marks > 0) return { score: 0.05, reasons: [seen, `${marks} operation lines or tables of parameters`] }
  if (stated > 0) return { score: 0.05, reasons: [seen, `other blocks state ${stated} operations`] }
  if (groups[0]?.rendersSpecification === true)
    return { score: 0.05, reasons: [seen, 'a tag prints a specification, which states the operations'] }
  return {
    score: Math.min(MAX_SCORE, 0.6 + commands / 20),
    reasons: [seen, 'no operation lines, no tables of parameters'],
  }
}

/** A variable may be set anywhere on the page, so the page is one unit. */
function wholePage({ lines }: PageOutline): UnitCut[] {
  return [{ firstLine: 1, lastLine: lines.length, context: {} }]
}
