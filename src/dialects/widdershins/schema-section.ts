/**
 * Reads a unit that documents one schema: heading, anchors, sample, description, properties, enumerated values.
 */
import type { RootContent } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { NamedSchemaDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { anchorId, isAnchors, isLinkOnly } from '../../reading/labels/blocks.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { readEnumerations } from '../../reading/schemas/enumerations.ts'
import { wrapInArray } from '../../reading/schemas/wrap-in-array.ts'
import type { PropertyRow } from '../../reading/fields/property-rows.ts'
import { topOfSample } from '../../reading/schemas/sample-keys.ts'
import { readSchemaBlocks, withoutEmphasis } from '../../reading/schemas/schema-blocks.ts'

export function readSchemaSection(cursor: Cursor): NamedSchemaDraft | undefined {
  const name = cursor.headingSource()
  const heading = cursor.take('schema-heading')
  if (heading === undefined || name === undefined) return undefined
  const schema: SchemaDraft = { at: spanOf(heading) }
  const draft: NamedSchemaDraft = { name, schema, samples: [], at: spanOf(heading) }
  readTop(cursor, draft)
  if (cursor.roleOf(cursor.block) === 'properties') {
    cursor.take('properties')
    readSchemaBlocks(cursor, schema, {
      topDepth: 0,
      isOwnEnumeration: true,
      isEnd: () => false,
      sample: topOfSample(draft.samples[0]),
      onFirstRows: (rows) => nameRoot(rows, draft),
    })
    wrapInArray(schema, draft.samples)
  }
  readRest(cursor, schema)
  return draft
}

/** Anchors, the sample, and whatever stands before the properties: the description. */
function readTop(cursor: Cursor, draft: NamedSchemaDraft): void {
  let isInEmphasis = false
  while (isAnchors(cursor.block)) {
    isInEmphasis = isOfVersion3(cursor.block)
    cursor.take('furniture')
  }
  const sample = cursor.takeSample('schema-sample')
  if (sample !== undefined) draft.samples.push(sample)
  const isOver = (block: RootContent): boolean =>
    cursor.roleOf(block) !== undefined || (isLinkOnly(block) && cursor.roleOf(cursor.peek()) !== undefined)
  const description = cursor.takeProse('description', isOver)
  if (description !== undefined)
    draft.schema.description = isInEmphasis ? withoutEmphasis(description) : description
  if (isLinkOnly(cursor.block)) cursor.take('external-docs')
}

/** Version 3 has one anchor, and sets what it says of a schema in emphasis; version 4 has four, and does not. */
function isOfVersion3(block: RootContent | undefined): boolean {
  return anchorId(block, 'schema') !== undefined && anchorId(block, 'schema_') === undefined
}

/**
 * A root that is no object stands in a first row of its own, called by the schema's title if it has one.
 * Whether it is one shows in the sample.
 */
function nameRoot(rows: PropertyRow[], draft: NamedSchemaDraft): void {
  const [first, ...rest] = rows
  const top = topOfSample(draft.samples[0])
  if (first?.role !== 'property' || first.depth > 0 || top === undefined) return
  if (top.keys.includes(first.name)) return
  if (top.kind === 'object' && (top.keys.length === 0 || !canBeUntyped(first))) return
  if (rest.every((row) => row.depth > 0 || first.schema.type === 'array')) first.role = 'item'
}

/** Of objects only those have a row of their own that do not say so, or that are references. */
function canBeUntyped({ schema }: PropertyRow): boolean {
  return schema.$ref !== undefined || schema.type === undefined
}

/** A schema without properties can have values of its own. */
function readRest(cursor: Cursor, schema: SchemaDraft): void {
  while (cursor.block !== undefined) {
    if (cursor.roleOf(cursor.block) === 'enumerations') {
      cursor.take('enumerated-values')
      readEnumerations(cursor, [], schema)
    } else if (cursor.isBoilerplate(cursor.block)) cursor.take('furniture')
    else cursor.skip()
  }
}
