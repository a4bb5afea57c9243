/**
 * Objects that pages document apart from operations: a section with a table or a list of fields.
 * In: the parts of a unit. Out: named schemas with the anchors that links to them have.
 */
import type { Heading, RootContent } from 'mdast'
import { plainOf } from '../../markdown/phrases.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { objectOfFields } from '../../reading/fields/field-schema.ts'
import { isPartTitle } from '../../reading/labels/parts.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import { decodeContext, type ReferenceContext } from './context.ts'
import { objectName, slugOf } from './object-name.ts'
import type { FieldPart, Parts } from './part-types.ts'
import { READER, readParts } from './parts.ts'
import { readShownRequests } from './shown-requests.ts'

export function readText(unit: Unit, tools: ReadTools): void {
  const context = decodeContext(unit.context)
  const lines = unit.text.split('\n')
  const blocks = unit.root.children.filter((block) => spanOf(block).start.line > context.frontMatterLines)
  const parts = readParts(blocks, {
    lines,
    tools,
    isStated: () => false,
    needsTypes: true,
    marksOptional: context.marksOptional,
  })
  const title = titleOf(blocks)
  if (title !== undefined) readChapter(title, blocks, { context, parts, tools })
  const own = parts.fields.filter(({ object }) => object === undefined)
  const [first] = own
  if (title !== undefined && first !== undefined && isObject(title, own, tools.words))
    addObject(title, own, { parts, tools, anchors: context.anchors })
  readShownRequests(parts.requests, { stated: [], rendersSpecification: context.rendersSpecification }, tools)
  readObjects(parts, context, tools)
}

function titleOf(blocks: readonly RootContent[]): string | undefined {
  const heading = blocks.find((block): block is Heading => block.type === 'heading')
  return heading === undefined ? undefined : plainOf(heading)
}

/** Text above operations describes their tag. */
function readChapter(
  title: string,
  blocks: readonly RootContent[],
  { context, parts, tools }: { context: ReferenceContext; parts: Parts; tools: ReadTools },
): void {
  if (context.kind !== 'chapter') return
  const [heading] = blocks
  const description = parts.description.join('\n\n')
  if (heading === undefined) return
  tools.claims.claim(heading, READER)
  tools.fragment.tags.push({
    name: title,
    at: spanOf(heading),
    ...(description === '' ? {} : { description }),
  })
}

/** Parameters that a chapter lists are no object. */
function isObject(title: string, parts: readonly FieldPart[], house?: Vocabulary): boolean {
  return (
    !isPartTitle(title, house) &&
    parts.every(({ role }) => role === 'parameters' || role === 'response' || role === 'body')
  )
}

/** The sections of a unit that are things of their own. */
export function readObjects(parts: Parts, context: ReferenceContext, tools: ReadTools): void {
  const titles = [...new Set(parts.fields.map(({ object }) => object).filter((title) => title !== undefined))]
  for (const title of titles)
    addObject(
      title,
      parts.fields.filter(({ object }) => object === title),
      { parts: undefined, tools, anchors: context.anchors },
    )
}

interface ObjectContext {
  parts: Parts | undefined
  tools: ReadTools
  anchors: Readonly<Record<string, readonly string[]>>
}

function addObject(
  title: string,
  fields: readonly FieldPart[],
  { parts, tools, anchors }: ObjectContext,
): void {
  const [first] = fields
  if (first === undefined) return
  const name = objectName(title)
  const schema = { ...objectOfFields(structuredClone(fields.flatMap((part) => part.fields))), at: first.at }
  const samples = (parts?.samples ?? [])
    .filter(({ sample }) => sample.language === 'json')
    .map(({ sample }) => ({ ...sample }))
  tools.fragment.schemas.push({
    name,
    anchors: [...(anchors[title] ?? []), slugOf(title)],
    schema,
    samples,
    at: first.at,
  })
}
