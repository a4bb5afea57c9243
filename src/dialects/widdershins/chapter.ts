/**
 * Reads the head of a chapter: its tag.
 */
import type { RootContent } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import { headingText, isLinkOnly } from '../../reading/labels/blocks.ts'
import { passBoilerplate, takeBoilerplate } from '../../reading/labels/boilerplate.ts'
import { requestsOfChapter } from './chapter-requests.ts'
import type { Cursor } from '../../reading/cursor.ts'
import type { Role } from '../../reading/profile.ts'

/** Parts that only an operation has. Where they stand below no operation line, one was lost: they stay unread. */
const OPERATION_PARTS: ReadonlySet<Role> = new Set([
  'code-samples',
  'parameters',
  'example-responses',
  'responses',
])

function isOfOperation(cursor: Cursor, block: RootContent): boolean {
  const landmark = cursor.roleOf(block)
  return landmark !== undefined && OPERATION_PARTS.has(landmark)
}

export function readTag(cursor: Cursor): void {
  const name = headingText(cursor.block)
  const heading = cursor.take('tag')
  if (heading === undefined || name === undefined) return
  takeBoilerplate(cursor)
  const first = cursor.index
  const description = cursor.takeProse(
    'tag',
    (block) => isEndOfTag(cursor, block) || isOfOperation(cursor, block),
  )
  const tag = { name, at: spanOf(heading) }
  cursor.tools.fragment.tags.push(description === undefined ? tag : { ...tag, description })
  const text = cursor.blocks.slice(first, cursor.index)
  cursor.tools.fragment.operations.push(...requestsOfChapter(text, name, cursor.tools))
  if (isLinkOnly(cursor.block)) cursor.take('external-docs')
  passBoilerplate(cursor)
}

/** The link to further docs is the last that is printed, behind the description. */
function isEndOfTag(cursor: Cursor, block: RootContent): boolean {
  const isLast = cursor.blocks.slice(cursor.index + 1).every((one) => cursor.isBoilerplate(one))
  return cursor.isBoilerplate(block) || (isLinkOnly(block) && isLast)
}
