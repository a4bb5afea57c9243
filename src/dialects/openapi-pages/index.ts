/**
 * Pages that carry OpenAPI: a whole document in a fence (Mintlify, ReadMe), an operation in the front matter
 * (Docusaurus), or the name of a specification that lies beside the page (Fumadocs, GitBook).
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import type { Dialect } from '../../reading/dialect.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'
import { SIGNS, detect } from './detect.ts'
import { readPage } from './read.ts'

export const openapiPages: Dialect = {
  id: 'openapi-pages',
  title: 'Pages that embed OpenAPI (Mintlify, ReadMe, Docusaurus, Fumadocs, GitBook)',
  signs: SIGNS,
  detect,
  cut: cutAfterFences,
  profile: DEFAULT_PROFILE,
  read: readPage,
}

/** A file can hold many pages, each with its document: a unit ends with the fence that holds one. */
function cutAfterFences({ lines, isFenced }: PageOutline): UnitCut[] {
  const cuts: UnitCut[] = []
  let firstLine = 1
  for (let line = 1; line < lines.length; line += 1) {
    const isEnd = isFenced(line) && !isFenced(line + 1) && line - firstLine > 1
    if (!isEnd) continue
    cuts.push({ firstLine, lastLine: line, context: {} })
    firstLine = line + 1
  }
  return [...cuts, { firstLine, lastLine: lines.length, context: {} }]
}
