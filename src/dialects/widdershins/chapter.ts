/**
 * Reads what stands at the head of a page or a chapter: tags, and what carries no facts.
 */
import type { RootContent } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import { headingText, isLinkOnly, landmarkOf, quotedText } from './blocks.ts'
import type { Cursor } from './cursor.ts'
import type { Landmark } from './vocabulary.ts'

/** Sentences that generators print for readers and that say nothing of the API. */
const FURNITURE = [/^Scroll down for /, /^This page is incomplete/]

/** Parts that only an operation has. Where they stand below no operation line, one was lost: they stay unread. */
const OPERATION_PARTS: ReadonlySet<Landmark> = new Set([
  'code-samples',
  'parameters',
  'example-responses',
  'responses',
])

function isOfOperation(block: RootContent): boolean {
  const landmark = landmarkOf(block)
  return landmark !== undefined && OPERATION_PARTS.has(landmark)
}

export function readTag(cursor: Cursor): void {
  const name = headingText(cursor.block)
  const heading = cursor.take('tag')
  if (heading === undefined || name === undefined) return
  takeFurniture(cursor)
  const description = cursor.takeProse('tag', (block) => isEndOfTag(cursor, block) || isOfOperation(block))
  const tag = { name, at: spanOf(heading) }
  cursor.tools.fragment.tags.push(description === undefined ? tag : { ...tag, description })
  if (isLinkOnly(cursor.block)) cursor.take('external-docs')
  passFurniture(cursor)
}

/** The link to further docs is the last that is printed, behind the description. */
function isEndOfTag(cursor: Cursor, block: RootContent): boolean {
  return isFurniture(block) || (isLinkOnly(block) && cursor.blocks.slice(cursor.index + 1).every(isFurniture))
}

/** Passes the sentences that stand below a chapter's heading in every page. */
export function takeFurniture(cursor: Cursor): void {
  while (isFurniture(cursor.block)) cursor.take('furniture')
}

export function isFurniture(block: RootContent | undefined): boolean {
  return FURNITURE.some((words) => words.test(quotedText(block) ?? '')) || isFrame(block)
}

const COMMENTS_AND_FRAMES = /^\s*(?:<!--[\s\S]*?-->\s*|<\/?(?:section|div)\b[^>]*>\s*)+$/
const FOR_SEARCH_ENGINES = /^\s*<script\s+type="application\/ld\+json">/

/** Comments, tags that options put around sections, and what the option for discovery adds at the end. */
function isFrame(block: RootContent | undefined): boolean {
  if (block?.type !== 'html') return false
  return COMMENTS_AND_FRAMES.test(block.value) || FOR_SEARCH_ENGINES.test(block.value)
}

/** All that stands before the first heading, or in front matter: for site generators, not of the API. */
export function passFurniture(cursor: Cursor): void {
  while (cursor.block !== undefined) {
    if (cursor.unit.context['kind'] === 'front-matter' || isFurniture(cursor.block)) cursor.take('furniture')
    else cursor.skip()
  }
}
