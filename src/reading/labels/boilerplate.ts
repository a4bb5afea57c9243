/**
 * Blocks that carry no facts: sentences that generators print on every page, comments, frames.
 */
import type { RootContent } from 'mdast'
import type { Cursor } from '../cursor.ts'
import type { Vocabulary } from '../profile.ts'
import { quotedText } from './blocks.ts'
import { COMMENT, countPieces } from './html-pieces.ts'

/** Passes the sentences that stand below a chapter's heading in every page. */
export function takeBoilerplate(cursor: Cursor): void {
  while (cursor.isBoilerplate(cursor.block)) cursor.take('furniture')
}

export function isBoilerplate(block: RootContent | undefined, { boilerplate }: Vocabulary): boolean {
  const quoted = quotedText(block)
  return boilerplate.some((words) => quoted?.startsWith(words) === true) || isFrame(block)
}

const FRAME = /<\/?(?:section|div)\b[^>]*>/y
const FOR_SEARCH_ENGINES = /^\s*<script\s+type="application\/ld\+json">/

/** Comments, tags that options put around sections, and what the option for discovery adds at the end. */
function isFrame(block: RootContent | undefined): boolean {
  if (block?.type !== 'html') return false
  const frames = countPieces(block.value, [COMMENT, FRAME]) ?? 0
  return frames > 0 || FOR_SEARCH_ENGINES.test(block.value)
}

/** All that stands before the first heading, or in front matter: for site generators, not of the API. */
export function passBoilerplate(cursor: Cursor): void {
  while (cursor.block !== undefined) {
    if (cursor.unit.context['kind'] === 'front-matter' || cursor.isBoilerplate(cursor.block))
      cursor.take('furniture')
    else cursor.skip()
  }
}
