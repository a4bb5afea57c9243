/**
 * The signs of a page that carries OpenAPI.
 * In: an outline. Out: a score and what was seen.
 */
import type { PageOutline } from '../../markdown/types.ts'
import type { Detection, Sign } from '../../reading/dialect.ts'
import { scoreSigns } from '../../reading/signs.ts'

const DOCUMENT = /^ {0,3}(?:(?:openapi|swagger): ['"]?[23]\b|"(?:openapi|swagger)": ?"[23])/
const COMPACT = /^ {0,3}\{ ?"(?:openapi|swagger)": ?"[23]/
const MINTLIFY_FENCE = /^ {0,3}`{3,} ?ya?ml (?:\S+ )?(?:get|put|post|delete|options|head|patch|trace) \//i

export const SIGNS: readonly Sign[] = [
  {
    line: /^#{1,6} OpenAPI definition$/i,
    weight: 0.2,
    reason: 'the heading "OpenAPI definition" of ReadMe',
  },
  { line: /^<APIPage\s/, weight: 1, reason: 'a page component of Fumadocs' },
  {
    line: /^ {0,3}\{% (?:openapi(?:-operation)? |swagger src=)/,
    weight: 1,
    reason: 'a block of GitBook that names a specification',
  },
]

interface InnerSign extends Omit<Sign, 'line'> {
  isSeen: (outline: PageOutline) => boolean
}

/** Signs within fences and front matter. */
const INNER_SIGNS: readonly InnerSign[] = [
  { reason: 'a fence holds an OpenAPI document', weight: 0.8, isSeen: hasDocument },
  {
    reason: 'a fence of Mintlify names a method and a path',
    weight: 0.9,
    isSeen: ({ lines }) => lines.some((line) => MINTLIFY_FENCE.test(line)),
  },
  {
    reason: 'the front matter of Docusaurus holds an operation',
    weight: 1,
    isSeen: ({ lines }) => operationLine(lines) !== undefined,
  },
]

export function detect(outline: PageOutline): Detection {
  const { score, reasons } = scoreSigns(outline, SIGNS)
  const seen = INNER_SIGNS.filter(({ isSeen }) => isSeen(outline))
  const more = seen.reduce((sum, { weight }) => sum + weight, 0)
  return { score: Math.min(1, score + more), reasons: [...reasons, ...seen.map(({ reason }) => reason)] }
}

/** The first line of a fence, or the first key of the object that begins there. */
function hasDocument({ lines, isFenced }: PageOutline): boolean {
  return lines.some((line, index) => {
    if (!isFenced(index + 1)) return false
    if (COMPACT.test(line)) return true
    const before = lines[index - 1] ?? ''
    return DOCUMENT.test(line) && (/^ {0,3}[`~]{3}/.test(before) || before.trim() === '{')
  })
}

/** The index of the line of the front matter that holds an operation of Docusaurus. */
export function operationLine(lines: readonly string[]): number | undefined {
  if (lines[0]?.trim() !== '---') return undefined
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---')
  const found = lines.findIndex((line) => /^api: ?(?:e[A-Za-z0-9+/]{20}|['"]?\{)/.test(line))
  return found > 0 && found < end ? found : undefined
}
