/**
 * GitBook's blocks of API methods: `{% swagger method="get" path="/boats" %} … {% endswagger %}`, between any text.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import type { Dialect } from '../../reading/dialect.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'
import { readUnit } from './read.ts'

export const gitbook: Dialect = {
  id: 'gitbook',
  title: "GitBook's API method blocks",
  signs: [
    { line: /^\s*\{% swagger [^%\n]*\bmethod=/, weight: 0.95, reason: 'blocks state method and path' },
    { line: /^\s*\{% swagger-parameter [^%\n]*\bin=/, weight: 0.3, reason: 'blocks state parameters' },
  ],
  cut: cutBlocks,
  profile: DEFAULT_PROFILE,
  read: readUnit,
}

const START = /^\s*\{% swagger /
/** Names a specification that lies beside the page. */
const NAMES_SPECIFICATION = /\bsrc=/
/** The title of a page names what its operations are about. */
const TITLE = /^# +(\S.*)$/
const END = /\{% endswagger %\}/

function cutBlocks({ lines, isFenced }: PageOutline): UnitCut[] {
  const cuts: UnitCut[] = []
  let firstLine = 1
  let title = ''
  let isInside = false
  const close = (lastLine: number): void => {
    if (lastLine >= firstLine)
      cuts.push({ firstLine, lastLine, context: { title }, ...(isInside ? {} : { isLeft: true }) })
    firstLine = lastLine + 1
  }
  for (const [index, text] of lines.entries()) {
    if (isFenced(index + 1)) continue
    title = TITLE.exec(text)?.[1] ?? title
    if (START.test(text) && !NAMES_SPECIFICATION.test(text)) {
      close(index)
      isInside = true
    } else if (isInside && END.test(text)) {
      close(index + 1)
      isInside = false
    }
  }
  close(lines.length)
  return cuts
}
