/**
 * Reads the page of one model: its properties, or the values of an enumeration.
 */
import type { List, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { nameKey } from '../../core/name-key.ts'
import { record } from '../../core/record.ts'
import { cellText } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import { CLIENT_SPELLING, type SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { typedValue } from '../../reading/fields/values.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { lastName, UNION } from './cut.ts'
import { readField, type Field } from './fields.ts'
import { isNavigation } from './operation.ts'
import { decodeEntities } from './type-text.ts'
import { readUnion } from './union.ts'

/** An enumeration below a heading; without a name it is the model itself. */
interface Enumeration {
  name: string
  values: string[]
}

export function readModel(cursor: Cursor): void {
  skipTo(cursor, (block) => headingText(block) !== undefined)
  const title = headingText(cursor.block)
  const heading = cursor.take('schema-heading')
  if (title === undefined || heading === undefined) return
  const at = spanOf(heading)
  const schema: SchemaDraft = { at, inferred: [CLIENT_SPELLING] }
  const description = cursor.takeProse('description', (block) => isSection(block) || isNavigation(block))
  if (description !== undefined) schema.description = decodeEntities(description)
  const fields: Field[] = []
  const enumerations: Enumeration[] = []
  while (cursor.block !== undefined) {
    const text = headingText(cursor.block) ?? ''
    if (cursor.roleOf(cursor.block) === 'properties') fields.push(...readProperties(cursor))
    else if (text === UNION) readUnion(cursor, schema)
    else if (text.startsWith('Enum')) enumerations.push(readEnumeration(cursor, text))
    else if (text !== '' && isOfClient(cursor, text)) takeCode(cursor)
    else if (isNavigation(cursor.block)) cursor.take('furniture')
    else cursor.skip()
  }
  addProperties(schema, fields)
  for (const one of enumerations) addEnumeration(schema, fields, one)
  cursor.tools.fragment.schemas.push({ name: lastName(title.replace(/^#/, '')), schema, samples: [], at })
}

function skipTo(cursor: Cursor, isEnd: (block: RootContent) => boolean): void {
  while (cursor.block !== undefined && !isEnd(cursor.block)) cursor.take('furniture')
}

/** `## Methods`, and whatever heading has code below it. */
function isOfClient(cursor: Cursor, heading: string): boolean {
  return heading === 'Methods' || cursor.peek()?.type === 'code'
}

/** Code of the client: constructors and accessors of what the table lists. */
function takeCode(cursor: Cursor): void {
  cursor.take('example')
  while (cursor.block !== undefined && !isSection(cursor.block) && !isNavigation(cursor.block))
    cursor.take('example')
}

function isSection(block: RootContent): boolean {
  return block.type === 'heading' && block.depth <= 2
}

function readProperties(cursor: Cursor): Field[] {
  cursor.take('properties')
  return (cursor.takeTable('properties', 'properties') ?? []).map((row) => {
    cursor.claimRow(row, 'properties')
    return readField(cursor, row)
  })
}

/** A table of names and values, or a list: `` `AVAILABLE` (value: `"available"`) ``. */
function readEnumeration(cursor: Cursor, heading: string): Enumeration {
  cursor.take('enumerated-values')
  const values: string[] = []
  for (const row of cursor.takeTable('enumerations', 'enumerated-values') ?? []) {
    cursor.claimRow(row, 'enumerated-values')
    values.push(valueOf(cellText(row.cell('value'))))
  }
  while (cursor.block?.type === 'list') values.push(...listedValues(cursor.take('enumerated-values') as List))
  return {
    name: heading.replace(/^Enum(?: Variants)?:?\s*/, ''),
    values: values.filter((value) => value !== SENTINEL),
  }
}

/** Some clients add a value for whatever the API may add later. */
const SENTINEL = '11184809'

const VALUE = '(value: '

function listedValues(list: List): string[] {
  return list.children.flatMap((item) => {
    const text = toString(item).trim()
    const start = text.indexOf(VALUE)
    return start < 0 || !text.endsWith(')') ? [] : [valueOf(text.slice(start + VALUE.length, -1))]
  })
}

function valueOf(text: string): string {
  return decodeEntities(text.trim()).replace(/^(["'])(.*)\1$/s, '$2')
}

function addProperties(schema: SchemaDraft, fields: readonly Field[]): void {
  if (fields.length === 0) return
  schema.properties = record(fields.map(({ name, schema: one }) => [name, one] as const))
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  if (required.length > 0) schema.required = required
}

/** `StatusEnum` holds the values of the property that links to it, or that is called `status`. */
function addEnumeration(schema: SchemaDraft, fields: readonly Field[], { name, values }: Enumeration): void {
  if (values.length === 0) return
  const key = nameKey(name).replace(/enum$/, '')
  const field =
    fields.find(({ enumeration }) => enumeration?.toLowerCase() === name.toLowerCase()) ??
    fields.find((one) => nameKey(one.name) === key)
  const owner = field?.schema ?? (name === '' && fields.length === 0 ? schema : undefined)
  if (owner === undefined) return
  const target = owner.type === 'array' ? (owner.items ??= {}) : owner
  target.type ??= 'string'
  target.enum = values.map((value) => typedValue(value, target))
}
