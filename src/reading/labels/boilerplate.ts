/**
 * Blocks that carry no facts: sentences that generators print on every page, comments, frames.
 */
import type { RootContent } from 'mdast'
import type { Cursor } from '../cursor.ts'
import { quotedText } from './blocks.ts'

/** Sentences that generators print for readers and that say nothing of the API. */
const BOILERPLATE = [/^Scroll down for /, /^This page is incomplete/]

/** Passes the sentences that stand below a chapter's heading in every page. */
export function takeBoilerplate(cursor: Cursor): void {
  while (isBoilerplate(cursor.block)) cursor.take('furniture')
}

export function isBoilerplate(block: RootContent | undefined): boolean {
  return BOILERPLATE.some((words) => words.test(quotedText(block) ?? '')) || isFrame(block)
}

const COMMENTS_AND_FRAMES = /^\s*(?:<!--[\s\S]*?-->\s*|<\/?(?:section|div)\b[^>]*>\s*)+$/
const FOR_SEARCH_ENGINES = /^\s*<script\s+type="application\/ld\+json">/

/** Comments, tags that options put around sections, and what the option for discovery adds at the end. */
function isFrame(block: RootContent | undefined): boolean {
  if (block?.type !== 'html') return false
  return COMMENTS_AND_FRAMES.test(block.value) || FOR_SEARCH_ENGINES.test(block.value)
}

/** All that stands before the first heading, or in front matter: for site generators, not of the API. */
export function passBoilerplate(cursor: Cursor): void {
  while (cursor.block !== undefined) {
    if (cursor.unit.context['kind'] === 'front-matter' || isBoilerplate(cursor.block))
      cursor.take('furniture')
    else cursor.skip()
  }
}
