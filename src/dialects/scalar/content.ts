/**
 * Reads what a body or a response holds: for each content type a schema and an example.
 */
import type { RootContent } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { BodyDraft, ResponseDraft, SampleDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { headed, labelOf } from './blocks.ts'
import { readSchema } from './schema.ts'

interface Content {
  type: string
  schema?: SchemaDraft
  /** As written, to see whether two content types have one schema. */
  text: string
  samples: SampleDraft[]
}

export function readContents(cursor: Cursor, draft: BodyDraft | ResponseDraft, by: string): void {
  const contents: Content[] = []
  for (let type = headed(cursor.block, 'Content-Type'); type !== undefined;) {
    cursor.take(by)
    contents.push(readContent(cursor, type, by))
    type = headed(cursor.block, 'Content-Type')
  }
  const [first, ...others] = contents
  if (first === undefined) return
  if (others.every(({ text }) => text === first.text)) {
    draft.mediaTypes = contents.map(({ type }) => type)
    draft.samples = contents.flatMap(({ samples }) => samples)
    if (first.schema !== undefined) draft.schema = first.schema
  } else draft.content = contents.map(({ type, schema }) => ({ type, ...(schema && { schema }) }))
}

function readContent(cursor: Cursor, type: string, by: string): Content {
  const blocks: RootContent[] = []
  while (cursor.block !== undefined && !isEnd(cursor.block)) {
    blocks.push(cursor.block)
    cursor.take(by)
  }
  const [first, last] = [blocks[0], blocks.at(-1)]
  const content: Content = { type, text: '', samples: readExample(cursor) }
  if (first === undefined || last === undefined) return content
  const schema = { ...readSchema(cursor, blocks), at: spanOf(first) }
  return { ...content, schema, text: cursor.source(first, last) }
}

function isEnd(block: RootContent): boolean {
  return block.type === 'heading' || labelOf(block) === 'Example'
}

/** `**Example:**`, and a fence where the generator could make one. */
export function readExample(cursor: Cursor): SampleDraft[] {
  if (labelOf(cursor.block) !== 'Example') return []
  cursor.take('example')
  const sample = cursor.takeSample('example')
  return sample === undefined ? [] : [sample]
}
