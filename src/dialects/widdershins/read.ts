/**
 * Reads one unit of a page: hands it to the reader of its kind.
 */
import type { Unit } from '../../markdown/types.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { readAuthentication } from './authentication.ts'
import { passBoilerplate } from '../../reading/labels/boilerplate.ts'
import { readTag } from './chapter.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { UnitKind } from './cut.ts'
import { readOperation } from './operation.ts'
import { readSchemaSection } from './schema-section.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import { readTitle } from './title.ts'
import { WORDS } from './words.ts'

const DEFAULT = vocabularyOf(WORDS)

const READERS: Readonly<Record<UnitKind, (cursor: Cursor) => void>> = {
  preamble: passBoilerplate,
  'front-matter': passBoilerplate,
  title: readTitle,
  chapter: readTag,
  other: passOther,
  authentication: readAuthentication,
  schemas: readSchemasHeading,
  operation: readOperationUnit,
  schema: readSchemaUnit,
}

export function readUnit(unit: Unit, tools: ReadTools): void {
  READERS[unit.context['kind'] as UnitKind](new Cursor(unit, tools, tools.words ?? DEFAULT))
}

function readOperationUnit(cursor: Cursor): void {
  const operation = readOperation(cursor)
  if (operation === undefined) return
  const tag = cursor.unit.context['tag']
  if (tag !== undefined && tag !== '') operation.tag = tag
  cursor.tools.fragment.operations.push(operation)
}

function readSchemaUnit(cursor: Cursor): void {
  const schema = readSchemaSection(cursor)
  if (schema !== undefined) cursor.tools.fragment.schemas.push(schema)
}

/** A heading with nothing below it holds no facts. */
function passOther(cursor: Cursor): void {
  if (cursor.blocks.slice(1).every((block) => cursor.isBoilerplate(block))) cursor.take('furniture')
  passBoilerplate(cursor)
}

function readSchemasHeading(cursor: Cursor): void {
  cursor.take('furniture')
  passBoilerplate(cursor)
}
